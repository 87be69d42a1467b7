import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawBarChart } from '../../src/evaluation/report/barChart.ts';
import { readAuthorsReport } from './authors.ts';
import { describeMachine, peakOf } from './machine.ts';
import { plotsOf } from './plots.ts';
import type { BenchResult, CaseResult } from './results.ts';
import { reportOf } from './table.ts';

const first = { milliseconds: 40, tokensEvaluated: 7, tokensReused: 3 };
const starts = { fresh: first, otherProfile: first, again: first };

function caseOf(task: CaseResult['task'], threads: number): CaseResult {
	const runs = [
		{ method: 'plain', tokens: [1], chosen: 50, milliseconds: 1000 },
		{ method: 'amulet', tokens: [1], chosen: 40, milliseconds: 1000 },
	];
	const methods = [
		{ id: 'plain', label: 'plain generation' },
		{ id: 'amulet', label: 'amulet' },
	];
	const round = { text: 0, instructions: [], promptTokens: 120, runs };
	return { task, size: 'short', threads, maxTokens: 96, methods, rounds: [round, round] };
}

const result: BenchResult = {
	machine: { ...describeMachine(), processor: 'Some processor' },
	model: {
		path: '/m.gguf',
		name: 'Some model',
		fileBytes: 98e6,
		contextTokens: 2048,
		chatTemplate: true,
		gpu: 'off',
		threads: 1,
	},
	cases: [1, 2].flatMap((threads) => [caseOf('rewriting', threads), caseOf('questions', threads)]),
	firstToken: [
		{
			threads: 1,
			text: 0,
			plain: 100,
			promptTokens: 530,
			layouts: { tagged: starts, preferenceFirst: starts, textFirst: starts },
		},
	],
	memory: [{ threads: 1, what: 'plain generation', peakBytes: 370e6 }],
	authors: {
		threads: 2,
		promptTokens: [90, 100],
		methods: [
			{ name: 'paper', tokensPerSecond: 0.1, timeToFirstToken: 2.5, tokens: 32 },
			{ name: 'greedy', tokensPerSecond: null, timeToFirstToken: 0.3, tokens: 2 },
		],
	},
	seconds: 90,
};

suite('The report', () => {
	const lines = reportOf(result).split('\n');
	const rows = (start: string) => lines.filter((line) => line.startsWith(start));

	test('says what was measured on what', () => {
		assert.match(lines[0] ?? '', /Some model \(98 MB\) on \d+ cores of Some processor/);
		assert.match(lines[0] ?? '', /node-llama-cpp \d+\.\d+\.\d+; .* 1\.5 minutes/);
	});

	test('has a row for every method of every case', () => {
		assert.equal(rows('| rewriting | 120 | amulet | 40 (40–40) | 0.8 (0.8–0.8) |').length, 2);
		assert.equal(rows('| questions | 120 | plain generation | 50 (50–50) | 1 |').length, 2);
	});

	test('shows the Python code beside the questions of the same number of threads', () => {
		const place = lines.findIndex((line) => line.includes('Python, paper (run apart) | 0.1 |'));
		const heading = lines.findIndex((line) => line === '## Tokens a second, 2 threads');
		assert.ok(place > heading && heading > 0);
		assert.equal(
			lines[place],
			'| questions | 95 | Python, paper (run apart) | 0.1 | 0.002 | 16 |  |  |  |  |  |',
		);
		assert.match(lines[place + 1] ?? '', /Python, greedy \(run apart\) \|\s+\|\s+\| 1 \|/);
		assert.equal(rows('| 2 | 95 | Python, paper (run apart) |  | nothing kept | 2500 |').length, 1);
	});

	test('says with how many threads the Python code ran where ours did not', () => {
		const [one] = result.cases;
		assert.ok(one);
		const report = reportOf({ ...result, cases: [caseOf('questions', 1)] });
		assert.match(report, /Python, paper \(run apart, 2 threads\)/);
	});

	test('has the times to the first token and the memory', () => {
		assert.equal(rows('| 1 | 530 | plain generation |').length, 1);
		assert.equal(
			rows('| 1 | 530 | amulet | textFirst | nothing kept | 40 (40–40) | 0.4').length,
			1,
		);
		assert.equal(rows('| 1 | plain generation | 370 |').length, 1);
	});
});

suite('The report of the Python code', () => {
	let folder: string;
	suiteSetup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-bench-'));
	});
	suiteTeardown(() => rm(folder, { recursive: true }));

	test('is read, with more than is needed', async () => {
		const file = join(folder, 'report.json');
		await writeFile(file, JSON.stringify({ ...result.authors, cores: 2 }));
		assert.deepEqual(await readAuthorsReport(file), { ...result.authors, cores: 2 });
	});

	test('what is no report is explained', async () => {
		const file = join(folder, 'other.json');
		await writeFile(file, '{"methods": [{}], "threads": 1}');
		for (const path of [file, join(folder, 'missing.json')]) {
			await assert.rejects(readAuthorsReport(path), { message: /is no report of/ });
		}
	});
});

suite('The plots', () => {
	test('there is one for each number of threads, and one of the first token', () => {
		const plots = plotsOf(result);
		assert.deepEqual(
			[...plots.keys()],
			['tokens-per-second-threads-1.svg', 'tokens-per-second-threads-2.svg', 'first-token.svg'],
		);
		for (const plot of plots.values()) assert.doesNotMatch(drawBarChart(plot), /NaN|undefined/);
		const [speed] = plots.values();
		assert.deepEqual(
			speed?.groups.map(({ bars }) => bars.map(({ label, value }) => [label, value])),
			[[['amulet', 0.8]], [['amulet', 0.8]]],
		);
	});
});

suite('What the system tells of a process', () => {
	test('its peak memory', () => {
		assert.equal(peakOf('VmPeak:\t  900 kB\nVmHWM:\t  370 kB\nVmRSS:\t 300 kB\n'), 370 * 1024);
		assert.equal(peakOf('Name:\tnode\n'), undefined);
	});
});
