import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseGreedy } from '../../src/amulet/choose.ts';
import { realign } from '../../src/amulet/realign.ts';
import {
	paperSettings,
	strengthOf,
	type RealignmentSettings,
} from '../../src/amulet/realignment.ts';
import { assertClose, largestDistance } from './closeness.ts';
import { logSoftmax, paperLoop } from './paperLoop.ts';
import { argmax, full, normalLogits, only, pair, settings, sides, weight } from './readouts.ts';
import { repetitions } from '../thorough.ts';

/**
 * 1e-9, as long as the numbers that are added up stay below 1,000; relative to them where a large strength
 * makes them larger, because then both the loop and the closed form round that much.
 */
function toleranceOf(strength: number, ...logProbs: readonly Float64Array[]): number {
	const largest = Math.max(...logProbs.map((side) => -side.reduce((a, b) => Math.min(a, b))));
	return Math.max(1e-9, 1e-12 * (1 + strength) * largest);
}

function assertSameAsLoop(
	base: ArrayLike<number>,
	preference: ArrayLike<number>,
	given: RealignmentSettings,
): void {
	const strength = strengthOf(given);
	const options = { strength, plausibilityFloor: 0 };
	const candidates = realign(full(base), only(full(preference)), options);
	const expected = paperLoop(base, preference, given);
	const tolerance = toleranceOf(strength, logSoftmax(base), logSoftmax(preference));
	assertClose(logSoftmax(candidates.logits), expected, tolerance);
	const chosen = chooseGreedy(candidates);
	const best = expected[argmax(expected)] ?? NaN;
	assert.ok((expected[chosen] ?? NaN) >= best - 2 * tolerance);
}

suite("the closed form against the paper's loop", () => {
	test('agrees over random logits and settings', () => {
		fc.assert(
			fc.property(pair, settings, ([base, preference], given) => {
				fc.pre(strengthOfOrInfinity(given) < 1e100);
				assertSameAsLoop(base, preference, given);
			}),
			{ numRuns: 500 },
		);
	});

	test("agrees at the authors' settings", () => {
		fc.assert(
			fc.property(pair, ([base, preference]) => {
				assertSameAsLoop(base, preference, paperSettings);
			}),
			{ numRuns: 300 },
		);
	});

	test('agrees for several preferences', () => {
		const parts = fc
			.integer({ min: 2, max: 5 })
			.chain((count) =>
				fc.tuple(sides(count + 1), fc.array(weight, { minLength: count, maxLength: count })),
			);
		fc.assert(
			fc.property(parts, ([[base = [], ...preferences], weights]) => {
				const total = weights.reduce((a, b) => a + b);
				// The composition in the paper's terms: a weighted geometric mean of the preference
				// distributions.
				const mean = base.map((_, token) =>
					preferences.reduce(
						(sum, side, k) =>
							sum + ((weights[k] ?? NaN) / total) * (logSoftmax(side)[token] ?? NaN),
						0,
					),
				);
				const strength = strengthOf(paperSettings);
				const readouts = preferences.map((side, k) => ({
					readout: full(side),
					weight: weights[k] ?? NaN,
				}));
				const options = { strength, plausibilityFloor: 0 };
				const actual = logSoftmax(realign(full(base), readouts, options).logits);
				const expected = paperLoop(base, mean, paperSettings);
				const tolerance = toleranceOf(strength, logSoftmax(base), logSoftmax(mean));
				assertClose(actual, expected, tolerance);
			}),
			{ numRuns: 200 },
		);
	});

	for (const [size, iterations] of [
		[32_000, 60],
		[151_936, 10],
		[262_144, repetitions(10, 60)],
	] as const) {
		test(`agrees over a vocabulary of ${size} after ${iterations} iterations`, () => {
			const given = { ...paperSettings, iterations };
			assertSameAsLoop(normalLogits(size, size), normalLogits(size, size + 1), given);
		});
	}

	test('agrees where tokens are impossible on the preference side', () => {
		fc.assert(
			fc.property(
				pair,
				fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }),
				([base, preference], impossible) => {
					const possible = base.map((_, token) => token === 0 || impossible[token] === false);
					const masked = preference.map((value, token) => (possible[token] ? value : -Infinity));
					const options = { strength: strengthOf(paperSettings), plausibilityFloor: 0 };
					const { logits } = realign(full(base), only(full(masked)), options);
					// The loop itself knows no impossible tokens; it runs over the rest of the vocabulary.
					const rest = (side: readonly number[]) => side.filter((_, token) => possible[token]);
					const expected = paperLoop(rest(base), rest(preference), paperSettings);
					const actual = logSoftmax(logits);
					assert.deepEqual(
						Array.from(actual, (value) => value > -Infinity),
						possible,
					);
					assert.ok(largestDistance(rest(Array.from(actual)), expected) <= 1e-9);
				},
			),
			{ numRuns: 200 },
		);
	});
});

function strengthOfOrInfinity(given: RealignmentSettings): number {
	try {
		return strengthOf(given);
	} catch (error) {
		if (error instanceof RangeError) return Infinity;
		throw error;
	}
}
