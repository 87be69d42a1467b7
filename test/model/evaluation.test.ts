/**
 * The evaluation of an item of each kind of data set, by the program that `npm run evaluate` starts. A
 * thorough run has every kind and method, and the opinion of a second model, of which other tests say whether it is
 * right.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	appendFileSync,
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TrialRecord } from '../../src/evaluation/trial.ts';
import { root } from '../reference/files.ts';
import { repetitions } from '../thorough.ts';
import { isRunning, modelPath } from './backendUnderTest.ts';
import { childrenOf } from './childProcesses.ts';

const program = path.join(root, 'src/evaluation/main.ts');
const methods = ['pref', 'default', 'beam:beams=2', 'base', 'la', 'amulet'].slice(
	0,
	repetitions(2, 6),
);
const dataSets = ['rewriting', 'personal', 'completion'].slice(0, repetitions(2, 3));
const trials = dataSets.length * methods.length;
const maxTokens = 8;
const secondModels = repetitions(0, 1);
const args = [
	...['--model', modelPath(), '--method', methods.join(','), '--preference', 'formal'],
	...['--dataset', dataSets.join(','), '--limit', '1', '--max-tokens', String(maxTokens)],
	// The items of this seed are short.
	...['--seed', '23', '--workers', '1'],
];

suite('npm run evaluate', function () {
	this.timeout(600_000);
	let folder: string;
	suiteSetup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-evaluation-'));
		if (secondModels === 0) return;
		// Another file, if not another model: what it says is tested with the second opinion.
		const second = path.join(folder, 'second.gguf');
		copyFileSync(modelPath(), second);
		appendFileSync(second, Buffer.alloc(32));
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true });
	});

	function start(out: string) {
		return spawn(process.execPath, ['--import', 'tsx', program, ...args, ...filesOf(out)], {
			cwd: root,
			stdio: ['ignore', 'ignore', 'pipe'],
		});
	}

	function filesOf(out: string): readonly string[] {
		return [
			...(secondModels > 0 ? ['--second-opinion', path.join(folder, 'second.gguf')] : []),
			...['--pairs', path.join(folder, `${out}.md`), '--out', path.join(folder, out)],
		];
	}

	async function runToEnd(out: string): Promise<void> {
		const running = start(out);
		let said = '';
		running.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
		const [code] = (await once(running, 'close')) as [number | null];
		assert.equal(code, 0, said);
	}

	function records(out: string): readonly Omit<TrialRecord, 'milliseconds'>[] {
		return linesOf(out).map((line) => {
			const { milliseconds, ...record } = JSON.parse(line) as TrialRecord;
			assert.ok(milliseconds > 0);
			return record;
		});
	}

	function linesOf(out: string): readonly string[] {
		const file = path.join(folder, out, 'results.jsonl');
		return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
	}

	/** Without what names the folder and tells the time. */
	function report(out: string): string {
		return readFileSync(path.join(folder, out, 'report.md'), 'utf8')
			.replaceAll(path.join(folder, out), 'OUT')
			.replace(`${out}.md`, 'PAIRS')
			.replace(/[\d.]+ minutes\./, 'N minutes.')
			.replaceAll(/^\| milliseconds \|.*$/gm, '');
	}

	test('makes a reply for every item, preference and method, and a report', async () => {
		await runToEnd('whole');
		const made = records('whole');
		assert.equal(made.length, trials);
		assert.ok(
			made.every(
				({ tokens, dataSet }) => tokens > 0 && (tokens <= maxTokens || dataSet === 'rewriting'),
			),
		);
		assert.ok(
			made.every(({ basePerplexity, kept }) =>
				kept === undefined ? (basePerplexity ?? 0) > 1 : basePerplexity === null,
			),
		);
		const text = report('whole');
		for (const method of methods) assert.ok(text.includes(`\`${method}\``), method);
		for (const head of ['Where each wins', 'Gain over', 'fidelity', 'The scorers']) {
			assert.ok(text.includes(head), head);
		}
		assert.equal(text.includes('second opinion'), secondModels > 0);
		assert.doesNotMatch(text, /NaN|undefined|Infinity/);
		assert.match(text, /Not measured: `node scripts\/models\/sentenceModel/);
		const pairs = readFileSync(path.join(folder, 'whole.md'), 'utf8');
		assert.match(pairs, /## Pair 1\n/);
		assert.doesNotMatch(pairs, /\b(?:amulet|beam|pref|la)\b/);
		const plots = readdirSync(path.join(folder, 'whole')).filter((name) => name.endsWith('.svg'));
		assert.deepEqual(
			plots.sort(),
			methods
				.filter((method) => method !== 'pref')
				.map((method) => `gain-${method.replace(/\W/g, '-')}.svg`)
				.sort(),
		);
	});

	test('leaves no process when it is interrupted', async () => {
		const running = start('ended');
		const closed = once(running, 'close');
		while (linesOf('ended').length < 1) {
			assert.equal(running.exitCode, null);
			await wait(20);
		}
		const children = childrenOf(running.pid ?? 0);
		assert.ok(children.length > 0 || process.platform !== 'linux');
		running.kill('SIGINT');
		const [code] = (await closed) as [number | null];
		assert.equal(code, 130);
		for (const pid of children) assert.equal(isRunning(pid), false);
	});

	test('goes on after it was interrupted and killed, to the same results and the same report', async () => {
		const running = start('ended');
		const closed = once(running, 'close');
		while (linesOf('ended').length < 3) {
			assert.equal(running.exitCode, null);
			await wait(20);
		}
		running.kill('SIGKILL');
		await closed;
		const before = linesOf('ended').length;
		assert.ok(before < trials, `${before} were made already`);
		await runToEnd('ended');
		assert.deepEqual(records('ended'), records('whole'));
		assert.equal(report('ended'), report('whole'));
		assert.equal(
			readFileSync(path.join(folder, 'ended.md'), 'utf8'),
			readFileSync(path.join(folder, 'whole.md'), 'utf8'),
		);
	});
});
