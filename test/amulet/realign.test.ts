import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseGreedy } from '../../src/amulet/choose.ts';
import type { LogitsReadout } from '../../src/amulet/logits.ts';
import { realign } from '../../src/amulet/realign.ts';
import { assertClose } from './closeness.ts';
import { logSoftmax } from './paperLoop.ts';
import { byToken, candidatesOf, full, listed, normalLogits, only, pair, top } from './readouts.ts';

const strength = fc.double({ min: 0, max: 10, noNaN: true });
const unfloored = (value: number) => ({ strength: value, plausibilityFloor: 0 });
const realigned = (base: readonly number[], preference: readonly number[], value: number) =>
	Array.from(realign(full(base), only(full(preference)), unfloored(value)).logits);

suite('realign', () => {
	test('moves away from the base by the strength', () => {
		assert.deepEqual(realigned([1, 2, 3], [2, 2, 1], 3), [5, 2, -5]);
	});

	test('reads float32 as it reads float64', () => {
		const sides = [normalLogits(500, 1), normalLogits(500, 2)] as const;
		const [base, preference] = sides.map((side) => Float32Array.from(side)) as [
			Float32Array,
			Float32Array,
		];
		const actual = realign(
			{ kind: 'full', logits: base },
			only({ kind: 'full', logits: preference }),
			unfloored(2),
		);
		assert.deepEqual(actual, realign(full(base), only(full(preference)), unfloored(2)));
	});

	test('leaves its input alone', () => {
		const base = top([4, 3, 2, 1], 3);
		const preference = top([1, 2, 3, 4], 3);
		const before = structuredClone([base, preference]);
		realign(base, only(preference), { strength: 2, plausibilityFloor: 0.3 });
		candidatesOf(preference).logits.fill(0);
		candidatesOf(preference).tokens.fill(0);
		assert.deepEqual([base, preference], before);
	});

	test('strength 0 is the preference side exactly, whatever the base', () => {
		fc.assert(
			fc.property(pair, ([base, preference]) => {
				const expected = candidatesOf(full(preference));
				const broken = full(base.map(() => NaN));
				for (const side of [full(base), broken]) {
					assert.deepEqual(realign(side, only(full(preference)), unfloored(0)), expected);
				}
				// Adding 0 turns -0 to 0.
				assert.deepEqual(
					Array.from(expected.logits),
					preference.map((value) => value + 0),
				);
			}),
		);
	});

	test('a huge strength leaves what the preference raised most', () => {
		fc.assert(
			fc.property(pair, ([base, preference]) => {
				const candidates = realign(full(base), only(full(preference)), unfloored(1e6));
				assert.ok(candidates.logits.every(Number.isFinite));
				const raised = preference.map((value, token) => value - (base[token] ?? NaN));
				const chosen = raised[chooseGreedy(candidates)] ?? NaN;
				// The preference logits themselves, 80 apart at most, still count for a millionth.
				assert.ok(chosen >= Math.max(...raised) - 80e-6);
			}),
		);
	});

	test('constants added to either side change no probability', () => {
		const constant = fc.double({ min: -1000, max: 1000, noNaN: true });
		fc.assert(
			fc.property(pair, constant, constant, strength, ([base, preference], a, b, value) => {
				const moved = realigned(
					base.map((x) => x + a),
					preference.map((x) => x + b),
					value,
				);
				assertClose(logSoftmax(moved), logSoftmax(realigned(base, preference, value)), 1e-9);
			}),
		);
	});

	test('only ratios to the base count: equal sides give the side back', () => {
		fc.assert(
			fc.property(pair, strength, ([side], value) => {
				assert.deepEqual(
					realigned(side, side, value),
					side.map((x) => x + 0),
				);
			}),
		);
	});

	test('refuses a strength that is negative or not finite', () => {
		for (const value of [-0.1, NaN, Infinity]) {
			assert.throws(() => realigned([1], [1], value), {
				name: 'RangeError',
				message: /^strength must be/,
			});
		}
	});

	test('refuses a result beyond the range of a number', () => {
		assert.throws(() => realigned([-2, 0], [2, 0], 1e308), {
			name: 'RangeError',
			message: /token 0 is out of range at strength 1e\+308/,
		});
	});
});

suite('impossible tokens', () => {
	test('what the preference side excludes stays excluded, whatever the base', () => {
		assert.deepEqual(realigned([1, -Infinity, 1], [-Infinity, -Infinity, 1], 2), [
			-Infinity,
			-Infinity,
			1,
		]);
	});

	test('what only the base side excludes is as unlikely there as the least likely candidate', () => {
		assert.deepEqual(realigned([-Infinity, -3, 1], [0, -3, 1], 2), [6, -3, 1]);
		const base = listed([2, 1, 0], [1, -3, -Infinity]);
		const result = byToken(realign(base, only(full([0, -3, 1, 0])), unfloored(2)));
		assert.deepEqual([...result.values()], [6, -3, 1, 6]);
	});

	test('never make NaN', () => {
		const value = fc.oneof(fc.double({ min: -40, max: 40, noNaN: true }), fc.constant(-Infinity));
		const excluding = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(
				excluding,
				strength,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(both, w, floor) => {
					const base = [...both.map(([b]) => b), 0];
					const preference = [...both.map(([, p]) => p), 0];
					const result = byToken(
						realign(full(base), only(full(preference)), { strength: w, plausibilityFloor: floor }),
					);
					for (const [token, logit] of result) {
						assert.equal(logit === -Infinity, preference[token] === -Infinity);
						assert.ok(logit === -Infinity || Number.isFinite(logit));
					}
				},
			),
		);
	});

	test('all of them: nothing to choose, and a base side without any token is refused', () => {
		assert.deepEqual(realigned([1, 2], [-Infinity, -Infinity], 2), [-Infinity, -Infinity]);
		assert.throws(() => realigned([-Infinity, -Infinity], [1, 2], 2), {
			name: 'RangeError',
			message: /^The base side holds every token for impossible/,
		});
	});
});

