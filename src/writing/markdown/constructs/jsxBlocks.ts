/** Lines of MDX that hold tags of JSX and expressions alone; what stands between such lines is Markdown. */
import type { Line, MarkdownConfig } from '@lezer/markdown';
import type { NodeName } from '../nodes.ts';
import { openBrackets } from './balance.ts';
import { elementsOnly, startsTag } from './jsxTags.ts';
import { contentOf, takeLines, type LineFate } from './takenLines.ts';

function nodeAt(line: Line): NodeName | undefined {
	const content = contentOf(line);
	if (!content.startsWith('{') && !startsTag(content, 0)) return undefined;
	if (elementsOnly(content) === 'text') return undefined;
	return content.startsWith('{') ? 'Expressions' : 'Elements';
}

/** Up to the line where all is closed. A blank line belongs to it only within brackets. */
function upToClosed(): (content: string) => LineFate {
	let taken = '';
	return (content) => {
		if (content === '') return openBrackets(taken) > 0 ? 'goesOn' : 'outside';
		taken += `${content}\n`;
		const mayClose = taken.length === content.length + 1 || /[>}]/.test(content);
		return mayClose && elementsOnly(taken) !== 'open' ? 'last' : 'goesOn';
	};
}

export const jsxBlocks: MarkdownConfig = {
	parseBlock: [
		{
			name: 'JsxBlock',
			before: 'FencedCode',
			parse(cx, line) {
				const node = nodeAt(line);
				return node !== undefined && takeLines(cx, line, node, upToClosed());
			},
			endLeaf: (_cx, line) => nodeAt(line) !== undefined,
		},
	],
};
