/** Runs the steps of `npm test`, two at a time, and counts what passed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { amuletFolder, root } from './paths.mjs';
import { run } from './processes.mjs';
import { say } from './reporting.mjs';

/** @typedef {import('./testSteps.mjs').Step} Step */
/** @typedef {import('./processes.mjs').RunResult} RunResult */
/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ passes: number, failures: number, pending: number }} MochaReport */

/**
 * @typedef {object} StepListener
 * @property {(step: Step) => void} started
 * @property {(step: Step, verdict: string, output: string) => void} ended
 */

const sideBySide = 2;

/** @type {StepListener} */
const onScreen = {
	started: (step) => say(`${step.name}: started`),
	ended(step, verdict, output) {
		const text = output.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\s+$/g, '');
		process.stdout.write(`\n== ${step.name}: ${verdict}\n${text === '' ? '' : `${text}\n`}`);
	},
};

/**
 * @param {Step[]} steps
 * @param {StepListener} listener
 * @returns {Promise<Counts>}
 */
export async function runSteps(steps, listener = onScreen) {
	/** @type {Map<string, boolean>} whether each ended step passed */
	const ended = new Map();
	/** @type {Map<string, Promise<void>>} */
	const running = new Map();
	const total = { passed: 0, failed: 0 };
	const waiting = [...steps];
	const start = (/** @type {Step} */ step) => {
		waiting.splice(waiting.indexOf(step), 1);
		const work = runStep(step, ended, listener).then((counts) => {
			total.passed += counts.passed;
			total.failed += counts.failed;
			ended.set(step.name, counts.failed === 0);
			running.delete(step.name);
		});
		running.set(step.name, work);
	};
	while (waiting.length > 0 || running.size > 0) {
		const next = nextStep(waiting, ended, running.size);
		if (next === undefined) await Promise.race(running.values());
		else start(next);
	}
	return total;
}

/**
 * The first step that may start now.
 * @param {Step[]} waiting
 * @param {Map<string, boolean>} ended
 * @param {number} running
 * @returns {Step | undefined}
 */
function nextStep(waiting, ended, running) {
	if (running >= sideBySide) return undefined;
	return waiting.find(({ needs = [], after = [] }) =>
		[...needs, ...after].every((name) => ended.has(name)),
	);
}

/**
 * @param {Step} step
 * @param {Map<string, boolean>} ended
 * @param {StepListener} listener
 * @returns {Promise<Counts>}
 */
async function runStep(step, ended, listener) {
	const missing = (step.needs ?? []).filter((need) => ended.get(need) === false);
	if (missing.length > 0) {
		listener.ended(step, 'not run', `It needs ${missing.join(' and ')}, which failed.\n`);
		return { passed: 0, failed: 1 };
	}
	listener.started(step);
	const start = Date.now();
	const folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-test-'));
	const report = path.join(amuletFolder, 'reports', `${step.name}.json`);
	mkdirSync(path.dirname(report), { recursive: true });
	rmSync(report, { force: true });
	const result = await run(process.execPath, step.args, {
		cwd: root,
		env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, AMULET_REPORT: report },
		timeout: step.minutes * 60_000,
		remove: [folder],
	});
	const counts = countsOf(step, result, readReport(report));
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	const verdict = counts.failed === 0 ? 'passed' : 'FAILED';
	const late = result.timedOut ? `It was ended after ${step.minutes} minutes.\n` : '';
	listener.ended(step, `${verdict} in ${seconds} s`, result.output + late);
	return counts;
}

/**
 * @param {Step} step
 * @param {RunResult} result
 * @param {MochaReport | undefined} report
 * @returns {Counts}
 */
export function countsOf(step, result, report) {
	const succeeded = result.code === 0 && !result.timedOut;
	if (step.kind === 'mocha') return mochaCounts(succeeded, report);
	const failed = succeeded ? 0 : 1;
	return { passed: step.kind === 'check' ? 1 - failed : 0, failed };
}

/**
 * @param {boolean} succeeded
 * @param {MochaReport | undefined} report undefined when mocha ended before its first test did
 * @returns {Counts}
 */
function mochaCounts(succeeded, report) {
	if (report === undefined) return { passed: 0, failed: 1 };
	const passed = report.passes;
	const failed = report.failures + report.pending;
	// A suite that crashed, or in which nothing ran, has failed beside what its tests say.
	const ranWell = passed + failed > 0 && (succeeded || failed > 0);
	return { passed, failed: ranWell ? failed : failed + 1 };
}

/**
 * @param {string} file
 * @returns {MochaReport | undefined}
 */
function readReport(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
