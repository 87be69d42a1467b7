/**
 * A mocha reporter: what `spec` prints, and the counts in the JSON file that AMULET_REPORT names.
 * AMULET_OUTPUT names a file that gets the print instead of the console, for a mocha in an extension host.
 * Mocha loads it by path, and wants it as the default export.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

const { EVENT_RUN_END, EVENT_TEST_END } = Mocha.Runner.constants;

export default class CountingReporter extends Mocha.reporters.Spec {
	/**
	 * @param {Mocha.Runner} runner
	 * @param {Mocha.MochaOptions} options
	 */
	constructor(runner, options) {
		super(runner, options);
		const output = process.env['AMULET_OUTPUT'];
		if (output !== undefined) printTo(output);
		const report = process.env['AMULET_REPORT'];
		if (report === undefined) return;
		// After every test, so that a suite that hangs is counted as far as it came.
		const write = () => {
			const { passes, failures, pending } = this.stats;
			writeFileSync(report, JSON.stringify({ passes, failures, pending }));
		};
		runner.on(EVENT_TEST_END, write);
		runner.once(EVENT_RUN_END, write);
	}
}

/** @param {string} file */
function printTo(file) {
	/** @type {{ consoleLog?: (...values: unknown[]) => void }} */
	const base = Mocha.reporters.Base;
	base.consoleLog = (...values) => appendFileSync(file, `${format(...values)}\n`);
}
