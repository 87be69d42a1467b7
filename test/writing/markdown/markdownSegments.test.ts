import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nodeRange, parseMarkdownBlocks } from '../../../src/writing/markdown/markdownParsing.ts';
import { markdownSegmentStarts } from '../../../src/writing/markdown/markdownSegments.ts';
import { repetitions } from '../../thorough.ts';

type Nodes = ReturnType<typeof parseMarkdownBlocks>;

/**
 * The blocks without children, by the parser, of a text parsed as one or in parts. Whether blank lines behind a fence that stays open
 * belong to it is left out: that alone depends on what follows.
 */
function blocks(text: string, starts: readonly number[]): string[] {
	return starts.flatMap((start, index) =>
		leaves(text.slice(start, starts[index + 1] ?? text.length), start),
	);
}

function leaves(text: string, offset: number): string[] {
	const leavesOf = (node: Nodes): string[] => {
		if ('children' in node && node.type !== 'paragraph' && node.type !== 'table') {
			return node.children.flatMap(leavesOf);
		}
		const { start, end } = nodeRange(node) ?? { start: 0, end: 0 };
		const length = text.slice(start, end).trimEnd().length;
		return [`${node.type} at ${start + offset}, ${length} long`];
	};
	return leavesOf(parseMarkdownBlocks(text));
}

/** There the parser, other than CommonMark, sees no list when it reads the code in the same run. */
const itemBehindIndentedCode =
	/(?: {4}|\t).*\r?\n(?:[> \t]*\r?\n)+.*(?:[-+*](?:[ \t]*\r?$)|(?!1[.)] .)\b\d+[.)])/m;

const join = (lines: readonly string[]) => lines.join('\n');
const cuts = (lines: readonly string[]) => {
	const text = join(lines);
	return markdownSegmentStarts(text, 0)
		.slice(1)
		.map((start) => text.slice(start).split('\n')[0]);
};

suite('markdownSegmentStarts', () => {
	const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		['paragraphs', ['a', '', 'b', '', 'c'], ['b', 'c']],
		['indented lines', ['a', '', ' b', '', '    c', '', 'd'], ['d']],
		['a fence', ['```', 'a', '', 'b', '```', '', 'c'], ['c']],
		['a fence behind text', ['a', '~~~', '', 'b', '~~~', '', 'c'], ['c']],
		['a longer fence', ['````', '', '```', '', 'b', '````', '', 'c'], ['c']],
		['a fence that stays open', ['```', '', 'b', '', 'c'], []],
		['a fence in an item', ['- a', '', '  ```', '', 'b', '', 'c'], ['b', 'c']],
		['a fence that leaves the item', ['10. a', '', '  ```', '', 'b', '', '```', '', 'c'], ['c']],
		['a fence in a quote', ['> ```', '', 'b'], ['b']],
		['math', ['$$', '', 'b', '$$', '', 'c'], ['c']],
		['a comment', ['<!-- a', '', 'b -->', '', 'c'], ['c']],
		['a comment on one line', ['<!-- a -->', '', 'c'], ['c']],
		['a script', ['<script>', '', 'b', '</script>', '', 'c'], ['c']],
		['a fence in details', ['<details>', '', '```', '', 'b', '```', '', 'c'], ['```', 'c']],
		['items', ['- a', '', '- b', '', '  c', '', 'd'], ['- b', 'd']],
		['a footnote', ['[^1]: a', '', '    ```', '', 'b'], ['b']],
	];
	for (const [name, lines, expected] of cases) {
		test(`cuts around ${name}`, () => {
			assert.deepEqual(cuts(lines), expected);
		});
	}

	test('parts have the blocks of the whole', () => {
		const line = fc.tuple(
			fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '\t', '> ', '- ', '1. ', '   - '),
			fc.constantFrom(
				...['', '', '', 'text', 'text', 'more text', '# heading', '---', '===', '- item', '* item'],
				...[
					'1. one',
					'2. two',
					'10) ten',
					'-',
					'1.',
					'```',
					'```',
					'````',
					'```js',
					'~~~',
					'$$',
					'$$',
					'$$ x',
				],
				...[
					'<div>',
					'</div>',
					'<details>',
					'<b>',
					'<!-- x',
					'-->',
					'<!-->',
					'<!-- y -->',
					'<pre>',
					'</pre>',
				],
				...[
					'<?php',
					'?>',
					'<!X',
					'>',
					'[^1]: note',
					'[a]: url',
					'| a | b |',
					'|---|---|',
					'* * *',
					'> quote',
				],
			),
		);
		fc.assert(
			fc.property(
				fc.array(line, { maxLength: 14 }),
				fc.constantFrom('\n', '\r\n'),
				(lines, end) => {
					const text = lines.map(([prefix, content]) => prefix + content).join(end);
					fc.pre(!itemBehindIndentedCode.test(text));
					const starts = markdownSegmentStarts(text, 0);
					assert.deepEqual(blocks(text, starts), blocks(text, [0]));
				},
			),
			{ numRuns: repetitions(400, 1500) },
		);
	});
});
