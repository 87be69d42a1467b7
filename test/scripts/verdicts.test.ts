import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/system/paths.mjs';
import { run } from '../../scripts/system/processes.mjs';
import { summaryOf, verdictOf, type MochaReport } from '../../scripts/steps/stepVerdict.mjs';
import type { Step } from '../../scripts/steps/testSteps.mjs';

const ended = (code: number, timedOut = false) => ({ code, output: '', timedOut });
const mocha: Step = { name: 'a', kind: 'mocha', args: [], minutes: 1 };
const report: MochaReport = { passes: 7, failures: [] };

suite('Counting what passed', () => {
	const counted = (...[step, result, what]: Parameters<typeof verdictOf>) => {
		const { passed, failed } = verdictOf(step, result, what);
		return [passed, failed];
	};

	test('a mocha suite counts as its tests', () => {
		assert.deepEqual(counted(mocha, ended(0), report), [7, 0]);
		assert.deepEqual(counted(mocha, ended(2), { ...report, failures: ['b', 'c'] }), [7, 2]);
	});
	test('a crash counts beside the tests that had passed', () => {
		assert.deepEqual(counted(mocha, ended(1), report), [7, 1]);
		assert.deepEqual(counted(mocha, ended(0, true), report), [7, 1]);
		assert.deepEqual(counted(mocha, ended(1), undefined), [0, 1]);
	});
	test('a crash counts beside the tests that had failed', () => {
		const failing = { ...report, failures: ['b'] };
		assert.deepEqual(counted(mocha, ended(1, true), failing), [7, 2]);
		assert.deepEqual(counted(mocha, ended(1), { ...failing, running: 'c' }), [7, 2]);
	});
	test('a suite without tests has failed', () => {
		assert.deepEqual(counted(mocha, ended(0), { passes: 0, failures: [] }), [0, 1]);
		assert.deepEqual(counted(mocha, ended(0), undefined), [0, 1]);
	});
	test('a check counts as one, a set-up step only when it fails', () => {
		const check: Step = { ...mocha, kind: 'check' };
		assert.deepEqual(counted(check, ended(0), undefined), [1, 0]);
		assert.deepEqual(counted(check, ended(2), undefined), [0, 1]);
		const setUp: Step = { ...mocha, kind: 'setUp' };
		assert.deepEqual(counted(setUp, ended(0), undefined), [0, 0]);
		assert.deepEqual(counted(setUp, ended(1), undefined), [0, 1]);
	});
});

suite('The last lines of npm test', () => {
	test('name what failed, and end with the counts', () => {
		const failures = ['one suite one test: 1 is not 2', 'another test: It was skipped.'];
		const verdicts = [
			verdictOf({ ...mocha, name: 'lint', kind: 'check' }, ended(1), undefined),
			verdictOf({ ...mocha, name: 'types', kind: 'check' }, ended(1, true), undefined),
			verdictOf({ ...mocha, name: 'format', kind: 'check' }, ended(0), undefined),
			verdictOf({ ...mocha, name: 'unit' }, ended(2), { passes: 7, failures }),
		];
		assert.deepEqual(summaryOf(verdicts).split('\n'), [
			...['lint failed', ''],
			...['types failed', '  It was ended after 1 minutes.', ''],
			...['unit failed', ...failures.map((line) => `  ${line}`), ''],
			'8 passed, 4 failed',
		]);
	});
	test('are the counts alone where nothing failed', () => {
		assert.equal(summaryOf([verdictOf(mocha, ended(0), report)]), '7 passed, 0 failed');
	});
	test('say of a suite that crashed or took too long how far it came', () => {
		const said = (...[result, what]: [ReturnType<typeof ended>, MochaReport | undefined]) =>
			verdictOf(mocha, result, what).failures;
		assert.deepEqual(said(ended(134), { ...report, running: 'b' }), [
			'It ended with status 134. It was at: b',
		]);
		assert.deepEqual(said(ended(1, true), { ...report, running: 'b' }), [
			'It was ended after 1 minutes. It was at: b',
		]);
		assert.deepEqual(said(ended(1), report), ['It ended with status 1 beside its tests.']);
		assert.deepEqual(said(ended(1), undefined), ['It ended with status 1 beside its tests.']);
		assert.deepEqual(said(ended(0), undefined), ['No test ran.']);
	});
});

suite('The report of a mocha suite', function () {
	this.timeout(60_000);
	let folder: string;

	suiteSetup(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-report-'));
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true });
	});

	/** Runs these tests in a mocha of their own. */
	async function reportOf(tests: string): Promise<MochaReport> {
		const file = path.join(folder, 'tests.cjs');
		const AMULET_REPORT = path.join(folder, 'report.json');
		writeFileSync(file, tests);
		const program = path.join(root, 'node_modules/mocha/bin/mocha.js');
		const reporter = path.join(root, 'scripts/steps/mochaReporter.mjs');
		const options = ['--no-config', '--ui', 'tdd', '--reporter', reporter];
		await run(process.execPath, [program, ...options, file], {
			cwd: folder,
			env: { ...process.env, AMULET_REPORT },
		});
		return JSON.parse(readFileSync(AMULET_REPORT, 'utf8')) as MochaReport;
	}

	test('names each test that failed or was skipped, and each hook', async () => {
		const tests = `
			suite('all', () => {
				test('good', () => {});
				test('bad', () => { throw new Error('first line\\nsecond line'); });
				test.skip('left out');
			});
			suite('more', () => {
				suiteSetup(() => { throw new Error('no model'); });
				test('never', () => {});
			});`;
		assert.deepEqual(await reportOf(tests), {
			passes: 1,
			failures: [
				'all bad: first line',
				'all left out: It was skipped.',
				'more "before all" hook for "never": no model',
			],
		});
	});

	test('says where a suite was when it crashed', async () => {
		const tests = `
			suite('all', () => {
				test('good', () => {});
				test('deadly', () => { process.exit(3); });
			});`;
		assert.deepEqual(await reportOf(tests), { passes: 1, failures: [], running: 'all deadly' });
	});
});
