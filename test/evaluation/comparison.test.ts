import assert from 'node:assert/strict';
import { Comparison } from '../../src/evaluation/comparison.ts';
import type { RatedReply } from '../../src/evaluation/scoring.ts';
import { syntheticRun } from './syntheticRun.ts';

const near = (found: number | undefined, expected: number) => {
	assert.ok(Math.abs((found ?? Number.NaN) - expected) < 1e-9, `${found} is not ${expected}`);
};
const ratingOf = ({ rating }: RatedReply) => rating;

suite('Ratings of an evaluation', () => {
	// Verbose is rated by the logarithm of the words.
	const run = syntheticRun({
		base: [2, 2, 8, 8],
		pref: [4, 4, 4, 4],
		amulet: [8, 8, 8, 8],
	});
	const comparison = new Comparison(run.replies, 1);
	/** Of log 2, log 2, log 8, log 8 and four times log 4: mean log 4, squares 4 (log 2)^2, divided by 7. */
	const deviation = Math.sqrt((4 * Math.log(2) ** 2) / 7);

	test('are standardised over the base and the reference replies', () => {
		for (const reply of comparison.of('pref')) near(reply.rating, 0);
		for (const reply of comparison.of('amulet')) near(reply.rating, Math.log(2) / deviation);
		assert.deepEqual(
			comparison.of('base').map(({ rating }) => Math.sign(rating ?? 0)),
			comparison.of('base').map(({ record }) => (record.item < '2' ? -1 : 1)),
		);
	});

	test('of two methods are compared item by item', () => {
		const gain = comparison.difference('amulet', 'pref', ratingOf);
		near(gain?.mean, Math.log(2) / deviation);
		near(gain?.low, Math.log(2) / deviation);
		assert.equal(gain?.count, 4);
		// Twice log 8 to log 2, twice log 8 to log 8.
		const overBase = comparison.difference('amulet', 'base', ratingOf);
		near(overBase?.mean, Math.log(2) / deviation);
		assert.ok((overBase?.low ?? 1) < (overBase?.mean ?? 0));
	});

	test('leave out an item that is not complete', () => {
		const partly = syntheticRun(
			{ base: [2, 2, 8, 8], pref: [4, 4, 4, 4], amulet: [8, 8, 8, 8] },
			{ without: ['personal 1 verbose amulet'] },
		);
		const items = new Set(partly.replies.map(({ record }) => record.item));
		assert.deepEqual([...items].sort(), ['0', '2', '3']);
	});

	test('of a spoiled reply are missing, and so is its pair', () => {
		const empty = syntheticRun({ base: [2, 3, 4, 5], pref: [4, 4, 4, 4], amulet: [0, 8, 8, 8] });
		const gain = new Comparison(empty.replies, 1).difference('amulet', 'pref', ratingOf);
		assert.equal(gain?.count, 3);
		const [spoiled, ...others] = empty.replies.filter((reply) => reply.spoiled);
		assert.equal(others.length, 0);
		assert.deepEqual([spoiled?.rating, spoiled?.satisfaction], [undefined, -3]);
	});

	test('are missing where nothing was offered, which is no spoiled reply', () => {
		const lengths = { base: [2, 3, 4, 5], pref: [4, 4, 4, 4], amulet: [8, 8, 8, 8] };
		const kept = syntheticRun(lengths, {
			kept: ['personal 0 verbose amulet', 'personal 1 verbose pref'],
		});
		const gain = new Comparison(kept.replies, 1).difference('amulet', 'pref', ratingOf);
		assert.equal(gain?.count, 2);
		const without = kept.replies.filter(({ offered }) => !offered);
		assert.equal(without.length, 2);
		for (const { spoiled, score, rating, satisfaction } of without) {
			assert.equal(spoiled, false);
			assert.deepEqual([score, rating, satisfaction], [undefined, undefined, undefined]);
		}
	});

	test('of nothing are nothing', () => {
		assert.equal(
			comparison.difference('amulet', 'pref', () => undefined),
			undefined,
		);
		assert.equal(comparison.mean('amulet', ratingOf, { dataSet: 'rewriting' }), undefined);
	});
});
