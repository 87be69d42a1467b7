import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import fc from 'fast-check';
import { rangeOf } from '../../../src/writing/document/blocks.ts';
import { parsersOf } from '../../../src/writing/markdown/markdownParsers.ts';
import { MarkdownTrees } from '../../../src/writing/markdown/markdownTrees.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { lineEnd, lineStart } from '../../../src/writing/text/lines.ts';
import { repetitions } from '../../thorough.ts';
import { assertRendersOriginal } from '../renderedOriginal.ts';

const prefix = fc.constantFrom(
	'',
	'',
	'',
	'',
	' ',
	'    ',
	'\t',
	'        ',
	'> ',
	'- ',
	'2. ',
	'a. ',
	'  ',
);
const content = fc.constantFrom(
	...[
		'',
		'',
		'',
		'',
		'One two',
		'three four.',
		'Five',
		'**six** `seven`',
		'[a](b) c',
		'# Eight',
		'===',
		'---',
	],
	...[
		'```',
		'```{note}',
		'~~~~',
		'$$',
		'$$ x $$',
		'\\[',
		'\\]',
		'\\begin{a}',
		'\\end{a}',
		'\\newpage',
	],
	...[
		'<div>',
		'</div>',
		'<!-- x',
		'-->',
		'<b>y</b>',
		'<pre>',
		'<A',
		'/>',
		'{/* x',
		'*/}',
		'{x',
		'}',
	],
	...[
		'!!! note',
		'??? tip "T"',
		'=== "Tab"',
		'/// x',
		'///',
		':::',
		'::: y',
		':::{figure} z',
		':class: x',
	],
	...[
		'{% if %}',
		'{% raw',
		'{% endraw %}',
		'{{< x >}}',
		'{ .x }',
		'One { .x }',
		'One ^id',
		'^id',
		'[!NOTE]',
	],
	...[
		'%%',
		'%% x %%',
		'% x',
		'[^1]: Note',
		'[^2]:',
		'[a]: b',
		'[a]:',
		'Term',
		': Definition',
		':   Other',
	],
	...[
		'| a | b |',
		'|---|---|',
		'a | b',
		'---|---',
		'--- ---',
		'-------- -----',
		'------',
		' a   b',
		'+--+--+',
	],
	...[
		'import x from "y"',
		'export const a = {',
		'(x)=',
		'• item',
		'(1) item',
		'* * *',
		'\u00A0',
		'今日は',
	],
);
const line = fc.tuple(prefix, prefix, content).map((parts) => parts.join(''));
const lineEnding = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const generated = fc
	.tuple(
		fc.array(line, { maxLength: 40 }),
		lineEnding,
		fc.constantFrom('', '', '\uFEFF', '---\na: b\n---\n'),
	)
	.map(([lines, end, start]) => start + lines.join(end));
const anything = fc.oneof(
	{ arbitrary: generated, weight: 5 },
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({
		unit: fc.constantFrom(...Array.from(' \n\t>-`$\\{}[]()<%:!|+=^~*#@x')),
		maxLength: 300,
	}),
);
const dialect = fc.constantFrom('markdown' as const, 'mdx' as const);

const marksAlone = /^(?:[\s>•*+-]|\d+[.)]|[a-z]+[.)]|\([\w@]+\))*$/i;

