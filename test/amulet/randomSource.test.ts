import assert from 'node:assert/strict';
import { createRandomSource, xoshiro128 } from '../../src/amulet/randomSource.ts';

suite('random numbers', () => {
	test('xoshiro128** gives the numbers of the reference implementation', () => {
		const small = xoshiro128([1, 2, 3, 4]);
		assert.deepEqual(
			Array.from({ length: 6 }, () => small()),
			[11520, 0, 5927040, 70819200, 2031721883, 1637235492],
		);
		const large = xoshiro128([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]);
		assert.deepEqual(
			Array.from({ length: 4 }, () => large()),
			[0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70],
		);
	});

	test('are the same for the same seed, and others for another', () => {
		const sequence = (seed: number) => {
			const random = createRandomSource(seed);
			return Array.from({ length: 20 }, () => random());
		};
		for (const seed of [0, 1, 0xffff_ffff]) assert.deepEqual(sequence(seed), sequence(seed));
		const first = new Set(Array.from({ length: 1000 }, (_, seed) => sequence(seed)[0]));
		assert.equal(first.size, 1000);
	});

	test('lie in [0, 1) evenly, for each seed and over seeds', () => {
		const counts = {
			oneSeed: new Array<number>(16).fill(0),
			manySeeds: new Array<number>(16).fill(0),
		};
		const random = createRandomSource(7);
		for (let seed = 0; seed < 32_000; seed += 1) {
			for (const [where, value] of [
				['oneSeed', random()],
				['manySeeds', createRandomSource(seed)()],
			] as const) {
				assert.ok(value >= 0 && value < 1);
				const bin = Math.floor(16 * value);
				counts[where][bin] = (counts[where][bin] ?? NaN) + 1;
			}
		}
		for (const bins of Object.values(counts)) {
			const statistic = bins.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0);
			// Chi-square with 15 degrees of freedom: above this with probability 0.001.
			assert.ok(statistic < 37.7, `chi-square is ${statistic}`);
		}
	});
});
