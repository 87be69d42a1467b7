/**
 * Runs the mocha suite of test/editor inside the extension host of a real VS Code, in a browser.
 * usage: node scripts/testEditor.mjs [--grep PATTERN]      (after `node scripts/build.mjs --tests`)
 *
 * The suite finds the model in AMULET_MODEL. `--grep` runs the tests whose full title matches.
 */
import { parseArgs } from 'node:util';
import { runEditorSuite } from './editors/editorSuite.mjs';
import { runScript } from './system/reporting.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string', default: '' } } });

await runScript(() =>
	runEditorSuite({
		name: 'testEditor',
		minutes: process.env['AMULET_THOROUGH'] === '1' ? 120 : 15,
		// In a browser the editor saves by itself, which ends the undo step; the suite saves when it means to.
		settings: { 'files.autoSave': 'off' },
		env: { AMULET_GREP: values.grep },
	}),
);
