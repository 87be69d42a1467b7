import assert from 'node:assert/strict';
import {
	distinctBigrams,
	lexicalVariety,
	movingAverageTypeTokenRatio,
} from '../../../src/evaluation/scorers/lexicalVariety.ts';
import { assertNear } from './near.ts';
import { replyOf } from './reply.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('');

suite('lexicalVariety', () => {
	test('is the mean over windows of 25 words', () => {
		// 26 words: aa twice, then 24 others. The first window has 24 distinct words of 25, the second 25.
		const others = alphabet.slice(1, 25).map((letter) => letter + letter);
		const text = ['aa', 'aa', ...others].join(' ');
		assertNear(lexicalVariety.score(replyOf(text)), (24 / 25 + 1) / 2);
	});

	test('does not fall where a word recurs outside the window', () => {
		const words = alphabet.slice(0, 25);
		assert.equal(movingAverageTypeTokenRatio([...words, ...words]), 1);
		assert.equal(movingAverageTypeTokenRatio(['a', 'b', 'a', 'b'], 2), 1);
		assert.equal(movingAverageTypeTokenRatio(['a', 'b', 'a', 'b'], 4), 0.5);
	});

	test('of a shorter text is the plain ratio, whatever the case', () => {
		assert.equal(lexicalVariety.score(replyOf('The cat and the dog')), 4 / 5);
		assert.equal(lexicalVariety.score(replyOf('Yes')), 1);
	});

	for (const text of ['', '🎉']) {
		test(`${JSON.stringify(text)} has none`, () => {
			assert.equal(lexicalVariety.score(replyOf(text)), undefined);
		});
	}
});

suite('distinctBigrams', () => {
	test('counts pairs once', () => {
		// a b, b a, a b, b c: 3 of 4 are distinct.
		assert.equal(distinctBigrams.score(replyOf('a b a b c')), 3 / 4);
		assert.equal(distinctBigrams.score(replyOf('a b')), 1);
	});

	for (const text of ['', 'Yes']) {
		test(`${JSON.stringify(text)} has none`, () => {
			assert.equal(distinctBigrams.score(replyOf(text)), undefined);
		});
	}
});
