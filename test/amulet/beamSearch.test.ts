import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	BeamSearch,
	type BeamSearchOptions,
	type Branch,
	type Hypothesis,
} from '../../src/amulet/beamSearch.ts';
import { bestOf, probableTokens, type ProbableTokens } from '../../src/amulet/logProbabilities.ts';
import { createRandomSource } from '../../src/amulet/randomSource.ts';
import { logSoftmax } from './paperLoop.ts';
import { full } from './readouts.ts';

/** The log-probability of each token after the tokens so far. */
type Model = (tokens: readonly number[]) => readonly number[];

/** Token 0 ends the generation. */
const isEnd = (token: number) => token === 0;

function continuationsOf(model: Model, tokens: readonly number[]): ProbableTokens {
	const logProbabilities = model(tokens);
	return probableTokens(bestOf(full(logProbabilities), logProbabilities.length), 0);
}

interface Outcome extends Hypothesis {
	readonly steps: number;
	/** Of each step. */
	readonly branches: readonly (readonly Branch[])[];
}

function run(model: Model, options: Partial<BeamSearchOptions> & { beams: number }): Outcome {
	const search = new BeamSearch({ maxTokens: 50, isEnd, ...options });
	const branches: (readonly Branch[])[] = [];
	let beams: readonly (readonly number[])[] = [[]];
	while (beams.length > 0) {
		const next = search.step(beams.map((tokens) => continuationsOf(model, tokens)));
		branches.push(next);
		beams = next.map(({ parent, token }) => [...(beams[parent] ?? []), token]);
	}
	return { ...search.best, steps: search.length, branches };
}

/** Probabilities of the tokens from 0 on after these tokens; nothing else follows anything. */
function table(rows: Record<string, readonly number[]>): Model {
	return (tokens) => {
		const row = rows[tokens.join(' ')];
		assert.ok(row, `nothing is said of what follows ${tokens.join(' ')}`);
		return row.map((probability) => Math.log(probability));
	};
}

function assertHypothesis(
	actual: Hypothesis,
	tokens: readonly number[],
	end: number | undefined,
	probability: number,
): void {
	assert.deepEqual(actual.tokens, tokens);
	assert.equal(actual.end, end);
	assert.ok(Math.abs(Math.exp(actual.logProbability) - probability) < 1e-12);
}

/** A model over some tokens, the same for the same seed. */
function randomModel(seed: number, vocabulary: number): Model {
	return (tokens) => {
		const hash = tokens.reduce((sum, token) => (Math.imul(sum, 31) + token + 7) >>> 0, seed);
		const random = createRandomSource(hash);
		return [...logSoftmax(Array.from({ length: vocabulary }, () => 4 * random()))];
	};
}

