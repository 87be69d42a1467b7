/**
 * `npm run test:desktop`: the suite of test/editor in the extension host of a desktop VS Code, which is
 * downloaded if need be.
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { ExplainedFailure, messageOf, runScript, say, waitingFor } =
	await import('./system/reporting.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { build, dist } = await import('./build.mjs');
const { ensureModel } = await import('./models/model.mjs');
const { hasDisplay } = await import('./editors/desktopEditor.mjs');
const { writeSettings } = await import('./editors/editorSettings.mjs');
const { amuletFolder, root } = await import('./system/paths.mjs');
const { mkdirSync, mkdtempSync, rmSync } = await import('node:fs');
const { default: os } = await import('node:os');
const { default: path } = await import('node:path');

await runScript(async () => {
	if (!hasDisplay()) {
		throw new ExplainedFailure(
			'Desktop VS Code needs a display: run `xvfb-run -a npm run test:desktop`, or `npm test`, which needs none.',
		);
	}
	await ensureDependencies();
	await build({ tests: true });
	const model = await ensureModel();
	const editor = await downloadEditor();
	const folder = mkdtempSync(path.join(os.tmpdir(), 'amulet-'));
	try {
		await runSuite(editor, model, folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	say('The suite passed in desktop VS Code.');
});

/** @returns {Promise<string>} the path of the program */
async function downloadEditor() {
	const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
	const cachePath = path.join(amuletFolder, 'vscode-test');
	try {
		return await waitingFor('Getting a desktop VS Code', () =>
			downloadAndUnzipVSCode({ cachePath }),
		);
	} catch (error) {
		throw new ExplainedFailure(
			`A desktop VS Code could not be downloaded (${messageOf(error)}): check the network connection, or run \`npm test\`, which needs none.`,
		);
	}
}

/**
 * @param {string} editor
 * @param {string} model
 * @param {string} folder
 */
async function runSuite(editor, model, folder) {
	const { runTests } = await import('@vscode/test-electron');
	const userData = path.join(folder, 'user-data');
	writeSettings(userData, { 'amulet.model.path': model, 'amulet.model.threads': 1 });
	const workspace = path.join(folder, 'workspace');
	mkdirSync(workspace);
	const own = ['--user-data-dir', userData, '--extensions-dir', path.join(folder, 'extensions')];
	try {
		await runTests({
			vscodeExecutablePath: editor,
			extensionDevelopmentPath: root,
			extensionTestsPath: path.join(dist, 'test', 'editor.cjs'),
			extensionTestsEnv: { AMULET_MODEL: model },
			launchArgs: [workspace, ...own, '--disable-workspace-trust'],
		});
	} catch (error) {
		throw new ExplainedFailure(
			`The suite failed in desktop VS Code (${messageOf(error)}): see above.`,
		);
	}
}
