/** Expressions and tags of MDX in lines. What is not closed reaches to the end of its paragraph. */
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { closingEnd } from './balance.ts';
import { startsTag, tagEnd } from './jsxTags.ts';

function endAt(cx: InlineContext, next: number, offset: number): number | undefined {
	if (next === 123) return closingEnd(cx.text, offset) ?? cx.text.length;
	if (next !== 60 || !startsTag(cx.text, offset)) return undefined;
	return tagEnd(cx.text, offset) ?? cx.text.length;
}

export const jsxAtoms: MarkdownConfig = {
	parseInline: [
		{
			name: 'JsxAtom',
			before: 'Escape',
			parse(cx, next, place) {
				const end = endAt(cx, next, place - cx.offset);
				return end === undefined ? -1 : cx.addElement(cx.elt('Atom', place, cx.offset + end));
			},
		},
	],
};
