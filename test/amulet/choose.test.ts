import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseGreedy, createChooser, type SamplingSettings } from '../../src/amulet/choose.ts';
import type { Candidates } from '../../src/amulet/composition.ts';
import { logSoftmax } from './paperLoop.ts';
import { argmax, candidatesOf, full, logit, normalLogits } from './readouts.ts';
import { repetitions } from '../thorough.ts';

const nothing: Candidates = { tokens: new Int32Array(0), logits: new Float64Array(0) };
const impossible: Candidates = {
	tokens: Int32Array.of(3, 1),
	logits: Float64Array.of(-Infinity, -Infinity),
};
const candidates = (tokens: readonly number[], logits: readonly number[]): Candidates => ({
	tokens: Int32Array.from(tokens),
	logits: Float64Array.from(logits),
});
const logitLists = fc.array(logit, { minLength: 1, maxLength: 40 });

function drawMany(
	settings: SamplingSettings,
	from: Candidates,
	draws: number,
): Map<number, number> {
	const choose = createChooser(settings);
	const counts = new Map<number, number>();
	for (let draw = 0; draw < draws; draw += 1) {
		const token = choose(from);
		counts.set(token, (counts.get(token) ?? 0) + 1);
	}
	return counts;
}

suite('chooseGreedy', () => {
	test('takes the best', () => {
		fc.assert(
			fc.property(logitLists, (logits) => {
				assert.equal(chooseGreedy(candidatesOf(full(logits))), argmax(logits));
			}),
		);
	});

	test('takes the lowest token of equal ones, in whatever order they come', () => {
		assert.equal(chooseGreedy(candidates([9, 4, 7, 1], [2, 2, 2, 1])), 4);
		assert.equal(chooseGreedy(candidates([4, 9], [2, 2])), 4);
	});

	test('throws when nothing is possible', () => {
		for (const from of [nothing, impossible]) {
			assert.throws(() => chooseGreedy(from), {
				name: 'RangeError',
				message: /^No token can be chosen/,
			});
		}
	});
});

