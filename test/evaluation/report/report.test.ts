import assert from 'node:assert/strict';
import { reportOf } from '../../../src/evaluation/report/report.ts';
import type { ReportInput } from '../../../src/evaluation/report/reportInput.ts';
import { syntheticRun } from '../syntheticRun.ts';

const run = {
	model: 'A model',
	modelDigest: 'aa',
	backendDigest: 'bb',
	maxTokens: 64,
	seed: 1,
	threads: 1,
	cores: 2,
	processor: 'A processor',
	system: 'Linux',
	minutes: 1.25,
};
const lengths = { base: [2, 3, 4, 5], pref: [4, 4, 4, 4], amulet: [8, 9, 10, 3] };

function inputOf(changes: Partial<ReportInput> = {}, without?: string): ReportInput {
	const { dataSet, wishes, conditions, items, replies } = syntheticRun(lengths, without);
	return {
		run,
		command: 'npm run evaluate --',
		dataSets: [dataSet],
		wishes,
		users: [],
		conditions,
		reference: 'pref',
		replies,
		planned: items.length,
		judge: undefined,
		judged: [],
		...changes,
	};
}

suite('The report of an evaluation', () => {
	test('is the same for the same results', () => {
		assert.deepEqual(reportOf(inputOf()), reportOf(inputOf()));
	});

	test('compares every method with the reference, and has a plot for each', () => {
		const { markdown, plots } = reportOf(inputOf());
		assert.match(markdown, /\| Data set \| `base` \| `amulet` \|/);
		assert.match(markdown, /\| `amulet` \| `pref` \| \d \| \d \| \d \|/);
		assert.deepEqual([...plots.keys()], ['gain-base.svg', 'gain-amulet.svg']);
		for (const [name, svg] of plots) {
			assert.ok(markdown.includes(`(${name})`));
			assert.ok(svg.startsWith('<svg'));
		}
		assert.doesNotMatch(markdown, /NaN|undefined|Infinity/);
	});

	test('says how much is missing', () => {
		assert.match(reportOf(inputOf()).markdown, /Items: Personal 4\./);
		const { markdown } = reportOf(inputOf({}, 'personal 2 verbose pref'));
		assert.match(markdown, /Items: Personal 3; 1 more were planned, and are not complete\./);
	});

	test('counts spoiled replies', () => {
		const row = /\| spoiled \|(.*)\|/.exec(reportOf(inputOf()).markdown)?.[1] ?? '';
		assert.deepEqual(
			row.split('|').map((cell) => cell.trim().split(' (')[0]),
			['0 of 4', '0 of 4', '0 of 4'],
		);
	});

	test('tells how well each method pleases simulated users, where there are any', () => {
		const { wishes } = inputOf();
		const { markdown } = reportOf(inputOf({ users: wishes, wishes: [] }));
		assert.match(
			markdown,
			/## Simulated users\n\n1 user,[^]*\| `amulet` \|[^]*\| verbose \| verbose 1 \|/,
		);
		// Its gain over `pref` stands last in its row.
		assert.match(
			markdown,
			/\| `amulet` \| [^\n]* \| (\*\*)?[+−][\d.]+ \([^|]* to [^|]*\)(\*\*)? \|\n/,
		);
		assert.doesNotMatch(markdown, /Gain over|NaN/);
	});

	test('has what the judge says, where there is one', () => {
		const contest = {
			preference: 'verbose',
			dataSet: 'personal',
			method: 'amulet',
			opponent: 'pref',
		};
		const rate = { wins: 3, ties: 1, losses: 0, unclear: 0, consistent: 4, rate: 0.875 };
		const judged = [{ ...contest, ...rate, low: 0.5, high: 0.97 }];
		const judge = { address: 'http://127.0.0.1:1', model: 'strict-one' };
		assert.match(reportOf(inputOf({ judge, judged })).markdown, /strict-one[^]*87\.5 %/);
		assert.doesNotMatch(reportOf(inputOf()).markdown, /judge/);
	});
});
