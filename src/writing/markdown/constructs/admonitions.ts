/**
 * Admonitions, details and tabs of MkDocs: `!!! note`, `??? tip "Title"`, `=== "Tab"`, each with an indented
 * body.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { indentedContainer } from './indentedBodies.ts';
import { contentOf, depthOf } from './takenLines.ts';

const opening = /^(?:!!!|\?\?\?\+?)[ \t]*[\w"][^]*$|^===[!+]*[ \t]+["'][^]*$/;
const name = 'Admonition';

function isOpening(line: Line): boolean {
	return opening.test(contentOf(line));
}

/** A line without the indentation ends the body, also within a paragraph. */
function leavesBody(cx: BlockContext, line: Line): boolean {
	for (let depth = cx.depth - 1; depth >= depthOf(line); depth -= 1) {
		if (cx.parentType(depth).name === name) return true;
	}
	return false;
}

export const admonitions: MarkdownConfig = {
	defineNodes: [indentedContainer(name)],
	parseBlock: [
		{
			name,
			before: 'FencedCode',
			parse(cx, line) {
				if (!isOpening(line)) return false;
				const start = cx.lineStart + line.pos;
				cx.startComposite(name, line.pos, 4);
				cx.addElement(cx.elt('Markup', start, cx.lineStart + line.text.length));
				line.moveBase(line.text.length);
				return null;
			},
			endLeaf: (cx, line) => isOpening(line) || leavesBody(cx, line),
		},
	],
};
