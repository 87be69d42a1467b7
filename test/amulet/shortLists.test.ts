import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WeightedReadout } from '../../src/amulet/logits.ts';
import { realign, realignListed } from '../../src/amulet/realign.ts';
import { full, normalLogits, only, sides, top, weight } from './readouts.ts';

const strength = fc.double({ min: 0, max: 10, noNaN: true });
const floor = fc.constantFrom(0.01, 0.1, 0.5, 1);
const count = fc.integer({ min: 1, max: 48 });

suite('short lists', () => {
	test('settle nothing, or exactly what longer lists and the whole vocabulary give', () => {
		let settled = 0;
		fc.assert(
			fc.property(
				sides(4),
				fc.array(weight, { minLength: 3, maxLength: 3 }),
				fc.tuple(count, count, count, count),
				strength,
				floor,
				([base = [], ...preferences], weights, [n, more, m, moreBases], w, plausibilityFloor) => {
					const options = { strength: w, plausibilityFloor };
					const listed = (length: number): WeightedReadout[] =>
						preferences.map((side, index) => ({
							readout: top(side, length),
							weight: weights[index] ?? 1,
						}));
					const short = realignListed(top(base, m), listed(n), options);
					if (short === undefined) return;
					settled += 1;
					assert.deepEqual(short, realign(top(base, m + moreBases), listed(n + more), options));
					const whole = preferences.map((side, index) => ({
						readout: full(side),
						weight: weights[index] ?? 1,
					}));
					assert.deepEqual(short, realign(full(base), whole, options));
				},
			),
			{ numRuns: 2000 },
		);
		assert.ok(settled > 200, `only ${settled} runs were settled`);
	});

	test('settle nothing without a floor', () => {
		const side = top(normalLogits(100, 1), 20);
		const options = { strength: 1, plausibilityFloor: 0 };
		assert.equal(realignListed(side, only(side), options), undefined);
	});

	test('settle nothing where a candidate is missing on the base side, or holds for impossible there', () => {
		const preference = only(top([5, 4.9, -9, -9], 3));
		const options = { strength: 1, plausibilityFloor: 0.1 };
		assert.equal(realignListed(top([0, 3, 2, 1], 3), preference, options), undefined);
		const impossible = top([3, Number.NEGATIVE_INFINITY, 2, 1], 4);
		assert.equal(realignListed(impossible, preference, options), undefined);
		assert.notEqual(realignListed(top([0, 3, 2, 1], 4), preference, options), undefined);
	});

	test('need no base side at strength 0', () => {
		const preference = only(top([5, 4.9, -9], 3));
		const options = { strength: 0, plausibilityFloor: 0.1 };
		const settled = realignListed(top([0, 1, 2], 1), preference, options);
		assert.deepEqual([...(settled?.tokens ?? [])], [0, 1]);
	});
});
