/** Lines of MDX that hold tags of JSX and expressions alone; what stands between such lines is Markdown. */
import type { MarkdownConfig } from '@lezer/markdown';
import type { NodeName } from '../nodes.ts';
import { openBrackets } from './balance.ts';
import { elementsOnly, startsTag } from './jsxTags.ts';
import { contentOf, takeLines, type LineFate } from './takenLines.ts';

/** The name of the node that a line with the content begins; undefined for none. */
export function jsxNodeOf(content: string): NodeName | undefined {
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
				const node = jsxNodeOf(contentOf(line));
				return node !== undefined && takeLines(cx, line, node, upToClosed());
			},
			endLeaf: (_cx, line) => jsxNodeOf(contentOf(line)) !== undefined,
		},
	],
};
