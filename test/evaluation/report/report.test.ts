import assert from 'node:assert/strict';
import { reportOf } from '../../../src/evaluation/report/report.ts';
import type { ReportInput } from '../../../src/evaluation/report/reportInput.ts';
import type { RatedReply } from '../../../src/evaluation/scoring.ts';
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

function inputOf(
	changes: Partial<ReportInput> = {},
	exceptions?: Parameters<typeof syntheticRun>[1],
): ReportInput {
	const { dataSet, wishes, conditions, items, replies } = syntheticRun(lengths, exceptions);
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
		secondOpinion: undefined,
		meaning: undefined,
		people: undefined,
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
		const { markdown } = reportOf(inputOf({}, { without: ['personal 2 verbose pref'] }));
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

	/** What a second model or a sentence model says: a tenth for each word. */
	const of = ({ reply, offered }: RatedReply) =>
		offered ? reply.text.split(' ').length / 10 : undefined;
	const rowOf = (markdown: string, section: string, method: string) => {
		const from = markdown.slice(markdown.indexOf(`## ${section}`));
		const row = from.split('\n').find((line) => line.startsWith(`| \`${method}\``)) ?? '';
		return row.split('|').map((cell) => cell.trim());
	};

	test('has a second model’s opinion of the style, with how many replies it is of', () => {
		const secondOpinion = { model: 'second.gguf', of };
		const { markdown } = reportOf(
			inputOf({ secondOpinion }, { kept: ['personal 1 verbose amulet'] }),
		);
		assert.match(markdown, /`second\.gguf`, which wrote none of the replies/);
		const row = rowOf(markdown, 'Style by a second opinion', 'amulet');
		// Means of 0.8, 1 and 0.3, and of their differences to 0.4.
		assert.match(row[2] ?? '', /^0\.7 \(/);
		assert.match(row[3] ?? '', /^\+0\.30 \(/);
		assert.deepEqual(row.slice(4, 8), ['3', '0', '1', '0']);
		assert.equal(rowOf(markdown, 'Style by a second opinion', 'pref')[3], '');
		assert.match(markdown, /\| Personal \| verbose \| \*?\*?[+−]0/);
		assert.doesNotMatch(reportOf(inputOf()).markdown, /second opinion/);
	});

	const rewriting = { task: 'rewriting' } as const;

	test('has the meaning of rewrites by a sentence model, or says that there was none', () => {
		const meaning = { model: 'sentences.gguf', of };
		const { markdown } = reportOf(inputOf({ meaning }, rewriting));
		const row = rowOf(markdown, 'Meaning by sentence embeddings', 'pref');
		assert.deepEqual(row.slice(2, 8), ['0.4 (0.4–0.4)', '', '4', '0', '0', '0']);
		assert.match(
			reportOf(inputOf({}, rewriting)).markdown,
			/Not measured: `node scripts\/models\/sentenceModel\.mjs`/,
		);
		assert.doesNotMatch(reportOf(inputOf()).markdown, /sentence embeddings/);
	});

	test('tells what was offered, and counts faults by their kind', () => {
		const { dataSet, wishes, conditions, items, replies } = syntheticRun(
			{ base: [2, 3, 4, 5], pref: [4, 0, 4, 4], amulet: [8, 9, 10, 3] },
			{ ...rewriting, kept: ['personal 1 verbose amulet', 'personal 2 verbose amulet'] },
		);
		const own = { dataSets: [dataSet], wishes, conditions, replies, planned: items.length };
		const { markdown } = reportOf(inputOf(own));
		const section = markdown.slice(markdown.indexOf('## Rewriting: what was offered'));
		const head =
			/\| Method \|.*/
				.exec(section)?.[0]
				.split('|')
				.map((cell) => cell.trim()) ?? [];
		const cell = (method: string, column: string) =>
			rowOf(markdown, 'Rewriting: what was offered', method)[head.indexOf(column)];
		assert.equal(cell('amulet', 'Nothing offered'), '2 of 4 (15 %–85 %)');
		assert.equal(cell('amulet', 'kept: empty'), '2');
		assert.equal(cell('amulet', 'fault: empty'), '0');
		assert.equal(cell('pref', 'kept: empty'), '0');
		assert.equal(cell('pref', 'fault: empty'), '1');
		assert.match(markdown, /\| spoiled \| 0 of 4 [^|]*\| 1 of 4 [^|]*\| 0 of 4/);
	});

	test('has what people say, with intervals', () => {
		const contest = {
			...{ preference: 'all', dataSet: 'all', method: 'amulet', opponent: 'pref' },
			...{ wins: 3, ties: 1, losses: 0, unclear: 0, consistent: 4, rate: 0.875 },
			...{ low: 0.4, high: 0.98 },
		};
		const people = { given: 4, pairs: 9, overall: [contest], byPreference: [] };
		const { markdown } = reportOf(inputOf({ people }));
		assert.match(markdown, /4 of 9 pairs of replies have a verdict/);
		assert.match(markdown, /\| all \| `amulet` \| `pref` \| 87\.5 % \| 40–98 % \| 3 \| 1 \| 0 \|/);
		assert.doesNotMatch(reportOf(inputOf()).markdown, /people/i);
	});
});
