import assert from 'node:assert/strict';
import fc from 'fast-check';
import { divergenceAt, strengthWithin } from '../../src/amulet/divergence.ts';
import { realign, realignListed } from '../../src/amulet/realign.ts';

const logits = (...values: readonly number[]) => Float64Array.from(values);
/** Straight from the definition: sum of p * log(p / q). */
function divergence(p: readonly number[], q: readonly number[]): number {
	return p.reduce((sum, value, index) => sum + value * Math.log(value / (q[index] ?? 0)), 0);
}
function softmax(values: readonly number[]): number[] {
	const masses = values.map((value) => Math.exp(value));
	const total = masses.reduce((sum, mass) => sum + mass, 0);
	return masses.map((mass) => mass / total);
}

suite('The divergence from the preference side', () => {
	test('is that of the definition', () => {
		// p0 = (1/2, 1/2); with d = (log 3, 0) and w = 1 the odds become 3 to 1: p = (3/4, 1/4).
		const expected = 0.75 * Math.log(0.75 / 0.5) + 0.25 * Math.log(0.25 / 0.5);
		const found = divergenceAt(logits(0, 0), logits(Math.log(3), 0), 1);
		assert.ok(Math.abs(found - expected) < 1e-12, String(found));
	});

	test('is that of the definition for any numbers', () => {
		const value = fc.double({ min: -8, max: 8, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }),
				fc.double({ min: 0, max: 3, noNaN: true }),
				(pairs, strength) => {
					const preference = pairs.map(([one]) => one);
					const moved = pairs.map(([one, gain]) => one + strength * gain);
					const expected = divergence(softmax(moved), softmax(preference));
					const contrast = logits(...pairs.map(([, gain]) => gain));
					const found = divergenceAt(logits(...preference), contrast, strength);
					assert.ok(Math.abs(found - expected) < 1e-9 * (1 + expected), `${found} ${expected}`);
				},
			),
		);
	});

	test('is 0 at strength 0, and where all tokens gain alike', () => {
		assert.equal(divergenceAt(logits(1, 2, 3), logits(5, -5, 0), 0), 0);
		assert.ok(divergenceAt(logits(1, 2, 3), logits(4, 4, 4), 9) < 1e-12);
	});

	test('leaves impossible tokens out', () => {
		const impossible = Number.NEGATIVE_INFINITY;
		assert.equal(
			divergenceAt(logits(0, impossible, 0), logits(1, impossible, 0), 2),
			divergenceAt(logits(0, 0), logits(1, 0), 2),
		);
	});

	test('does not overflow', () => {
		const found = divergenceAt(logits(5000, -5000), logits(-3000, 3000), 4);
		// All moves to the second token, of probability exp(-10000).
		assert.ok(Math.abs(found - 10_000) < 1e-6, String(found));
	});
});

suite('The strength within a divergence budget', () => {
	const preference = logits(2, 1, 0, -1);
	const contrast = logits(-1, 2, 0.5, 3);

	test('is the one asked for where that is within it', () => {
		assert.equal(strengthWithin(preference, contrast, { strength: 0.01, budget: 1 }), 0.01);
	});

	for (const budget of [0.01, 0.1, 0.5, 1]) {
		test(`uses a budget of ${budget} nats up`, () => {
			const strength = strengthWithin(preference, contrast, { strength: 10, budget });
			const used = divergenceAt(preference, contrast, strength);
			assert.ok(used <= budget && used > 0.999 * budget, `${used}`);
		});
	}

	test('is 0 without a budget', () => {
		assert.equal(strengthWithin(preference, contrast, { strength: 10, budget: 0 }), 0);
	});

	test('realigns with that strength, from short lists as from the whole vocabulary', () => {
		const base = { kind: 'full', logits: logits(3, -1, -0.5, -4) } as const;
		const side = { readout: { kind: 'full', logits: preference } as const, weight: 1 };
		const options = { strength: 10, plausibilityFloor: 0.01, divergenceBudget: 0.1 };
		const strength = strengthWithin(preference, contrast, { strength: 10, budget: 0.1 });
		const expected = realign(base, [side], { strength, plausibilityFloor: 0.01 });
		assert.deepEqual(realign(base, [side], options), expected);
		assert.deepEqual(realignListed(base, [side], options), expected);
		assert.notDeepEqual(
			realign(base, [side], { strength: 10, plausibilityFloor: 0.01 }).logits,
			expected.logits,
		);
	});

	test('must not be negative', () => {
		const side = { readout: { kind: 'full', logits: preference } as const, weight: 1 };
		assert.throws(
			() =>
				realign(side.readout, [side], { strength: 1, plausibilityFloor: 0, divergenceBudget: -1 }),
			/divergenceBudget must be a number of at least 0/,
		);
	});
});
