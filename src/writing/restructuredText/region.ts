/**
 * Consecutive lines of a document without the indentation that they share: what an item, a body or a quote
 * holds.
 */
import type { TextRange } from '../text/textRange.ts';
import { offsetAt, type SourceLine } from './sourceLines.ts';

/** The columns at which a region's lines begin. */
export interface Margin {
	/** Of all lines but the first. */
	readonly column: number;
	/** Of the first line, before which a mark may stand. */
	readonly first: number;
}

export class Region {
	/** The first line, and the one after the last, as indices of the document's lines. */
	readonly from: number;
	readonly to: number;
	/** How many regions this one is in. */
	readonly depth: number;
	readonly #lines: readonly SourceLine[];
	readonly #margin: Margin;

	constructor(
		lines: readonly SourceLine[],
		{ from, to, margin, depth }: { from: number; to: number; margin: Margin; depth: number },
	) {
		this.#lines = lines;
		this.from = from;
		this.to = to;
		this.#margin = margin;
		this.depth = depth;
	}

	static whole(lines: readonly SourceLine[]): Region {
		return new Region(lines, {
			from: 0,
			to: lines.length,
			margin: { column: 0, first: 0 },
			depth: 0,
		});
	}

	/** A line without the margin; empty for a blank one, and outside of the region. */
	text(index: number): string {
		if (index >= this.to) return '';
		return this.#lines[index]?.text.slice(this.#columnOf(index)) ?? '';
	}

	isBlank(index: number): boolean {
		const length = index < this.to ? this.#lines[index]?.text.length : undefined;
		return length === undefined || length <= this.#columnOf(index);
	}

	/** The blanks at a line's start; none in the first line where a mark is before it. */
	indentation(index: number): number {
		const line = index < this.to ? this.#lines[index] : undefined;
		return Math.max(0, (line?.indentation ?? 0) - this.#columnOf(index));
	}

	/** Whether a line of the region is indented and not blank. */
	isIndented(index: number): boolean {
		return this.indentation(index) > 0;
	}

	/** The first blank line from one on; the region's end when there is none. */
	blankLine(index: number): number {
		let end = index;
		while (end < this.to && !this.isBlank(end)) end += 1;
		return end;
	}

	/**
	 * The line after those from one on that are blank or indented so deep; blank ones at their end are not
	 * among them.
	 */
	indentedEnd(index: number, least = 1): number {
		let end = index;
		for (let line = index; line < this.to; line += 1) {
			if (this.isBlank(line)) continue;
			if (this.indentation(line) < least) break;
			end = line + 1;
		}
		return end;
	}

	/** The least indentation of the lines that are not blank; 0 when all are. */
	leastIndentation(from: number, to: number): number {
		let least = Infinity;
		for (let line = from; line < to; line += 1) {
			if (!this.isBlank(line)) least = Math.min(least, this.indentation(line));
		}
		return least === Infinity ? 0 : least;
	}

	/** Some of the lines with a further margin. Its columns count from this region's. */
	within(from: number, to: number, column: number, first = column): Region {
		const own = this.#margin.column;
		const margin = { column: own + column, first: this.#columnOf(from) + first };
		return new Region(this.#lines, { from, to, margin, depth: this.depth + 1 });
	}

	/** The range of whole lines in the document, from the first one's margin on. */
	range(from: number, to: number): TextRange {
		const last = this.#lines[to - 1];
		return { start: this.offset(from, 0), end: last?.range.end ?? 0 };
	}

	/** Where in the document a column of a line is. */
	offset(index: number, column: number): number {
		const line = this.#lines[index];
		return line === undefined ? 0 : offsetAt(line, this.#columnOf(index) + column);
	}

	#columnOf(index: number): number {
		return index === this.from ? this.#margin.first : this.#margin.column;
	}
}
