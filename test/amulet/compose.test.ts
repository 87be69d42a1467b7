import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WeightedReadout } from '../../src/amulet/logits.ts';
import { compose, realign } from '../../src/amulet/realign.ts';
import { assertClose } from './closeness.ts';
import { logSoftmax } from './paperLoop.ts';
import { byToken, candidatesOf, full, listed, logit, sides, top, weight } from './readouts.ts';

const weighted = fc
	.integer({ min: 1, max: 5 })
	.chain((count) =>
		fc.tuple(sides(count), fc.array(weight, { minLength: count, maxLength: count })),
	);
const readoutsOf = (given: readonly number[][], weights: readonly number[]): WeightedReadout[] =>
	given.map((side, k) => ({ readout: full(side), weight: weights[k] ?? NaN }));
const values = (readouts: readonly WeightedReadout[]) => [...byToken(compose(readouts)).values()];

suite('compose', () => {
	test('is the weighted mean of the logits', () => {
		const readouts = readoutsOf(
			[
				[4, 0, -8],
				[0, 4, 8],
			],
			[3, 1],
		);
		assert.deepEqual(values(readouts), [3, 1, -4]);
	});

	test('of one preference is that preference, whatever its weight', () => {
		fc.assert(
			fc.property(sides(1), weight, ([side = []], a) => {
				assert.deepEqual(compose(readoutsOf([side], [a])), candidatesOf(full(side)));
			}),
		);
	});

	test('of the same preference several times is that preference', () => {
		const weights = fc.array(weight, { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(sides(1), weights, ([side = []], given) => {
				assertClose(
					values(
						readoutsOf(
							given.map(() => side),
							given,
						),
					),
					side,
					1e-12 * 40,
				);
			}),
		);
	});

	test('depends neither on the order nor on the scale of the weights', () => {
		const scale = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
		fc.assert(
			fc.property(weighted, scale, ([given, weights], factor) => {
				const readouts = readoutsOf(given, weights);
				const scaled = readouts.map((one) => ({ ...one, weight: one.weight * factor }));
				const expected = values(readouts);
				assertClose(values(readouts.toReversed()), expected, 1e-12);
				assertClose(values(scaled), expected, 1e-12);
			}),
		);
	});

	test('constants added to the sides change no probability', () => {
		const constants = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
			minLength: 5,
			maxLength: 5,
		});
		fc.assert(
			fc.property(weighted, constants, ([given, weights], added) => {
				const moved = given.map((side, k) => side.map((value) => value + (added[k] ?? NaN)));
				assertClose(
					logSoftmax(values(readoutsOf(moved, weights))),
					logSoftmax(values(readoutsOf(given, weights))),
					1e-9,
				);
			}),
		);
	});

	test('is what strength 0 gives', () => {
		fc.assert(
			fc.property(weighted, ([given, weights]) => {
				const readouts = readoutsOf(given, weights);
				const base = full(given[0] ?? []);
				assert.deepEqual(
					realign(base, readouts, { strength: 0, plausibilityFloor: 0 }),
					compose(readouts),
				);
			}),
		);
	});

	test('a preference of weight 0 takes no part, impossible tokens and all', () => {
		const excluding = listed([7, 0], [-Infinity, -Infinity]);
		const readouts = [
			{ readout: listed([1, 0], [2, 1]), weight: 1 },
			{ readout: excluding, weight: 0 },
		];
		assert.deepEqual(
			[...byToken(compose(readouts))],
			[
				[0, 1],
				[1, 2],
			],
		);
	});

	test('a token that one preference excludes is impossible', () => {
		const readouts = readoutsOf(
			[
				[1, 1],
				[-Infinity, 3],
			],
			[1, 1],
		);
		assert.deepEqual(values(readouts), [-Infinity, 2]);
	});

	test('of lists: any listed token is a candidate, unlisted ones at the bound of the list', () => {
		const readouts = [
			{ readout: listed([5, 9], [4, 2]), weight: 1 },
			{ readout: listed([9, 0], [8, 6]), weight: 1 },
		];
		assert.deepEqual(
			[...byToken(compose(readouts))],
			[
				[0, (2 + 6) / 2],
				[5, (4 + 6) / 2],
				[9, (2 + 8) / 2],
			],
		);
	});

	test('of lists and the whole vocabulary: every token is a candidate', () => {
		const readouts = [
			{ readout: full([1, 2, 3, 4]), weight: 1 },
			{ readout: listed([3, 1], [8, 6]), weight: 1 },
		];
		assert.deepEqual([...byToken(compose(readouts)).values()], [3.5, 4, 4.5, 6]);
	});

	test('whole lists equal whole vocabularies', () => {
		fc.assert(
			fc.property(weighted, ([given, weights]) => {
				const lists = given.map((side, k) => ({
					readout: top(side, side.length),
					weight: weights[k] ?? NaN,
				}));
				assert.deepEqual(values(lists), values(readoutsOf(given, weights)));
			}),
		);
	});

	test('refuses weights that are negative, not finite or all 0', () => {
		const side = fc.sample(fc.array(logit, { minLength: 3, maxLength: 3 }), 1)[0] ?? [];
		for (const [weights, message] of [
			[[1, -1], /^The weight of preference 2 must be .* it is -1\.$/],
			[[NaN, 1], /^The weight of preference 1 must be .* it is NaN\.$/],
			[[1, Infinity], /^The weight of preference 2 must be .* it is Infinity\.$/],
			[[0, 0], /^The weights of the preferences must have .* it is 0\.$/],
			[[1e308, 1e308], /^The weights of the preferences must have .* it is Infinity\.$/],
			[[], /^The weights of the preferences must have .* it is 0\.$/],
		] as const) {
			const readouts = readoutsOf(
				weights.map(() => side),
				weights,
			);
			assert.throws(() => compose(readouts), { name: 'RangeError', message });
		}
	});
});