suite('the plausibility floor', () => {
	const plausible = (preference: readonly number[], plausibilityFloor: number) =>
		Array.from(
			realign(full(preference.map(() => 0)), only(full(preference)), {
				strength: 1,
				plausibilityFloor,
			}).tokens,
		);

	test('keeps the tokens with at least that share of the best probability', () => {
		const shares = [0.2, 1, 0.1, 0.5, 0.4].map(Math.log);
		assert.deepEqual(plausible(shares, 0), [0, 1, 2, 3, 4]);
		assert.deepEqual(plausible(shares, 0.15), [0, 1, 3, 4]);
		assert.deepEqual(plausible(shares, 0.45), [1, 3]);
		assert.deepEqual(plausible(shares, 1), [1]);
	});

	test('at 1 keeps ties, and excludes impossible tokens above 0', () => {
		assert.deepEqual(plausible([3, 1, 3], 1), [0, 2]);
		assert.deepEqual(plausible([3, -Infinity, -700], Number.MIN_VALUE), [0, 2]);
	});

	test('agrees with the definition, and never changes what it keeps', () => {
		fc.assert(
			fc.property(
				pair,
				strength,
				fc.double({ min: 0, max: 1, noNaN: true }),
				([base, preference], w, floor) => {
					const sides = [full(base), only(full(preference))] as const;
					const kept = byToken(realign(...sides, { strength: w, plausibilityFloor: floor }));
					const all = byToken(realign(...sides, unfloored(w)));
					const probability = logSoftmax(preference).map(Math.exp);
					const least = floor * probability.reduce((a, b) => Math.max(a, b));
					assert.ok(kept.size > 0);
					for (const [token, logit] of all) {
						const share = probability[token] ?? NaN;
						assert.equal(kept.get(token) ?? logit, logit);
						if (kept.has(token)) assert.ok(share >= least * (1 - 1e-12));
						else assert.ok(share <= least * (1 + 1e-12));
					}
				},
			),
		);
	});

	test('looks at the preferences alone: the base side cannot save a token', () => {
		const options = { strength: 10, plausibilityFloor: 0.1 };
		const candidates = realign(full([0, -50, 0]), only(full([5, 2, 4.9])), options);
		assert.deepEqual(Array.from(candidates.tokens), [0, 2]);
	});

	test('refuses a floor outside 0 to 1', () => {
		for (const floor of [-0.1, 1.1, NaN]) {
			assert.throws(() => plausible([1], floor), {
				name: 'RangeError',
				message: /^plausibilityFloor must be/,
			});
		}
	});
});

suite('broken readouts', () => {
	const good = full([1, 2, 3]);
	const refused: readonly [string, LogitsReadout, RegExp][] = [
		['NaN', full([1, NaN, 3]), /logit of token 1 is NaN/],
		['+Infinity', full([1, 2, Infinity]), /logit of token 2 is Infinity/],
		['NaN in a list', listed([2, 0], [3, NaN]), /logit of token 0 is NaN/],
		['an empty list', listed([], []), /has no logits/],
		['more tokens than logits', listed([2, 1], [3]), /lists 2 tokens but 1 logits/],
		['a list out of order', listed([2, 1, 0], [3, 1, 2]), /not descending at token 0/],
		['a token twice', listed([2, 1, 2], [3, 2, 1]), /lists token 2 twice/],
		['a negative token', listed([2, -1], [3, 2]), /lists -1, which is no token/],
	];
	for (const [what, readout, message] of refused) {
		test(`${what} is refused with the name of the side`, () => {
			const from = (side: string) => ({
				name: 'RangeError',
				message: new RegExp(`^The ${side} side.*${message.source}`),
			});
			assert.throws(() => realign(readout, only(good), unfloored(1)), from('base'));
			const preferences = [...only(good), ...only(readout)];
			assert.throws(() => realign(good, preferences, unfloored(1)), from('preference 2'));
			assert.throws(() => candidatesOf(readout), from('preference 1'));
		});
	}

	test('a token that is both listed and among the others is refused', () => {
		const others = { tokens: Int32Array.of(2), logits: Float64Array.of(0) };
		const readout = { ...listed([2, 1], [3, 1]), others };
		assert.throws(() => realign(readout, only(good), unfloored(1)), {
			name: 'RangeError',
			message: /^The base side lists token 2 twice/,
		});
	});

	test('sides of different vocabularies are refused', () => {
		assert.throws(() => realign(full([1, 2]), only(good), unfloored(1)), {
			name: 'RangeError',
			message: /^The preference 1 side has 3 logits where another has 2/,
		});
		assert.throws(() => realign(good, only(listed([3], [1])), unfloored(0)), {
			name: 'RangeError',
			message: /^The preference 1 side lists 3, which is no token/,
		});
	});
});
