import assert from 'node:assert/strict';
import { contestPairs } from '../../../src/evaluation/contests.ts';
import { blindPairs } from '../../../src/evaluation/pairs/blindedPairs.ts';
import { syntheticRun } from '../syntheticRun.ts';

/** Replies of each method are of another length, but for one pair of equal ones. */
const count = 40;
const lengths = {
	base: Array.from({ length: count }, () => 3),
	pref: Array.from({ length: count }, () => 5),
	amulet: Array.from({ length: count }, (_, index) => (index === 7 ? 5 : 8)),
};

suite('Blinded pairs', () => {
	const { replies } = syntheticRun(lengths);
	const contests = contestPairs(replies, 'pref');
	const blinded = blindPairs(contests, 1);
	const wordsOf = (text: string) => text.split(' ').length;

	test('are each method’s replies with the reference’s, but equal ones', () => {
		assert.equal(contests.length, 2 * count);
		assert.equal(blinded.pairs.length, 2 * count - 1);
		assert.deepEqual(
			blinded.pairs.map(({ number }) => number),
			Array.from({ length: 2 * count - 1 }, (_, index) => index + 1),
		);
	});

	test('have a key that tells which reply is whose', () => {
		const lengthOf = { base: 3, pref: 5, amulet: 8 };
		for (const [index, key] of blinded.key.pairs.entries()) {
			const pair = blinded.pairs[index];
			assert.ok(pair);
			assert.equal(pair.number, key.number);
			assert.equal(pair.source, `Question ${key.item}?`);
			const [own, other] = key.methodIs === 'A' ? [pair.a, pair.b] : [pair.b, pair.a];
			assert.equal(wordsOf(own), lengthOf[key.method as 'base']);
			assert.equal(wordsOf(other), lengthOf[key.opponent as 'pref']);
		}
	});

	test('stand in an order, and in orders, that the seed draws', () => {
		const first = blinded.key.pairs.filter(({ methodIs }) => methodIs === 'A').length;
		assert.ok(first > 20 && first < 60, String(first));
		assert.notDeepEqual(
			blinded.key.pairs.map(({ item }) => Number(item)),
			blinded.key.pairs.map(({ item }) => Number(item)).sort((a, b) => a - b),
		);
		assert.deepEqual(blindPairs(contests, 1), blinded);
		assert.notDeepEqual(blindPairs(contests, 2).pairs, blinded.pairs);
		assert.notEqual(blindPairs(contests, 2).key.set, blinded.key.set);
	});

	test('are not made where one of the two offered nothing', () => {
		const { replies: some } = syntheticRun(lengths, {
			kept: ['personal 3 verbose amulet', 'personal 4 verbose pref'],
		});
		// Of the second the replies of both other methods have no opponent.
		assert.equal(contestPairs(some, 'pref').length, 2 * count - 3);
	});
});
