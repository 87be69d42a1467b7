/** Comments of Obsidian that begin a line: from `%%` to the next `%%`, over blank lines too. */
import type { Line, MarkdownConfig } from '@lezer/markdown';
import { contentOf, takeLines } from './takenLines.ts';

/** Where text follows the end of the comment the line is that text's. */
function opensComment(line: Line): boolean {
	return /^%%(?!%)(?:(?!%%)[^])*(?:%%[ \t]*)?$/.test(contentOf(line));
}

export const percentComments: MarkdownConfig = {
	parseBlock: [
		{
			name: 'PercentComment',
			before: 'FencedCode',
			parse(cx, line) {
				if (!opensComment(line)) return false;
				let from = 2;
				return takeLines(cx, line, 'Comments', (content) => {
					const isEnd = content.includes('%%', from);
					from = 0;
					return isEnd ? 'last' : 'goesOn';
				});
			},
			endLeaf: (_cx, line) => opensComment(line),
		},
	],
};
