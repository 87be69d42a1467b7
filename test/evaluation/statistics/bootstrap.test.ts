import assert from 'node:assert/strict';
import { createRandomSource } from '../../../src/amulet/randomSource.ts';
import { bootstrapMean, pairedClusters } from '../../../src/evaluation/statistics/bootstrap.ts';
import type { Estimate } from '../../../src/evaluation/statistics/bootstrap.ts';
import { repetitions } from '../../thorough.ts';

/** Nearly normal, with mean 0 and variance 1: the sum of twelve uniform values, less 6. */
function noise(random: () => number): number {
	return Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
}

function assertNear(actual: Estimate, expected: Estimate): void {
	for (const key of ['mean', 'low', 'high', 'count'] as const) {
		assert.ok(Math.abs(actual[key] - expected[key]) < 1e-12, `${key}: ${actual[key]}`);
	}
}

suite('bootstrapMean', () => {
	const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5];
	const alone = values.map((value) => [value]);

	test('two values: the resampled means are 0, 0.5 and 1, with probabilities 1/4, 1/2 and 1/4', () => {
		const wide = bootstrapMean([[0], [1]], { seed: 1 });
		assert.deepEqual(wide, { mean: 0.5, low: 0, high: 1, count: 2 });
		// From the quantile 0.2 to 0.8, and from 0.3 to 0.7.
		const less = bootstrapMean([[0], [1]], { seed: 1, level: 0.6 });
		assert.deepEqual(less, wide);
		const narrow = bootstrapMean([[0], [1]], { seed: 1, level: 0.4 });
		assert.deepEqual(narrow, { mean: 0.5, low: 0.5, high: 0.5, count: 2 });
	});

	test('all values weigh the same: the resampled means are 0, 3/4 and 1', () => {
		const narrow = bootstrapMean([[0], [1, 1, 1]], { seed: 1, level: 0.4 });
		assert.deepEqual(narrow, { mean: 0.75, low: 0.75, high: 0.75, count: 4 });
	});

	test('is the same for the same seed, and another for another', () => {
		const first = bootstrapMean(alone, { seed: 1 });
		assert.deepEqual(bootstrapMean(alone, { seed: 1 }), first);
		const second = bootstrapMean(alone, { seed: 2 });
		assert.equal(second.mean, first.mean);
		assert.notDeepEqual(second, first);
	});

	test('does not depend on the order of the clusters or in them', () => {
		const clusters = [[3, 1, 4], [1, 5], [9], [2, 6, 5, 3]];
		const turned = clusters.map((cluster) => cluster.toReversed()).toReversed();
		assert.deepEqual(bootstrapMean(turned, { seed: 3 }), bootstrapMean(clusters, { seed: 3 }));
	});

	test('clusters of equal values are as sure as one value each', () => {
		const repeated = values.map((value) => [value, value, value]);
		const expected = { ...bootstrapMean(alone, { seed: 4 }), count: 30 };
		assertNear(bootstrapMean(repeated, { seed: 4 }), expected);
		// Taken one by one they would seem surer, by the root of 3 or so.
		const single = bootstrapMean(
			repeated.flat().map((value) => [value]),
			{ seed: 4 },
		);
		const ratio = (expected.high - expected.low) / (single.high - single.low);
		assert.ok(ratio > 1.5 && ratio < 2, `ratio is ${ratio}`);
	});

	test('clusters without values do not count', () => {
		const expected = bootstrapMean(alone, { seed: 5 });
		assert.deepEqual(bootstrapMean([[], ...alone, []], { seed: 5 }), expected);
	});

	test('one cluster shows no spread; no values give no numbers', () => {
		assert.deepEqual(bootstrapMean([[1, 2]], { seed: 6 }), {
			mean: 1.5,
			low: 1.5,
			high: 1.5,
			count: 2,
		});
		assert.deepEqual(bootstrapMean([[]], { seed: 6 }), {
			mean: NaN,
			low: NaN,
			high: NaN,
			count: 0,
		});
	});

	test('a higher level is wider', () => {
		const widths = [0.5, 0.8, 0.95, 0.99].map((level) => {
			const { low, high } = bootstrapMean(alone, { seed: 7, level });
			return high - low;
		});
		assert.deepEqual(
			widths,
			widths.toSorted((a, b) => a - b),
		);
		assert.equal(new Set(widths).size, 4);
	});

	test('agrees with the standard error for many values', () => {
		const random = createRandomSource(8);
		const many = Array.from({ length: 400 }, () => [noise(random)]);
		const { low, high } = bootstrapMean(many, { seed: 8 });
		// 2 * 1.96 / sqrt(400) is 0.196; the sample's own spread and the resampling move it by a few per cent.
		assert.ok(Math.abs(high - low - 0.196) < 0.03, `width is ${high - low}`);
	});

	const intervals = repetitions(150, 400);

	/**
	 * What share of so many intervals holds the true mean, 0: values of 40 clusters share a part of their
	 * deviation from it.
	 */
	function coverage(size: number, shared: number, clustered: boolean): number {
		const random = createRandomSource(9);
		let covered = 0;
		for (let seed = 0; seed < intervals; seed += 1) {
			const clusters = Array.from({ length: 40 }, () => {
				const own = shared * noise(random);
				return Array.from({ length: size }, () => own + (1 - shared) * noise(random));
			});
			const drawn = clustered ? clusters : clusters.flat().map((value) => [value]);
			const { low, high } = bootstrapMean(drawn, { seed, resamples: 300 });
			covered += low <= 0 && high >= 0 ? 1 : 0;
		}
		return covered / intervals;
	}

	test('an interval of 95 % holds the true mean that often', () => {
		for (const [size, shared] of [
			[1, 0],
			[4, 0.8],
		] as const) {
			const share = coverage(size, shared, true);
			// The standard error of a share of 0.95 in 150 is 0.018; with 40 clusters the bootstrap is a little
			// too sure.
			assert.ok(share > 0.9 && share < 0.985, `${share} of the intervals`);
		}
	});

	test('without the clusters it would be too sure', () => {
		// For a cluster's mean of four it takes the variance 0.68 / 4 where 0.64 + 0.04 / 4 is right. 1.96
		// standard errors become 1.00: 68 %.
		const share = coverage(4, 0.8, false);
		assert.ok(share < 0.78, `${share} of the intervals`);
	});
});

suite('pairedClusters', () => {
	test('gives the differences by cluster, in order of first appearance', () => {
		const pairs = [
			{ cluster: 'y', a: 5, b: 2 },
			{ cluster: 'x', a: 1, b: 2 },
			{ cluster: 'y', a: 0, b: 0 },
		];
		assert.deepEqual(pairedClusters(pairs), [[3, 0], [-1]]);
		assert.deepEqual(pairedClusters([]), []);
	});

	test('finds a small difference between values that differ much', () => {
		const pairs = Array.from({ length: 20 }, (_, item) => ({
			cluster: `${item}`,
			a: 100 * item + 1 + (item % 2) / 10,
			b: 100 * item,
		}));
		const { mean, low } = bootstrapMean(pairedClusters(pairs), { seed: 1 });
		assert.ok(Math.abs(mean - 1.05) < 1e-9);
		assert.ok(low >= 1);
	});
});
