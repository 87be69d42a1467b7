/** What is read of a step, and what comes of it, on sequences whose logits the test makes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseGreedy } from '../../src/amulet/choose.ts';
import type { LogitsReadout } from '../../src/amulet/logits.ts';
import { realign } from '../../src/amulet/realign.ts';
import { CandidateReading, type ReadingPlan } from '../../src/backend/candidateReading.ts';
import type { LogitsSource } from '../../src/backend/evaluator.ts';
import { full, normalLogits, top } from '../amulet/readouts.ts';

const vocabulary = 3000;
const size = 40;

interface Recorded extends LogitsSource {
	readonly logits: Float64Array;
	/** How much was read, in order: so many of the best, or so many by name. */
	readonly readings: string[];
}

function recorded(logits: Float64Array): Recorded {
	const readings: string[] = [];
	return {
		logits,
		readings,
		best: (count) => {
			readings.push(`best ${count}`);
			return Promise.resolve(count === 'full' ? full(logits) : top(logits, count));
		},
		logitsOf: (tokens) => {
			readings.push(`named ${tokens.length}`);
			const named = Float64Array.from(tokens, (token) => logits[token] ?? Number.NaN);
			return Promise.resolve({ tokens, logits: named });
		},
	};
}

function sourcesOf(seed: number) {
	const next = (index: number) => recorded(normalLogits(vocabulary, 7 * seed + index));
	return { base: next(0), sourceless: next(1), preferences: [next(2), next(3)] };
}

const plan: ReadingPlan = {
	weights: [1, 3],
	size,
	plausibilityFloor: 0,
	realignment: { strength: 2, fidelity: 0.5 },
};

/** The exact formula for the tokens that a preference has among its best, and for no other. */
function exactly({ weights, plausibilityFloor }: ReadingPlan, of: ReturnType<typeof sourcesOf>) {
	const listed = new Set(of.preferences.flatMap(({ logits }) => [...top(logits, size).tokens]));
	const whole = ({ logits }: Recorded): LogitsReadout => full(logits);
	const preferences = of.preferences.map((side, index) => ({
		readout: whole(side),
		weight: weights[index] ?? Number.NaN,
	}));
	return realign(whole(of.base), preferences, {
		strength: 2,
		plausibilityFloor,
		source: { readout: whole(of.sourceless), weight: 0.5 },
		allows: (token) => listed.has(token),
	});
}

suite('The reading of candidates', () => {
	test('gives each candidate its exact logit, with and without a floor', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 1_000_000 }),
				fc.constantFrom(0, 0.001, 0.1),
				async (seed, plausibilityFloor) => {
					const shortFloor = plausibilityFloor || undefined;
					const given = { ...plan, plausibilityFloor, shortFloor };
					const sources = sourcesOf(seed);
					const candidates = await new CandidateReading(given).candidates(sources);
					const exact = exactly(given, sources);
					// One candidate alone is left as the preferences have it.
					assert.deepEqual(candidates.tokens, exact.tokens);
					if (exact.tokens.length > 1) assert.deepEqual(candidates, exact);
					assert.equal(chooseGreedy(candidates), chooseGreedy(exact));
				},
			),
			{ numRuns: 60 },
		);
	});

	test('reads the base side by name without a floor, and what the other preference lists', async () => {
		const sources = sourcesOf(1);
		const { tokens } = await new CandidateReading(plan).candidates(sources);
		assert.deepEqual(sources.base.readings, [`named ${tokens.length}`]);
		assert.deepEqual(sources.sourceless.readings, [`named ${tokens.length}`]);
		for (const { readings } of sources.preferences) {
			assert.deepEqual(readings, [`best ${size}`, `named ${tokens.length - size}`]);
		}
	});

	test('reads nothing but short lists where they hold all candidates', async () => {
		const [first, second] = [5, 4.9];
		const logits = normalLogits(vocabulary, 1).map((value) => value / 100);
		logits.set([first, second], 10);
		const sources = { base: recorded(logits), preferences: [recorded(logits)] };
		const given = { ...plan, weights: [1], plausibilityFloor: 0.1, shortFloor: 0.1 };
		const { tokens } = await new CandidateReading(given).candidates(sources);
		assert.deepEqual([...tokens], [10, 11]);
		assert.deepEqual(sources.base.readings, ['best 128']);
		assert.deepEqual(sources.preferences[0]?.readings, ['best 32']);
	});

	test('asks by name for the one candidate that the base side’s short list lacks', async () => {
		const preference = normalLogits(vocabulary, 1).map((value) => value / 100);
		const base = preference.slice();
		preference.set([5, 4.9], 10);
		base.set([5, -4.9], 10);
		const sources = { base: recorded(base), preferences: [recorded(preference)] };
		const given = { ...plan, weights: [1], plausibilityFloor: 0.1, shortFloor: 0.1 };
		const candidates = await new CandidateReading(given).candidates(sources);
		assert.deepEqual(sources.base.readings, ['best 128', 'named 1']);
		assert.deepEqual([...candidates.logits], [5, 4.9 + 2 * (4.9 + 4.9)]);
	});

	test('reads everything at once where every token is a candidate', async () => {
		const sources = sourcesOf(2);
		const given: ReadingPlan = { ...plan, size: 'full' };
		const { tokens } = await new CandidateReading(given).candidates(sources);
		assert.equal(tokens.length, vocabulary);
		for (const { readings } of [sources.base, sources.sourceless, ...sources.preferences]) {
			assert.deepEqual(readings, ['best full']);
		}
	});

	test('reads only the allowed candidates by name', async () => {
		const sources = sourcesOf(3);
		const isEven = (token: number) => token % 2 === 0;
		const { tokens } = await new CandidateReading(plan).candidates(sources, isEven);
		assert.ok(tokens.length > 10 && tokens.every(isEven));
		assert.deepEqual(sources.base.readings, [`named ${tokens.length}`]);
	});
});
