import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordChanges } from '../../../src/writing/review/wordChanges.ts';
import { repetitions } from '../../thorough.ts';

/** Each change as [what went, what came]. */
function changed(text: string, rewrite: string): (readonly [string, string])[] {
	return wordChanges(text, rewrite).map(({ range, removed }) => [
		removed,
		rewrite.slice(range.start, range.end),
	]);
}

suite('The words that a rewrite changes', () => {
	for (const [text, rewrite, expected] of [
		['The cat sat.', 'The cat sat.', []],
		['The cat sat.', 'The dog sat.', [['cat', 'dog']]],
		['The cat sat there.', 'The dog stood there.', [['cat sat', 'dog stood']]],
		['The big cat sat.', 'The cat sat.', [['big', '']]],
		['The cat sat.', 'The cat sat down.', [['', 'down']]],
		['The cat sat, and slept.', 'The cat sat. It slept.', [[', and', '. It']]],
		['One two\nthree four five', 'One two three\nfour five', []],
		['One two\nthree four', 'One two 3\nfour', [['three', '3']]],
		['', 'New.', [['', 'New.']]],
		['Old.', '', [['Old.', '']]],
		['猫が座った。', '犬が座った。', [['猫', '犬']]],
		['A 👩‍👩‍👧 came.', 'A 👩‍👧 came.', [['👩‍👩‍👧', '👩‍👧']]],
		[
			'Run `npm test` now.',
			'Now run `npm test`.',
			[
				['Run', 'Now run'],
				['now', ''],
			],
		],
	] as const) {
		test(`${JSON.stringify(text)} and ${JSON.stringify(rewrite)}`, () => {
			assert.deepEqual(changed(text, rewrite), expected);
		});
	}

	test('of texts with nothing in common are one change', () => {
		const text = Array.from({ length: 2000 }, (_, index) => `a${index}`).join(' ');
		const rewrite = Array.from({ length: 2000 }, (_, index) => `b${index}`).join(' ');
		assert.deepEqual(changed(text, rewrite), [[text, rewrite]]);
	});

	const words = fc.array(fc.constantFrom('a', 'the', 'cat', ',', '.', '\n', ' ', '今日', '😀'), {
		maxLength: 30,
	});
	const texts = words.map((parts) => parts.join(' '));
	const plain = (text: string) => text.replaceAll(/\s+/g, '');

	test('lead from one text to the other', () => {
		fc.assert(
			fc.property(texts, texts, (text, rewrite) => {
				let back = '';
				let end = 0;
				for (const { range, removed } of wordChanges(text, rewrite)) {
					assert.ok(end <= range.start && range.start <= range.end);
					const added = rewrite.slice(range.start, range.end);
					assert.equal(added, added.trim());
					assert.ok(added !== '' || removed !== '');
					back += rewrite.slice(end, range.start) + removed;
					end = range.end;
				}
				assert.equal(plain(back + rewrite.slice(end)), plain(text));
			}),
			{ numRuns: repetitions(500, 50_000) },
		);
	});
});
