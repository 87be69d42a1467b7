import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseGreedy } from '../../src/amulet/choose.ts';
import { realign } from '../../src/amulet/realign.ts';
import { byToken, candidatesOf, full, listed, normalLogits, only, pair, top } from './readouts.ts';
import { repetitions } from '../thorough.ts';

const strength = fc.double({ min: 0, max: 10, noNaN: true });
const count = fc.integer({ min: 1, max: 48 });
const floor = fc.constantFrom(0, 0.01, 0.1, 1);

suite('lists of the best tokens', () => {
	test('choose as the whole vocabulary does when both hold its choice', () => {
		let held = 0;
		fc.assert(
			fc.property(
				pair,
				count,
				count,
				strength,
				floor,
				([base, preference], listedPreferences, listedBases, w, plausibilityFloor) => {
					const options = { strength: w, plausibilityFloor };
					const whole = chooseGreedy(realign(full(base), only(full(preference)), options));
					const preferenceList = top(preference, listedPreferences);
					const baseList = top(base, listedBases);
					const mixed = realign(full(base), only(preferenceList), options);
					if (!preferenceList.tokens.includes(whole)) return;
					assert.equal(chooseGreedy(mixed), whole);
					if (!baseList.tokens.includes(whole)) return;
					held += 1;
					assert.equal(chooseGreedy(realign(baseList, only(preferenceList), options)), whole);
					assert.equal(chooseGreedy(realign(baseList, only(full(preference)), options)), whole);
				},
			),
			{ numRuns: 500 },
		);
		assert.ok(held > 50, `only ${held} runs tried the whole claim`);
	});

	test('give candidates their exact logit, or less where the base does not list them', () => {
		fc.assert(
			fc.property(pair, count, count, strength, ([base, preference], n, m, w) => {
				const options = { strength: w, plausibilityFloor: 0 };
				const exact = byToken(realign(full(base), only(full(preference)), options));
				const baseList = top(base, m);
				const candidates = byToken(realign(baseList, only(top(preference, n)), options));
				assert.deepEqual(
					[...candidates.keys()],
					Array.from(top(preference, n).tokens).sort((a, b) => a - b),
				);
				for (const [token, value] of candidates) {
					const bound = exact.get(token) ?? NaN;
					if (baseList.tokens.includes(token)) assert.equal(value, bound);
					else assert.ok(value <= bound);
				}
			}),
		);
	});

	test('bound what is not listed by the last logit', () => {
		const base = listed([3, 8], [5, 1]);
		const preference = listed([900_000, 3], [4, 2]);
		const result = realign(base, only(preference), { strength: 2, plausibilityFloor: 0 });
		assert.deepEqual(
			[...byToken(result)],
			[
				[3, 2 + 2 * (2 - 5)],
				[900_000, 4 + 2 * (4 - 1)],
			],
		);
	});

	test('choose from a side alone as that side does', () => {
		fc.assert(
			fc.property(pair, count, ([side], n) => {
				assert.equal(
					chooseGreedy(candidatesOf(top(side, n))),
					chooseGreedy(candidatesOf(full(side))),
				);
			}),
		);
	});

	test('choose as the whole of a large vocabulary does', () => {
		const noise = normalLogits(262_144, 3);
		for (let seed = 10; seed < 10 + repetitions(1, 3); seed += 1) {
			const base = normalLogits(262_144, seed);
			const preference = base.map((value, token) => value + (noise[token] ?? NaN) / 6);
			const options = { strength: 1.5, plausibilityFloor: 0.1 };
			const whole = chooseGreedy(realign(full(base), only(full(preference)), options));
			const lists = realign(top(base, 2048), only(top(preference, 512)), options);
			assert.equal(chooseGreedy(lists), whole);
		}
	});
});
