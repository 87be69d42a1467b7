import assert from 'node:assert/strict';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { check } from './reading.ts';

suite('Blocks of MDX', () => {
	check(
		[
			[
				'imports and exports',
				'import A from "a"\nimport B from "b"\n\nOne.\n',
				['[code] import A from "a"\nimport B from "b"', 'One.'],
			],
			[
				'an export over lines',
				'export const a = {\n  b: "c",\n\n  d: 1,\n}\n\nOne.\n',
				['[code] export const a = {\n  b: "c",\n\n  d: 1,\n}', 'One.'],
			],
			[
				'an export that is being typed',
				'export const a = {\n  b\n\nOne.\n',
				['[code] export const a = {\n  b\n\nOne.'],
			],
			['comments', '{/* One\ntwo */}\n\nThree.\n', ['[code] {/* One\ntwo */}', 'Three.']],
			[
				'expressions',
				'One.\n\n{a.map((b) => (\n  <C d={b} />\n\n))}\n\nTwo.\n',
				['One.', '[code] {a.map((b) => (\n  <C d={b} />\n\n))}', 'Two.'],
			],
			[
				'elements around prose',
				'<Note>\n  One,\n  two.\n</Note>\n',
				['[HTML] <Note>', 'One,\ntwo.', '[HTML] </Note>'],
			],
			[
				'tags over lines',
				'<A\n  b={{ c: 1 }}\n  d="e > f"\n>\nOne.\n</A>\n',
				['[HTML] <A\n  b={{ c: 1 }}\n  d="e > f"\n>', 'One.', '[HTML] </A>'],
			],
			[
				'deep lines',
				'<A>\n  <B>\n    <C>\n      One:\n      - two\n      - three\n      </C>\n  </B>\n</A>\n',
				[
					'[HTML] <A>',
					'[HTML] <B>',
					'[HTML] <C>',
					'One:',
					'two',
					'three',
					'[HTML] </C>',
					'[HTML] </B>',
					'[HTML] </A>',
				],
			],
			['an element in a line', 'One <B>two</B> {three}.\n', ['One <B>two</B> {three}.']],
			['headings', '## One {/*two*/}\n', ['# One']],
		],
		'mdx',
	);

	test('keeps expressions and tags in lines', () => {
		const cases: readonly (readonly [string, readonly string[]])[] = [
			['One {props.count} two {f({ a: "}" })}.', ['{props.count}', '{f({ a: "}" })}']],
			['One {a +\nb} two.', ['{a +\nb}']],
			['One {a two.', ['{a two.']],
			['One <B c={d > 1}>two</B> a < b.', ['<B c={d > 1}>', '</B>']],
			['One <B c="d', ['<B c="d']],
		];
		for (const [text, expected] of cases) {
			const atoms = syntaxOf('mdx').atoms(text);
			assert.deepEqual(
				atoms.map(({ start, end }) => text.slice(start, end)),
				expected,
			);
		}
	});
});
