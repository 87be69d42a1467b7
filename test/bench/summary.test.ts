import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseResult, FirstTokenRound, Run, RunCost } from './results.ts';
import { spreadOf } from './statistics.ts';
import { summarizeCase, summarizeFirstToken } from './summary.ts';

const cost: RunCost = {
	tokensEvaluated: 10,
	tokensReused: 20,
	batches: 5,
	tokensDrafted: 8,
	draftsAccepted: 6,
};

function run(method: string, milliseconds: number, changes: Partial<Run> = {}): Run {
	return { method, tokens: [1, 2, 3], chosen: 4, milliseconds, ...changes };
}

function caseOf(...rounds: readonly (readonly Run[])[]): CaseResult {
	return {
		task: 'rewriting',
		size: 'short',
		threads: 1,
		maxTokens: 96,
		methods: (rounds[0] ?? []).map(({ method }) => ({ id: method, label: method })),
		rounds: rounds.map((runs, text) => ({ text, instructions: [], promptTokens: 100, runs })),
	};
}

suite('Medians and quartiles', () => {
	test('of known values', () => {
		assert.deepEqual(spreadOf([3]), { median: 3, low: 3, high: 3 });
		assert.deepEqual(spreadOf([4, 1, 3, 2]), { median: 2.5, low: 1.75, high: 3.25 });
		assert.deepEqual(spreadOf([50, 10, 20, 40, 30]), { median: 30, low: 20, high: 40 });
	});
	test('of no values there are none', () => {
		assert.throws(() => spreadOf([]), RangeError);
	});
	test('a quarter of the values is on each side of the quartiles, whatever their order', () => {
		const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 });
		fc.assert(
			fc.property(values, (list) => {
				const { low, median, high } = spreadOf(list);
				assert.ok(low <= median && median <= high);
				assert.ok(list.filter((value) => value <= low).length >= list.length / 4);
				assert.ok(list.filter((value) => value >= high).length >= list.length / 4);
				assert.ok(list.filter((value) => value <= median).length >= list.length / 2);
				assert.deepEqual(spreadOf([...list].reverse()), { low, median, high });
			}),
		);
	});
});

suite('The summary of a case', () => {
	test('the ratio is the median of the rounds’ ratios, not the ratio of medians', () => {
		const summary = summarizeCase(
			caseOf(
				[run('plain', 100), run('amulet', 200)],
				[run('plain', 1000), run('amulet', 1000)],
				[run('plain', 10), run('amulet', 100)],
			),
		);
		const [plain, amulet] = summary;
		assert.deepEqual(plain?.ofPlain, { median: 1, low: 1, high: 1 });
		assert.equal(amulet?.ofPlain.median, 0.5);
		assert.equal(amulet.tokensPerSecond.median, 20);
	});

	test('the end of generation counts as a token', () => {
		const [plain] = summarizeCase(caseOf([run('plain', 500, { tokens: [], chosen: 1 })]));
		assert.equal(plain?.tokensPerSecond.median, 2);
	});

	test('drafts are added up, and what plain generation doesn’t tell is left open', () => {
		const round = [run('plain', 100), run('amulet', 100, { cost })];
		const [plain, amulet] = summarizeCase(caseOf(round, round));
		assert.equal(plain?.cost, undefined);
		assert.deepEqual(amulet?.cost, {
			batches: 5,
			tokensEvaluated: 10,
			tokensReused: 20,
			tokensDrafted: 16,
			draftsAccepted: 12,
		});
	});

	test('tokens are compared with those of decoding without drafts', () => {
		const round = [run('plain', 1), run('amulet', 1), run('amulet-undrafted', 1)];
		const other = [...round.slice(0, 2), run('amulet-undrafted', 1, { tokens: [1, 2] })];
		const [plain, amulet, undrafted] = summarizeCase(caseOf(round, other));
		assert.deepEqual(amulet?.sameTokens, { rounds: 1, of: 2 });
		assert.equal(plain?.sameTokens, undefined);
		assert.equal(undrafted?.sameTokens, undefined);
	});

	test('a missing run is no result', () => {
		const result = caseOf([run('plain', 1), run('amulet', 1)], [run('plain', 1)]);
		assert.throws(() => summarizeCase(result), /no run of amulet/);
	});
});

suite('The summary of the time to the first token', () => {
	const first = (milliseconds: number) => ({ milliseconds, tokensEvaluated: 7, tokensReused: 3 });
	const round = (plain: number, fresh: number): FirstTokenRound => ({
		threads: 1,
		text: 0,
		plain,
		promptTokens: 500,
		layouts: {
			preferenceFirst: { fresh: first(fresh), otherProfile: first(50), again: first(1) },
			tagged: { fresh: first(fresh / 4), otherProfile: first(5), again: first(1) },
			textFirst: { fresh: first(fresh / 2), otherProfile: first(10), again: first(1) },
		},
	});

	test('compares each round with plain generation in it', () => {
		const summaries = summarizeFirstToken([round(100, 200), round(100, 180), round(10, 40)]);
		const of = (layout: string, start: string) =>
			summaries.find((one) => one.layout === layout && one.start === start)?.ofPlain.median;
		assert.equal(of('preferenceFirst', 'fresh'), 2);
		assert.equal(of('textFirst', 'fresh'), 1);
		assert.equal(of('tagged', 'fresh'), 0.5);
		assert.equal(of('textFirst', 'otherProfile'), 0.1);
		assert.equal(summaries.length, 9);
	});
});