suite('BeamSearch', () => {
	test('finds what a greedy choice walks past', () => {
		const model = table({ '': [0, 0.6, 0.4], '1': [0.3, 0.3, 0.4], '2': [0.9, 0.1, 0] });
		// 0.6 * 0.4 = 0.24; 0.4 * 0.9 = 0.36; both are two tokens long.
		assertHypothesis(run(model, { beams: 1, maxTokens: 2 }), [1, 2], undefined, 0.24);
		assertHypothesis(run(model, { beams: 2, maxTokens: 2 }), [2], 0, 0.36);
	});

	test('beams may change places, and one may go on in several', () => {
		const model = table({
			'': [0, 0.6, 0.4],
			'1': [0, 0.5, 0.5],
			'2': [0, 0.9, 0.1],
			'2 1': [0, 0.5, 0.5],
			'1 1': [0, 0.3, 0.7],
		});
		// 0.4 * 0.9 = 0.36 and 0.6 * 0.5 = 0.3; then 0.3 * 0.7 = 0.21 and 0.36 * 0.5 = 0.18.
		assert.deepEqual(run(model, { beams: 2, maxTokens: 3 }).branches, [
			[
				{ parent: 0, token: 1 },
				{ parent: 0, token: 2 },
			],
			[
				{ parent: 1, token: 1 },
				{ parent: 0, token: 1 },
			],
			[],
		]);
		assertHypothesis(run(model, { beams: 2, maxTokens: 3 }), [1, 1, 2], undefined, 0.21);
	});

	test('the end-of-generation token counts as a generated one in the score', () => {
		const model = table({ '': [0, 1], '1': [0.25, 0.75], '1 1': [2 / 15, 13 / 15] });
		// ln 0.25 / 2 = -0.69 is better than ln 0.1 / 3 = -0.77; not counted it would be -1.39 against -1.15.
		const found = run(model, { beams: 2 });
		assertHypothesis(found, [1], 0, 0.25);
	});

	test('a less probable hypothesis wins by being longer', () => {
		const model = table({ '': [0.4, 0.6], '1': [0.5, 0.5] });
		// ln 0.3 / 2 = -0.60 is better than ln 0.4 / 1 = -0.92.
		assertHypothesis(run(model, { beams: 2 }), [1], 0, 0.3);
	});

	test('stops as soon as as many hypotheses as beams have finished', () => {
		const model = table({ '': [0, 1], '1': [0.25, 0.75], '1 1': [2 / 15, 13 / 15] });
		assert.equal(run(model, { beams: 2 }).steps, 3);
		// A third one is waited for.
		assert.throws(() => run(model, { beams: 3 }), /nothing is said of what follows 1 1 1/);
	});

	test('an end that is not among the best extensions is no hypothesis', () => {
		const model = table({ '': [0.4, 0.6], '1': [0.4, 0.6] });
		assertHypothesis(run(model, { beams: 1, maxTokens: 2 }), [1, 1], undefined, 0.36);
	});

	test('at the token limit the beams are hypotheses too', () => {
		const model = table({ '': [0.1, 0.9, 0], '1': [0, 0.8, 0.2] });
		// ln 0.72 / 2 = -0.16 is better than ln 0.1 = -2.30.
		assertHypothesis(run(model, { beams: 2, maxTokens: 2 }), [1, 1], undefined, 0.72);
	});

	test('several end-of-generation tokens leave room for as many beams', () => {
		const model: Model = () => [0.3, 0.25, 0.2, 0.15, 0.1].map(Math.log);
		const ends = (token: number) => token < 3;
		const { branches } = run(model, { beams: 4, maxTokens: 2, isEnd: ends });
		assert.deepEqual(
			branches[0]?.map(({ token }) => token),
			[3, 4],
		);
	});

	test('of equals the first beam and the lowest token come first', () => {
		const model: Model = () => [0.25, 0.25, 0.25, 0.25].map(Math.log);
		const { branches } = run(model, { beams: 3, maxTokens: 2 });
		assert.deepEqual(
			branches[0]?.map(({ token }) => token),
			[1, 2, 3],
		);
	});

	test('before the end it knows the best so far', () => {
		const search = new BeamSearch({ beams: 2, maxTokens: 9, isEnd });
		assert.deepEqual(search.best, { tokens: [], end: undefined, logProbability: 0 });
		const model = table({ '': [0, 0.6, 0.4], '1': [0.9, 0.05, 0.05], '2': [0, 0.5, 0.5] });
		search.step([continuationsOf(model, [])]);
		assertHypothesis(search.best, [1], undefined, 0.6);
		search.step([continuationsOf(model, [1]), continuationsOf(model, [2])]);
		assertHypothesis(search.best, [1], 0, 0.54);
	});

	test('one beam is greedy', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const model = randomModel(seed, 5);
				const tokens: number[] = [];
				let end: number | undefined;
				while (tokens.length < 8 && end === undefined) {
					const logs = model(tokens);
					const choice = logs.indexOf(Math.max(...logs));
					if (choice === 0) end = choice;
					else tokens.push(choice);
				}
				const found = run(model, { beams: 1, maxTokens: 8 });
				assert.deepEqual(found.tokens, tokens);
				assert.equal(found.end, end);
			}),
		);
	});

	test('enough beams find the best of all', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const model = randomModel(seed, 3);
				const { tokens, end, logProbability } = run(model, { beams: 64, maxTokens: 4 });
				const best = everyHypothesis(model, 4).reduce((a, b) => (score(b) > score(a) ? b : a));
				assert.deepEqual({ tokens, end }, { tokens: best.tokens, end: best.end });
				assert.equal(logProbability, best.logProbability);
			}),
		);
	});

	test('agrees with the rules done one by one', () => {
		const beamCounts = fc.integer({ min: 1, max: 4 });
		const limits = fc.integer({ min: 1, max: 9 });
		fc.assert(
			fc.property(fc.nat(), beamCounts, limits, (seed, beams, maxTokens) => {
				const model = randomModel(seed, 6);
				const { tokens, end, logProbability } = run(model, { beams, maxTokens });
				assert.deepEqual({ tokens, end, logProbability }, oneByOne(model, beams, maxTokens));
			}),
			{ numRuns: 500 },
		);
	});
});

function score({ tokens, end, logProbability }: Hypothesis): number {
	return logProbability / (tokens.length + (end === undefined ? 0 : 1));
}

/** All that there are of at most so many tokens. */
function everyHypothesis(
	model: Model,
	maxTokens: number,
	tokens: readonly number[] = [],
	logProbability = 0,
): Hypothesis[] {
	if (tokens.length === maxTokens) return [{ tokens, end: undefined, logProbability }];
	return model(tokens).flatMap((own, token) => {
		const sum = logProbability + own;
		return isEnd(token)
			? [{ tokens, end: token, logProbability: sum }]
			: everyHypothesis(model, maxTokens, [...tokens, token], sum);
	});
}

/** Beam search as its rules are written down: rows of beams, all extensions sorted, a list of hypotheses. */
function oneByOne(model: Model, beams: number, maxTokens: number): Hypothesis {
	let rows: { readonly tokens: readonly number[]; readonly sum: number }[] = [
		{ tokens: [], sum: 0 },
	];
	const hypotheses: Hypothesis[] = [];
	for (let length = 1; length <= maxTokens && hypotheses.length < beams; length += 1) {
		const extensions = rows.flatMap(({ tokens, sum }) =>
			model(tokens).map((own, token) => ({ tokens, token, sum: sum + own })),
		);
		extensions.sort((a, b) => b.sum - a.sum);
		rows = [];
		for (const [rank, { tokens, token, sum }] of extensions.slice(0, 2 * beams).entries()) {
			if (!isEnd(token)) rows.push({ tokens: [...tokens, token], sum });
			else if (rank < beams) hypotheses.push({ tokens, end: token, logProbability: sum });
		}
		rows = rows.slice(0, beams);
	}
	if (hypotheses.length < beams) {
		hypotheses.push(
			...rows.map(({ tokens, sum }) => ({ tokens, end: undefined, logProbability: sum })),
		);
	}
	return hypotheses.reduce((a, b) => (score(b) > score(a) ? b : a));
}
