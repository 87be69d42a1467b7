/**
 * Tables with bars between the columns. Other than for GitHub, the header and the line below it need not have
 * as many cells: what is nearly a table is no prose either.
 */
import type { LeafBlock, LeafBlockParser, MarkdownConfig } from '@lezer/markdown';
import { contentOf } from './takenLines.ts';

/** The line below the header, with a bar; org mode has plus signs in it. */
const delimiters = /^(?=[^]*\|)[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const markedDelimiters = /^[ \t>]*[|:-]/;

class PipeTable implements LeafBlockParser {
	#lines = 0;
	#isTable = false;

	nextLine(_cx: unknown, line: Parameters<LeafBlockParser['nextLine']>[1]): boolean {
		this.#lines += 1;
		if (this.#lines === 1) this.#isTable = delimiters.test(contentOf(line));
		return false;
	}

	finish(cx: Parameters<LeafBlockParser['finish']>[0], leaf: LeafBlock): boolean {
		if (!this.#isTable) return false;
		const end = leaf.start + leaf.content.length;
		cx.addLeafElement(leaf, cx.elt('Tables', leaf.start, end));
		return true;
	}
}

export const pipeTables: MarkdownConfig = {
	parseBlock: [
		{
			name: 'PipeTable',
			before: 'SetextHeading',
			leaf: (_cx, leaf) => (leaf.content.includes('|') ? new PipeTable() : null),
			endLeaf(cx, line, leaf) {
				if (!line.text.includes('|', line.pos)) return false;
				if (leaf.parsers.some((parser) => parser instanceof PipeTable)) return false;
				const next = cx.peekLine();
				return markedDelimiters.test(next) && delimiters.test(next.replace(/^[ \t>]+/, ''));
			},
		},
	],
};