suite('The reader of Markdown, for any text', () => {
	test('gives blocks that are ascending, disjoint and inside the text', () => {
		fc.assert(
			fc.property(anything, dialect, (text, languageId) => {
				let end = 0;
				for (const block of syntaxOf(languageId).read(text)({ start: 0, end: text.length })) {
					const ranges = block.kind === 'protected' ? [rangeOf(block)] : block.lines;
					for (const range of ranges) {
						assert.ok(end <= range.start && range.start <= range.end && range.end <= text.length);
						end = range.end;
					}
				}
			}),
			{ numRuns: repetitions(400, 20_000) },
		);
	});

	test('leaves no letter outside of blocks, but in marks on their lines', () => {
		fc.assert(
			fc.property(anything, dialect, (text, languageId) => {
				const isCovered = new Uint8Array(text.length);
				for (const block of syntaxOf(languageId).read(text)({ start: 0, end: text.length })) {
					if (block.kind === 'protected') {
						const { start, end } = rangeOf(block);
						isCovered.fill(1, lineStart(text, start), lineEnd(text, end));
					} else {
						for (const { start, end } of block.lines) {
							isCovered.fill(1, lineStart(text, start), lineEnd(text, end));
						}
					}
				}
				for (const { index, 0: letters } of text.matchAll(/\p{L}+/gu)) {
					if (marksAlone.test(text.slice(lineStart(text, index), lineEnd(text, index)))) continue;
					assert.ok(isCovered[index] === 1, `${JSON.stringify(letters)} at ${index}`);
				}
			}),
			{ numRuns: repetitions(400, 20_000) },
		);
	});

	test('gives the same blocks around a range as of the whole', () => {
		fc.assert(
			fc.property(anything, dialect, fc.nat(), (text, languageId, place) => {
				const start = place % (text.length + 1);
				const blocks = syntaxOf(languageId).read(text);
				const touching = [...blocks({ start: 0, end: text.length })].filter((block) => {
					const range = rangeOf(block);
					return range.start <= start && start <= range.end;
				});
				const around = [...blocks({ start, end: start })].map((block) => JSON.stringify(block));
				for (const block of touching) assert.ok(around.includes(JSON.stringify(block)));
			}),
			{ numRuns: repetitions(200, 10_000) },
		);
	});

	test('finds passages that, put back, are what stood there', () => {
		fc.assert(
			fc.property(anything, dialect, (text, languageId) => {
				assertRendersOriginal(text, languageId);
			}),
			{ numRuns: repetitions(200, 10_000) },
		);
	});

	test('gives atoms inside the text', () => {
		fc.assert(
			fc.property(anything, dialect, (text, languageId) => {
				for (const { start, end } of syntaxOf(languageId).atoms(text)) {
					assert.ok(0 <= start && start < end && end <= text.length);
				}
			}),
			{ numRuns: repetitions(300, 20_000) },
		);
	});

	test('reads containers in each other, however many', () => {
		for (const mark of ['> ', '- ', '1. ', '[^a]: ', ': ', '!!! a\n']) {
			const text = mark.repeat(3000) + 'One';
			assert.doesNotThrow(() => [
				...syntaxOf('markdown').read(text)({ start: 0, end: text.length }),
			]);
		}
	});
});

/** But for the marks of quotes between blocks and the ends of containers, which nothing asks for. */
function nodesOf(tree: Tree): string[] {
	const nodes: string[] = [];
	tree.iterate({
		enter: ({ name, type, from, to, node }) => {
			const isBetween = name === 'QuoteMark' && node.parent?.type.is('BlockContext') === true;
			if (!isBetween) nodes.push(`${name} ${from}-${type.is('BlockContext') ? '' : to}`);
		},
	});
	return nodes;
}

suite('MarkdownTrees', () => {
	// Whether an item that begins with an empty line goes on after a blank one depends, in the parser, on
	// whether its first block was read anew.
	const emptyItem = /(?:[-+*]|\d[.)])[ \t]*$/m;
	const longLines = fc.array(
		line.map((text) => (emptyItem.test(text) ? `${text}x` : text)),
		{ minLength: 30, maxLength: 120 },
	);
	const edit = fc.record({
		at: fc.nat(),
		removed: fc.nat(30),
		added: fc.oneof(line, fc.constantFrom('', 'x', ' ', '\n', '\n\n', '\n    x', '`', '> ')),
	});

	test('read after edits as if for the first time', () => {
		fc.assert(
			fc.property(
				longLines,
				fc.array(edit, { minLength: 1, maxLength: 5 }),
				dialect,
				(lines, edits, name) => {
					const { blocks } = parsersOf[name];
					const trees = new MarkdownTrees(blocks);
					let text = lines.join('\n');
					trees.treeOf(text);
					for (const { at, removed, added } of edits) {
						const start = at % (text.length + 1);
						text = text.slice(0, start) + added + text.slice(start + removed);
						fc.pre(!emptyItem.test(text));
						assert.deepEqual(nodesOf(trees.treeOf(text)), nodesOf(blocks.parse(text)));
					}
				},
			),
			{ numRuns: repetitions(300, 5000) },
		);
	});

	test('parse a text once', () => {
		const trees = new MarkdownTrees(parsersOf.markdown.blocks);
		assert.equal(trees.treeOf('One.\n\nTwo.'), trees.treeOf(['One.', 'Two.'].join('\n\n')));
	});

	test('read little of a long document after a key', () => {
		const text = 'One *two* [three](x),\nfour five six.\n\n- seven\n\n'.repeat(5000);
		const trees = new MarkdownTrees(parsersOf.markdown.blocks);
		const before = trees.treeOf(text).topNode.childBefore(1000)?.tree;
		const middle = text.length >> 1;
		const after = trees.treeOf(`${text.slice(0, middle)}x${text.slice(middle)}`);
		assert.ok(before !== undefined && before !== null);
		assert.equal(after.topNode.childBefore(1000)?.tree, before);
	});
});