suite('createChooser', () => {
	test('temperature 0 is greedy', () => {
		const choose = createChooser({ temperature: 0, topP: 0.5, seed: 1 });
		fc.assert(
			fc.property(logitLists, (logits) => {
				const from = candidatesOf(full(logits));
				assert.equal(choose(from), chooseGreedy(from));
			}),
		);
	});

	test('the same seed draws the same tokens, another seed others', () => {
		const from = candidatesOf(full(normalLogits(1000, 5)));
		const draws = (seed: number) => {
			const choose = createChooser({ temperature: 2, topP: 0.95, seed });
			return Array.from({ length: 50 }, () => choose(from));
		};
		assert.deepEqual(draws(11), draws(11));
		assert.notDeepEqual(draws(11), draws(12));
	});

	for (const [temperature, topP] of [
		[1, 1],
		[0.6, 1],
		[2.5, 1],
		[1, 0.8],
	] as const) {
		test(`draws by probability at temperature ${temperature}, top-p ${topP}`, () => {
			const logits = [0.3, -1, 2, 1.5, 0, -0.5, 1];
			const settings = { temperature, topP, seed: 42 };
			const draws = 50_000;
			const counts = drawMany(settings, candidatesOf(full(logits)), draws);
			const expected = nucleus(logits, temperature, topP);
			assert.deepEqual([...counts.keys()].sort(), [...expected.keys()].sort());
			let statistic = 0;
			for (const [token, probability] of expected) {
				const mean = draws * probability;
				statistic += ((counts.get(token) ?? 0) - mean) ** 2 / mean;
			}
			// Chi-square with 6 degrees of freedom at most: above this with probability 0.001.
			assert.ok(statistic < 22.5, `chi-square is ${statistic}`);
		});
	}

	test('the nucleus holds the token that crosses top-p, and nothing after it', () => {
		const shares = [0.125, 0.5, 0.25, 0.125].map(Math.log);
		const drawn = (topP: number) =>
			[
				...drawMany({ temperature: 1, topP, seed: 3 }, candidatesOf(full(shares)), 2000).keys(),
			].sort();
		assert.deepEqual(drawn(0.4), [1]);
		assert.deepEqual(drawn(0.6), [1, 2]);
		assert.deepEqual(drawn(0.74), [1, 2]);
		// Of the two equal tokens the lower one comes first.
		assert.deepEqual(drawn(0.8), [0, 1, 2]);
		assert.deepEqual(drawn(0.9), [0, 1, 2, 3]);
		assert.deepEqual(drawn(1), [0, 1, 2, 3]);
		assert.deepEqual(drawn(Number.MIN_VALUE), [1]);
	});

	test('the nucleus takes equal tokens by their ids, in whatever order they come', () => {
		const from = candidates([9, 4, 7], [0, 0, 0]);
		const counts = drawMany({ temperature: 1, topP: 0.5, seed: 3 }, from, 2000);
		assert.deepEqual([...counts.keys()].sort(), [4, 7]);
	});

	test('the nucleus of a large vocabulary is the one of a full sort', () => {
		const logits = normalLogits(50_000, 8);
		const draws = repetitions(50, 300);
		for (const topP of [0.3, 0.9, 0.999]) {
			const expected = nucleus(logits, 1, topP);
			const counts = drawMany({ temperature: 1, topP, seed: 4 }, candidatesOf(full(logits)), draws);
			for (const token of counts.keys()) assert.ok(expected.has(token));
		}
	});

	test('never draws an impossible token', () => {
		const from = candidates([5, 6, 7, 8], [-Infinity, 0, -Infinity, -1]);
		for (const topP of [1, 0.999]) {
			const counts = drawMany({ temperature: 5, topP, seed: 9 }, from, 2000);
			assert.deepEqual([...counts.keys()].sort(), [6, 8]);
		}
	});

	test('huge logits and extreme temperatures draw a candidate', () => {
		const extreme = fc.constantFrom(Number.MIN_VALUE, 1e-300, 1e-3, 1, 1e300);
		const huge = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1 });
		const topP = fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true });
		fc.assert(
			fc.property(huge, extreme, topP, fc.nat(), (logits, temperature, p, seed) => {
				const token = createChooser({ temperature, topP: p, seed })(candidatesOf(full(logits)));
				assert.ok(Number.isInteger(token) && token >= 0 && token < logits.length);
				if (temperature === Number.MIN_VALUE) {
					assert.equal(logits[token], Math.max(...logits));
				}
			}),
		);
	});

	test('throws when nothing is possible', () => {
		const choose = createChooser({ temperature: 1, topP: 0.9, seed: 0 });
		for (const from of [nothing, impossible]) {
			assert.throws(() => choose(from), { name: 'RangeError', message: /^No token can be chosen/ });
		}
	});

	const invalid: readonly [keyof SamplingSettings, number][] = [
		['temperature', -1],
		['temperature', NaN],
		['temperature', Infinity],
		['topP', 0],
		['topP', 1.1],
		['topP', NaN],
		['seed', -1],
		['seed', 0.5],
		['seed', 2 ** 32],
	];
	for (const [name, value] of invalid) {
		test(`refuses ${name} ${value} by name`, () => {
			assert.throws(() => createChooser({ temperature: 1, topP: 1, seed: 0, [name]: value }), {
				name: 'RangeError',
				message: new RegExp(`^${name} must be`),
			});
		});
	}
});

/** The nucleus by its definition, over all tokens sorted, with probabilities that sum to 1. */
function nucleus(
	logits: ArrayLike<number>,
	temperature: number,
	topP: number,
): Map<number, number> {
	const logProbs = logSoftmax(Float64Array.from(logits).map((value) => value / temperature));
	const sorted = Array.from(logProbs.map(Math.exp).entries()).sort(([, a], [, b]) => b - a);
	const kept: [number, number][] = [];
	let covered = 0;
	for (const [token, probability] of sorted) {
		if (covered >= topP) break;
		kept.push([token, probability]);
		covered += probability;
	}
	return new Map(kept.map(([token, probability]) => [token, probability / covered]));
}
