/** Runs the steps of `npm test`, as many at a time as two cores can. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { amuletFolder, root } from '../system/paths.mjs';
import { run } from '../system/processes.mjs';
import { say } from '../system/reporting.mjs';
import { notRun, verdictOf } from './stepVerdict.mjs';

/** @typedef {import('./testSteps.mjs').Step} Step */
/** @typedef {import('./stepVerdict.mjs').MochaReport} MochaReport */
/** @typedef {import('./stepVerdict.mjs').Verdict} Verdict */

/**
 * @typedef {object} StepListener
 * @property {(step: Step) => void} started
 * @property {(step: Step, outcome: string, output: string) => void} ended
 */

/** How much may run at a time: a little more than two cores, since no step computes all the time. */
const capacity = 2.2;
const usualLoad = 0.8;

/** @type {StepListener} */
const onScreen = {
	started: (step) => say(`${step.name}: started`),
	ended(step, outcome, output) {
		const text = output.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\s+$/g, '');
		process.stdout.write(`\n== ${step.name}: ${outcome}\n${text === '' ? '' : `${text}\n`}`);
	},
};

/**
 * @param {Step[]} steps
 * @param {StepListener} listener
 * @returns {Promise<Verdict[]>} in the order in which they ended
 */
export async function runSteps(steps, listener = onScreen) {
	/** @type {Map<string, boolean>} whether each ended step passed */
	const ended = new Map();
	/** @type {Map<string, { step: Step, work: Promise<void> }>} */
	const running = new Map();
	/** @type {Verdict[]} */
	const verdicts = [];
	const waiting = [...steps];
	const start = (/** @type {Step} */ step) => {
		waiting.splice(waiting.indexOf(step), 1);
		const work = runStep(step, ended, listener).then((verdict) => {
			verdicts.push(verdict);
			ended.set(step.name, verdict.failed === 0);
			running.delete(step.name);
		});
		running.set(step.name, { step, work });
	};
	while (waiting.length > 0 || running.size > 0) {
		const under = [...running.values()];
		const next = nextStep(
			waiting.filter((step) => isReady(step, ended)),
			under.map(({ step }) => step),
		);
		if (next === undefined) await Promise.race(under.map(({ work }) => work));
		else start(next);
	}
	return verdicts;
}

/**
 * @param {Step} step
 * @param {Map<string, boolean>} ended
 */
function isReady({ needs = [], after = [] }, ended) {
	return [...needs, ...after].every((name) => ended.has(name));
}

/**
 * The first step that may start now. One that needs more room is waited for, lest it wait for ever; a patient
 * one takes none, but there is one of them at a time while others run.
 * @param {Step[]} ready
 * @param {Step[]} running
 * @returns {Step | undefined}
 */
function nextStep(ready, running) {
	const hurried = running.filter(({ patient }) => !patient);
	const first = ready.find(({ patient }) => !patient);
	if (first !== undefined && mayJoin(first, hurried)) return first;
	const next = ready.find(({ patient }) => patient);
	if (next === undefined) return undefined;
	const isAlone = hurried.length === running.length;
	return isAlone || (first === undefined && mayJoin(next, running)) ? next : undefined;
}

/**
 * @param {Step} step
 * @param {Step[]} running
 */
function mayJoin(step, running) {
	return running.length === 0 || loadOf([...running, step]) <= capacity;
}

/** @param {Step[]} steps */
function loadOf(steps) {
	return steps.reduce((sum, { load = usualLoad }) => sum + load, 0);
}

/**
 * @param {Step} step
 * @param {Map<string, boolean>} ended
 * @param {StepListener} listener
 * @returns {Promise<Verdict>}
 */
async function runStep(step, ended, listener) {
	const missing = (step.needs ?? []).filter((need) => ended.get(need) === false);
	if (missing.length > 0) {
		const verdict = notRun(step, missing);
		listener.ended(step, 'not run', verdict.failures.join('\n'));
		return verdict;
	}
	listener.started(step);
	const start = Date.now();
	const folder = temporaryFolder();
	const report = path.join(amuletFolder, 'reports', `${step.name}.json`);
	mkdirSync(path.dirname(report), { recursive: true });
	rmSync(report, { force: true });
	const result = await run(process.execPath, step.args, {
		cwd: root,
		env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder, AMULET_REPORT: report },
		timeout: step.minutes * 60_000,
		...(step.patient ? { priority: os.constants.priority.PRIORITY_LOW } : {}),
		remove: [folder],
	});
	const verdict = verdictOf(step, result, readReport(report));
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	const outcome = verdict.failed === 0 ? 'passed' : 'FAILED';
	listener.ended(step, `${outcome} in ${seconds} s`, result.output);
	return verdict;
}

/**
 * A step's own, for all that it leaves behind goes with it. What tsx has compiled is shared: for each step
 * anew it takes seconds.
 */
function temporaryFolder() {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-test-'));
	const compiled = path.join(amuletFolder, 'compiled');
	mkdirSync(compiled, { recursive: true });
	symlinkSync(compiled, path.join(folder, `tsx-${os.userInfo().uid}`), 'junction');
	return folder;
}

/**
 * @param {string} file
 * @returns {MochaReport | undefined}
 */
function readReport(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
