/** The paragraph or heading that a probe was put in. */
import type { Block, ProseBlock } from '../document/blocks.ts';
import { lineStart } from '../text/lines.ts';

export interface ProbedProse {
	/** With line feeds, without the marks of its lines. */
	readonly text: string;
	/** Of the probe in the text. */
	readonly offset: number;
	readonly kind: ProseBlock['kind'];
	/** Where the text begins in the document, after the marks of its first line. */
	readonly start: number;
	/** Whether something stands before the text of the probe's line, be it a blank. */
	readonly hasLinePrefix: boolean;
}

/**
 * `offset` is the probe's in the document. Undefined when it is not in the text of a paragraph or heading.
 */
export function probedProse(
	document: string,
	blocks: Iterable<Block>,
	offset: number,
): ProbedProse | undefined {
	for (const block of blocks) {
		if (block.kind === 'protected') continue;
		const index = block.lines.findIndex(({ start, end }) => start <= offset && offset < end);
		const line = block.lines[index];
		if (line === undefined) continue;
		const lines = block.lines.map(({ start, end }) => document.slice(start, end));
		const linesBefore = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
		return {
			text: lines.join('\n'),
			offset: linesBefore + offset - line.start,
			kind: block.kind,
			start: block.lines[0]?.start ?? offset,
			hasLinePrefix: lineStart(document, line.start) < line.start,
		};
	}
	return undefined;
}
