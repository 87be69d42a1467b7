import assert from 'node:assert/strict';
import { scaleOf, standardised } from '../../../src/evaluation/statistics/standardised.ts';

suite('standardised', () => {
	test('has the mean and the sample standard deviation', () => {
		// The squared deviations from 5 are 9, 1, 1, 1, 0, 0, 4 and 16: 32 in all, over 7.
		const scale = scaleOf([2, 4, 4, 4, 5, 5, 7, 9]);
		assert.equal(scale.mean, 5);
		assert.ok(Math.abs(scale.standardDeviation - Math.sqrt(32 / 7)) < 1e-12);
	});

	test('tells the distance from the mean in standard deviations', () => {
		// The squared deviations from 2 are 1, 0 and 1: 2 in all, over 2.
		const scale = scaleOf([1, 2, 3]);
		assert.deepEqual(scale, { mean: 2, standardDeviation: 1 });
		assert.deepEqual(
			[2, 3.5, 0].map((value) => standardised(value, scale)),
			[0, 1.5, -2],
		);
	});

	test('values without spread have a small one, on which no value stands out', () => {
		for (const values of [[7], [7, 7, 7]]) {
			const scale = scaleOf(values);
			assert.deepEqual(scale, { mean: 7, standardDeviation: 1e-9 });
			assert.deepEqual(
				[7, 8].map((value) => standardised(value, scale)),
				[0, 0],
			);
		}
	});

	test('no values have no scale', () => {
		assert.throws(() => scaleOf([]), RangeError);
	});
});
