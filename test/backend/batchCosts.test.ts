import assert from 'node:assert/strict';
import { assumedCost, LearnedBatchCosts } from '../../src/backend/batchCosts.ts';

/** Of a machine where a batch takes `fixed + perToken * tokens` milliseconds. */
function learned(fixed: number, perToken: number, sizes: readonly number[], rounds: number) {
	const costs = new LearnedBatchCosts();
	for (let round = 0; round < rounds; round += 1) {
		for (const tokens of sizes) costs.learn(tokens, fixed + perToken * tokens);
	}
	return costs;
}

const relative = (costs: LearnedBatchCosts, tokens: number) =>
	costs.estimate(tokens) / costs.estimate(2);

suite('The cost of a batch', () => {
	test('is assumed while nothing was seen', () => {
		const costs = new LearnedBatchCosts();
		assert.equal(costs.estimate(1), 1);
		assert.equal(costs.estimate(8), assumedCost(8));
	});

	test('is as assumed, in the machine’s own time, while one size was seen', () => {
		const costs = learned(7.7, 5.4, [2], 30);
		assert.ok(Math.abs(costs.estimate(2) - 18.5) < 0.01);
		assert.ok(Math.abs(relative(costs, 16) - assumedCost(16) / assumedCost(2)) < 0.01);
	});

	test('becomes flat where large batches cost no more than small ones', () => {
		const costs = learned(20, 0.01, [2, 8, 16], 40);
		assert.ok(relative(costs, 16) < 1.2, String(relative(costs, 16)));
	});

	test('becomes steep where every token costs the same', () => {
		const costs = learned(0, 10, [2, 4, 8], 40);
		assert.ok(relative(costs, 8) > 3.3, String(relative(costs, 8)));
	});

	test('of a single token is its own', () => {
		const costs = learned(8, 5, [2, 4], 20);
		for (let round = 0; round < 20; round += 1) costs.learn(1, 9);
		assert.equal(costs.estimate(1), 9);
		assert.ok(Math.abs(costs.estimate(2) - 18) < 0.5);
	});

	test('forgets one slow batch', () => {
		const costs = learned(7.7, 5.4, [2, 8], 20);
		const before = relative(costs, 8);
		costs.learn(8, 10_000);
		assert.ok(relative(costs, 8) < 1.2 * before);
		for (let round = 0; round < 150; round += 1) costs.learn(2, 18.5);
		assert.ok(Math.abs(relative(costs, 8) - before) < 0.1 * before);
	});
});
