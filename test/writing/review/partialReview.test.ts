import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	changesIn,
	keepChanges,
	revertChanges,
} from '../../../src/writing/review/partialReview.ts';
import { wordChanges } from '../../../src/writing/review/wordChanges.ts';
import { repetitions } from '../../thorough.ts';

const reference = 'The cat sat on the mat, and slept.';
const rewrite = 'A cat sat quietly on the mat. It slept.';

suite('Keeping and taking back parts of a rewrite', () => {
	const changes = wordChanges(reference, rewrite);
	const changeAt = (word: string) => {
		const offset = rewrite.indexOf(word) + 1;
		return changesIn(changes, { start: offset, end: offset });
	};

	test('a change that is taken back stands there as it did, blanks and all', () => {
		const quietly = revertChanges({ reference, rewrite }, changeAt('quietly'));
		assert.deepEqual(quietly, { reference, rewrite: 'A cat sat on the mat. It slept.' });
		const first = revertChanges({ reference, rewrite }, changeAt('A'));
		assert.equal(first.rewrite, 'The cat sat quietly on the mat. It slept.');
	});

	test('a change that is kept is none any more', () => {
		const kept = keepChanges({ reference, rewrite }, changeAt('quietly'));
		assert.deepEqual(kept, { reference: 'The cat sat quietly on the mat, and slept.', rewrite });
		const left = wordChanges(kept.reference, kept.rewrite);
		assert.deepEqual(
			left.map(({ removed }) => removed),
			['The', ', and'],
		);
	});

	test('a change is at both its edges, and where only words went', () => {
		const [gone] = wordChanges('It is very big.', 'It is big.');
		assert.ok(gone);
		const at = (offset: number) => changesIn([gone], { start: offset, end: offset }).length;
		assert.deepEqual(
			[at(gone.range.start - 1), at(gone.range.start), at(gone.range.start + 1)],
			[...[0, 1, 0]],
		);
	});

	const words = fc.array(fc.constantFrom('a', 'the', 'cat', ',', '.', '\n', ' ', '今日', '😀'), {
		maxLength: 30,
	});
	const texts = words.map((parts) => parts.join(' '));
	const plain = (text: string) => text.replaceAll(/\s+/g, '');

	test('all of them taken back are the text, and all of them kept leave nothing to answer', () => {
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const all = wordChanges(before, after);
				const both = { reference: before, rewrite: after };
				const back = revertChanges(both, all).rewrite;
				assert.equal(plain(back), plain(before));
				const kept = keepChanges(both, all);
				assert.deepEqual(wordChanges(kept.reference, kept.rewrite), []);
			}),
			{ numRuns: repetitions(500, 50_000) },
		);
	});

	test('one that is answered is gone, and no other word of either text is touched', () => {
		fc.assert(
			fc.property(texts, texts, fc.nat(), fc.boolean(), (before, after, pick, keeps) => {
				const all = wordChanges(before, after);
				const one = all[pick % Math.max(1, all.length)];
				if (one === undefined) return;
				const both = { reference: before, rewrite: after };
				const answered = keeps ? keepChanges(both, [one]) : revertChanges(both, [one]);
				const { before: was, after: is } = one.replaced;
				if (keeps) {
					assert.equal(answered.rewrite, after);
					assert.ok(answered.reference.startsWith(before.slice(0, was.start)));
					assert.ok(answered.reference.endsWith(before.slice(was.end)));
				} else {
					assert.equal(answered.reference, before);
					assert.ok(answered.rewrite.startsWith(after.slice(0, is.start)));
					assert.ok(answered.rewrite.endsWith(after.slice(is.end)));
				}
			}),
			{ numRuns: repetitions(500, 50_000) },
		);
	});
});
