import assert from 'node:assert/strict';
import { chrf } from '../../../src/evaluation/scorers/chrf.ts';
import { assertNear } from './near.ts';

const score = (source: string, text: string) => chrf.score({ task: 'rewriting', source, text });

suite('chrf', () => {
	test('is 1 for the same text, whatever its white space', () => {
		assertNear(score('The old dog barks.', 'The old dog barks.'), 1);
		assertNear(score('The old\n dog barks.', 'Theold dogbarks. '), 1);
		assertNear(score('a', 'a'), 1);
	});

	test('is 0 for texts without a character in common, and for no reply', () => {
		assert.equal(score('abc', 'xyz'), 0);
		assert.equal(score('abc', 'ABC'), 0);
		assert.equal(score('abc', ' '), 0);
	});

	test('is undefined without a source', () => {
		assert.equal(score(' \n', 'abc'), undefined);
	});

	test('averages over n', () => {
		// n = 1: a, b of three; n = 2: ab of ab, bd; n = 3: none. Precision and recall are (2/3 + 1/2 + 0) / 3.
		assertNear(score('abc', 'abd'), 7 / 18);
	});

	test('counts an n-gram as often as the text that has fewer', () => {
		// n = 1: two a of three; n = 2: one aa of two; n = 3: none.
		assertNear(score('aab', 'aaa'), 7 / 18);
		assertNear(score('aaa', 'aab'), 7 / 18);
	});

	test('weighs recall twice as much as precision', () => {
		// Of n = 1 and 2 only: precision 1; recall (2/4 + 1/3) / 2 = 5/12. F2 = 5 * 5/12 / (4 + 5/12) = 25/53.
		assertNear(score('abcd', 'ab'), 25 / 53);
		// Precision 5/12, recall 1. F2 = 5 * 5/12 / (4 * 5/12 + 1) = 25/32.
		assertNear(score('ab', 'abcd'), 25 / 32);
	});

	test('takes n-grams of up to six characters', () => {
		// All 8 - n + 1 windows but those over the last character: 7/8, 6/7, 5/6, 4/5, 3/4 and 2/3 of them.
		const mean = (7 / 8 + 6 / 7 + 5 / 6 + 4 / 5 + 3 / 4 + 2 / 3) / 6;
		assertNear(score('abcdefgh', 'abcdefgX'), mean);
	});

	test('a character outside the basic plane is one', () => {
		// n = 1: one of two; n = 2: none. Both surrogates of 👍 and 👎 begin alike.
		assertNear(score('a👍', 'a👎'), 1 / 4);
	});
});
