/** Definitions after a term, `: so`, and captions of tables, `: so` or `Table: so`. */
import type { MarkdownConfig } from '@lezer/markdown';
import { indentedContainer, openAfterMark } from './indentedBodies.ts';
import { contentOf } from './takenLines.ts';

const mark = /^(?:[Tt]able)?:[ \t]+(?=\S)/;
const name = 'Definition';

export const definitions: MarkdownConfig = {
	defineNodes: [indentedContainer(name)],
	parseBlock: [
		{
			name,
			before: 'FencedCode',
			parse(cx, line) {
				const found = mark.exec(contentOf(line))?.[0];
				if (found === undefined) return false;
				const columns = Math.min(found.length, 4);
				return openAfterMark(cx, line, { name, mark: found.length, columns });
			},
			endLeaf: (_cx, line) => mark.test(contentOf(line)),
		},
	],
};
