/**
 * The lines that open and close the blocks of PyMdown, `/// details | Title`, with the indented options after
 * the first.
 */
import type { MarkdownConfig } from '@lezer/markdown';
import { contentOf, takeLines } from './takenLines.ts';

const fence = /^\/{3,}(?:[ \t]|$)/;

export const slashBlocks: MarkdownConfig = {
	parseBlock: [
		{
			name: 'SlashBlock',
			before: 'FencedCode',
			parse(cx, line) {
				const content = contentOf(line);
				if (!fence.test(content)) return false;
				if (/^\/+[ \t]*$/.test(content)) return takeLines(cx, line, 'Markup', () => 'last');
				let isFirst = true;
				return takeLines(cx, line, 'Markup', (_, indentation) => {
					const goesOn = isFirst || indentation >= 4;
					isFirst = false;
					return goesOn ? 'goesOn' : 'outside';
				});
			},
			endLeaf: (_cx, line) => fence.test(contentOf(line)),
		},
	],
};
