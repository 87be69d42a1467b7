/** Tables in a frame of plus signs, dashes and bars. */
import type { MarkdownConfig } from '@lezer/markdown';
import { contentOf, takeLines } from './takenLines.ts';

const border = /^\+(?:[-=:]+\+)+[ \t]*$/;

export const gridTables: MarkdownConfig = {
	parseBlock: [
		{
			name: 'GridTable',
			before: 'FencedCode',
			parse(cx, line) {
				if (!border.test(contentOf(line))) return false;
				return takeLines(cx, line, 'Tables', (content) =>
					/^[+|]/.test(content) ? 'goesOn' : 'outside',
				);
			},
			endLeaf: (_cx, line) => border.test(contentOf(line)),
		},
	],
};
