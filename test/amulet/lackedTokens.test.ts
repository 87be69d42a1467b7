/** Lists with the logits that they lack read by name, against the full computation. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseGreedy } from '../../src/amulet/choose.ts';
import { lackedByEach, lackedTokens, unread, withOthers } from '../../src/amulet/lackedTokens.ts';
import type { LogitsReadout, WeightedReadout } from '../../src/amulet/logits.ts';
import { contrast, plausible, realign } from '../../src/amulet/realign.ts';
import { byToken, full, listed, logit, only, sides, top, weight } from './readouts.ts';

const strength = fc.double({ min: 0, max: 10, noNaN: true });
const floor = fc.constantFrom(0, 0.01, 0.3, 1);
const count = fc.integer({ min: 1, max: 48 });
const unlistedBase = fc.integer({ min: 0, max: 48 });
/** Some tokens are impossible. */
const possiblyNot = fc.oneof(
	{ arbitrary: logit, weight: 8 },
	{ arbitrary: fc.constant(Number.NEGATIVE_INFINITY), weight: 1 },
);

/** What a model answers that is asked for these tokens. */
function named(side: readonly number[], tokens: Int32Array) {
	return { tokens, logits: Float64Array.from(tokens, (token) => side[token] ?? NaN) };
}

function completed(readout: LogitsReadout, side: readonly number[], lacked: Int32Array) {
	return lacked.length === 0 ? readout : withOthers(readout, named(side, lacked));
}

function listOrNothing(side: readonly number[], length: number): LogitsReadout {
	return length === 0 ? unread : top(side, length);
}

/** Every preference's list, with its own logits of what only the others list. */
function completedLists(
	given: readonly (readonly number[])[],
	weights: readonly number[],
	length: number,
): WeightedReadout[] {
	const lists = given.map((side, index) => ({
		readout: top(side, length),
		weight: weights[index] ?? 1,
	}));
	const lacked = lackedByEach(lists);
	return lists.map(({ readout, weight: share }, index) => ({
		readout: completed(readout, given[index] ?? [], lacked[index] ?? Int32Array.of()),
		weight: share,
	}));
}

suite('Logits that lists lack, read by name', () => {
	test('give every candidate what the whole vocabulary gives it', () => {
		let lackedBases = 0;
		fc.assert(
			fc.property(
				sides(5, fc.oneof(logit, fc.double({ min: -3, max: 3, noNaN: true }))),
				fc.array(weight, { minLength: 3, maxLength: 3 }),
				fc.tuple(count, unlistedBase, unlistedBase),
				strength,
				floor,
				([base = [], sourceless = [], ...given], weights, [n, m, l], w, plausibilityFloor) => {
					const preferences = completedLists(given, weights, n);
					const candidates = plausible(preferences, { plausibilityFloor });
					const [bases, sources] = [listOrNothing(base, m), listOrNothing(sourceless, l)];
					const lacked = lackedTokens(bases, candidates.tokens);
					lackedBases += lacked.length;
					const result = contrast(candidates, completed(bases, base, lacked), {
						strength: w,
						source: {
							readout: completed(sources, sourceless, lackedTokens(sources, candidates.tokens)),
							weight: 0.5,
						},
					});
					// The exact formula for the tokens that any preference has among its n best, and for no other.
					const isListed = new Set(preferences.flatMap(({ readout }) => [...listedIn(readout)]));
					const whole = given.map((side, index) => ({
						readout: full(side),
						weight: weights[index] ?? 1,
					}));
					const exact = realign(full(base), whole, {
						strength: w,
						plausibilityFloor,
						source: { readout: full(sourceless), weight: 0.5 },
						allows: (token) => isListed.has(token),
					});
					assert.deepEqual(result, exact);
					assert.equal(chooseGreedy(result), chooseGreedy(exact));
				},
			),
			{ numRuns: 1000 },
		);
		assert.ok(lackedBases > 1000, `only ${lackedBases} candidates were not listed`);
	});

	test('are the same with impossible tokens, however much is listed', () => {
		fc.assert(
			fc.property(
				sides(2, possiblyNot),
				count,
				unlistedBase,
				strength,
				([base = [], preference = []], n, m, w) => {
					const bases = [...base, 0];
					const candidates = plausible(only(top([...preference, 0], n)), { plausibilityFloor: 0 });
					const list = listOrNothing(bases, m);
					const lacked = lackedTokens(list, candidates.tokens);
					fc.pre(list === unread || (list.logits[0] ?? NaN) > -Infinity);
					assert.deepEqual(
						contrast(candidates, completed(list, bases, lacked), { strength: w }),
						contrast(candidates, full(bases), { strength: w }),
					);
				},
			),
		);
	});

	test('choose a token whose base logit is far below the list', () => {
		const base = [9, 8, 7, -20];
		const preference = [5, 4, 3, 2];
		const options = { strength: 2, plausibilityFloor: 0 };
		const candidates = plausible(only(top(preference, 4)), options);
		const list = top(base, 2);
		assert.equal(chooseGreedy(contrast(candidates, list, options)), 1 - 1);
		const lacked = lackedTokens(list, candidates.tokens);
		assert.deepEqual([...lacked], [2, 3]);
		const result = contrast(candidates, withOthers(list, named(base, lacked)), options);
		assert.equal(chooseGreedy(result), 3);
		assert.equal(byToken(result).get(3), 2 + 2 * (2 + 20));
	});

	test('are asked for only where a list lacks them', () => {
		const tokens = Int32Array.of(1, 2, 3);
		assert.deepEqual([...lackedTokens(full([0, 1, 2, 3]), tokens)], []);
		assert.deepEqual([...lackedTokens(listed([3, 1, 2], [3, 2, 1]), tokens)], []);
		assert.deepEqual([...lackedTokens(unread, tokens)], [1, 2, 3]);
		assert.deepEqual(lackedByEach(only(listed([3, 1], [3, 2]))), [new Int32Array()]);
	});

	test('a preference of weight 0 asks for nothing of the others', () => {
		const lists = [
			{ readout: listed([1, 0], [2, 1]), weight: 1 },
			{ readout: listed([7], [3]), weight: 0 },
		];
		assert.deepEqual(lackedByEach(lists)[0], new Int32Array());
	});
});

function listedIn(readout: LogitsReadout): Iterable<number> {
	return readout.kind === 'top' ? readout.tokens : [];
}
