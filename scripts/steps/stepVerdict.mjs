/** What became of a step of `npm test`: how much passed, and what failed by name. */

/** @typedef {import('./testSteps.mjs').Step} Step */
/** @typedef {import('../system/processes.mjs').RunResult} RunResult */

/**
 * @typedef {object} MochaReport what `mochaReporter.mjs` writes
 * @property {number} passes
 * @property {string[]} failures a line each: the full title of a test or hook and the first line of its error
 * @property {string} [running] the test or hook that had begun and not ended
 */

/**
 * @typedef {object} Verdict
 * @property {string} name of the step
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures a line for whatever failed in it; none for a check, which says all by its
 * name
 */

/**
 * @param {Step} step
 * @param {RunResult} result
 * @param {MochaReport | undefined} report undefined when mocha ended before its first test began
 * @returns {Verdict}
 */
export function verdictOf(step, result, report) {
	if (step.kind === 'mocha') return mochaVerdict(step, result, report);
	const failed = hasSucceeded(result) ? 0 : 1;
	const failures = result.timedOut ? [lateness(step)] : [];
	return { name: step.name, passed: step.kind === 'check' ? 1 - failed : 0, failed, failures };
}

/**
 * @param {Step} step
 * @param {string[]} missing the names of the failed steps that it needs
 * @returns {Verdict}
 */
export function notRun({ name }, missing) {
	const why = `It was not run: it needs ${missing.join(' and ')}, which failed.`;
	return { name, passed: 0, failed: 1, failures: [why] };
}

/**
 * @param {Step} step
 * @param {RunResult} result
 * @param {MochaReport | undefined} report
 * @returns {Verdict}
 */
function mochaVerdict(step, result, report) {
	const crash = crashOf(step, result, report);
	const failures = [...(report?.failures ?? []), ...(crash === undefined ? [] : [crash])];
	return { name: step.name, passed: report?.passes ?? 0, failed: failures.length, failures };
}

/**
 * What went wrong with a suite beside what its tests say.
 * @param {Step} step
 * @param {RunResult} result
 * @param {MochaReport} [report]
 * @returns {string | undefined}
 */
function crashOf(step, result, { passes, failures, running } = { passes: 0, failures: [] }) {
	const during = running === undefined ? '' : ` It was at: ${running}`;
	const status = `It ended with status ${result.code}`;
	if (result.timedOut) return lateness(step) + during;
	if (during !== '') return `${status}.${during}`;
	if (failures.length > 0) return undefined;
	if (result.code !== 0) return `${status} beside its tests.`;
	return passes === 0 ? 'No test ran.' : undefined;
}

/** @param {Step} step */
function lateness({ minutes }) {
	return `It was ended after ${minutes} minutes.`;
}

/** @param {RunResult} result */
function hasSucceeded({ code, timedOut }) {
	return code === 0 && !timedOut;
}

/**
 * The last lines of `npm test`: what failed, then the counts.
 * @param {Verdict[]} verdicts
 */
export function summaryOf(verdicts) {
	const count = (/** @type {'passed' | 'failed'} */ what) =>
		verdicts.reduce((sum, verdict) => sum + verdict[what], 0);
	const named = verdicts
		.filter(({ failed }) => failed > 0)
		.flatMap(({ name, failures }) => [
			`${name} failed`,
			...failures.map((line) => `  ${line}`),
			'',
		]);
	return [...named, `${count('passed')} passed, ${count('failed')} failed`].join('\n');
}
