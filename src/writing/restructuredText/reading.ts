/** What the readers of all constructs share. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import type { Region } from './region.ts';

export interface Reading {
	readonly region: Region;
	/** Where the blocks go, in order. */
	readonly blocks: Block[];
	/** Reads the lines of a region, which is within this one, as a body. */
	readonly readBody: (region: Region) => void;
}

/**
 * Reads the construct that begins with a line, which is not blank. Gives the line after it; undefined when
 * the line begins no such construct.
 */
export type Construct = (reading: Reading, at: number) => number | undefined;

/** Leaves lines as they are. Gives the line after them. */
export function protect(
	{ region, blocks }: Reading,
	from: number,
	to: number,
	content: ProtectedContent,
): number {
	if (from < to) blocks.push({ kind: 'protected', content, range: region.range(from, to) });
	return to;
}

/** Lines that belong to the mark of a construct's first line. */
export interface MarkedLines {
	/** The line of the mark, and the line after the construct. */
	readonly at: number;
	readonly to: number;
	/** Columns of the mark and the blanks after it. */
	readonly mark: number;
	/**
	 * The columns that further lines are indented at least; without it as far as the least indented of them.
	 */
	readonly margin?: number;
	/** What a mark is that stands alone on its line. */
	readonly content: ProtectedContent;
}

/** Reads what follows a mark. Gives the line after it. */
export function readMarked(reading: Reading, lines: MarkedLines): number {
	const { region } = reading;
	const { at, to, mark } = lines;
	const margin = lines.margin ?? region.leastIndentation(at + 1, to);
	if (region.text(at).length > mark) {
		reading.readBody(region.within(at, to, margin, mark));
		return to;
	}
	protect(reading, at, at + 1, lines.content);
	if (at + 1 < to) reading.readBody(region.within(at + 1, to, margin));
	return to;
}
