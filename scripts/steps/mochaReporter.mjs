/**
 * A mocha reporter: what `spec` prints, and in the JSON file that AMULET_REPORT names how much passed and
 * what failed. AMULET_OUTPUT names a file that gets the print instead of the console, for a mocha in an
 * extension host. Mocha loads it by path, and wants it as the default export.
 */
import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

const events = Mocha.Runner.constants;

/** Of an error's first line. In characters. */
const longestLine = 300;

export default class NamingReporter extends Mocha.reporters.Spec {
	/**
	 * @param {Mocha.Runner} runner
	 * @param {Mocha.MochaOptions} options
	 */
	constructor(runner, options) {
		super(runner, options);
		const output = process.env['AMULET_OUTPUT'];
		if (output !== undefined) printTo(output);
		const file = process.env['AMULET_REPORT'];
		if (file !== undefined) keepReport(runner, file);
	}
}

/**
 * Writes the report at every step, so that a suite that hangs or crashes is known as far as it came.
 * @param {Mocha.Runner} runner
 * @param {string} file
 */
function keepReport(runner, file) {
	/** @type {import('./stepVerdict.mjs').MochaReport} */
	const report = { passes: 0, failures: [] };
	// A process that is killed leaves a whole one.
	const write = () => {
		writeFileSync(`${file}.new`, JSON.stringify(report));
		renameSync(`${file}.new`, file);
	};
	for (const event of [events.EVENT_TEST_BEGIN, events.EVENT_HOOK_BEGIN]) {
		runner.on(event, (/** @type {Mocha.Runnable} */ runnable) => {
			report.running = runnable.fullTitle();
			write();
		});
	}
	runner.on(events.EVENT_TEST_PASS, () => (report.passes += 1));
	runner.on(events.EVENT_TEST_FAIL, (test, error) => {
		report.failures.push(`${test.fullTitle()}: ${firstLine(error)}`);
	});
	runner.on(events.EVENT_TEST_PENDING, (test) => {
		report.failures.push(`${test.fullTitle()}: It was skipped.`);
	});
	for (const event of [events.EVENT_TEST_END, events.EVENT_HOOK_END, events.EVENT_RUN_END]) {
		runner.on(event, () => {
			delete report.running;
			write();
		});
	}
}

/** @param {unknown} error */
function firstLine(error) {
	const message = error instanceof Error ? error.message || error.name : String(error);
	return (message.trim().split('\n')[0] ?? '').slice(0, longestLine);
}

/** @param {string} file */
function printTo(file) {
	/** @type {{ consoleLog?: (...values: unknown[]) => void }} */
	const base = Mocha.reporters.Base;
	base.consoleLog = (...values) => appendFileSync(file, `${format(...values)}\n`);
}
