/** Footnotes: `[^label]: text`, further paragraphs of which are indented. */
import type { MarkdownConfig } from '@lezer/markdown';
import { indentedContainer, openAfterMark } from './indentedBodies.ts';
import { contentOf } from './takenLines.ts';

const label = /^\[\^[^\]\s]+\]:[ \t]*/;
const name = 'Footnote';

export const footnotes: MarkdownConfig = {
	defineNodes: [indentedContainer(name)],
	parseBlock: [
		{
			name,
			before: 'FencedCode',
			parse(cx, line) {
				const content = contentOf(line);
				const mark = label.exec(content)?.[0];
				if (mark === undefined) return false;
				const start = cx.lineStart + line.pos;
				openAfterMark(cx, line, { name, mark: mark.length, columns: 4 });
				if (mark === content) cx.addElement(cx.elt('Markup', start, start + mark.length));
				return null;
			},
			endLeaf: (_cx, line) => label.test(contentOf(line)),
		},
	],
};
