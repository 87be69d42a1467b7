/**
 * What the extension host runs when it tests: the bundles of one folder, in one mocha. AMULET_SUITE names the
 * folder (all suites of this one by default), AMULET_GREP the tests to run (all by default).
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import NamingReporter from '../../scripts/steps/mochaReporter.mjs';

/**
 * Called by the editor.
 * @throws {Error} when a test fails, which the editor turns into its exit status
 */
export async function run(): Promise<void> {
	const mocha = new Mocha({
		ui: 'tdd',
		timeout: 60_000,
		forbidOnly: true,
		forbidPending: true,
		reporter: NamingReporter,
		grep: process.env.AMULET_GREP ?? '',
	});
	// Each test file is bundled by itself, beside this one.
	const folder = path.join(__dirname, process.env.AMULET_SUITE ?? 'editor');
	for (const file of readdirSync(folder)) {
		if (file.endsWith('.test.cjs')) mocha.addFile(path.join(folder, file));
	}
	const failures = await new Promise<number>((resolve) => {
		mocha.run(resolve);
	});
	if (failures > 0) throw new Error(`${failures} tests failed.`);
}
