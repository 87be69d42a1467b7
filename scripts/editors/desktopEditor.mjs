/** Desktop VS Code, where it is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chosenModel, writeSettings } from './editorSettings.mjs';
import { amuletFolder, root } from '../system/paths.mjs';
import { ExplainedFailure, say } from '../system/reporting.mjs';
import { prepareSample } from './sample.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string | undefined} the path of the `code` command, undefined where it is missing or could
 * show nothing
 */
export function desktopEditor(env = process.env, platform = process.platform) {
	if (!hasDisplay(env, platform)) return undefined;
	// In a terminal of a remote VS Code, `code` is another program, which opens no extension under
	// development.
	if (env['VSCODE_IPC_HOOK_CLI'] !== undefined) return undefined;
	const name = platform === 'win32' ? 'code.cmd' : 'code';
	const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter);
	return folders
		.filter((folder) => folder !== '')
		.map((folder) => path.join(folder, name))
		.find((file) => existsSync(file));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function hasDisplay(env = process.env, platform = process.platform) {
	if (platform !== 'linux') return true;
	return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

const data = path.join(amuletFolder, 'desktop');
const userData = path.join(data, 'user-data');

/** The model that the user chose in its window in an earlier run. */
export function desktopModel() {
	return chosenModel(userData, 'User');
}

/**
 * Opens the sample in a window with settings of its own. The window stays when this process ends.
 * @param {string} code the path of the `code` command
 * @param {string} model
 * @throws {ExplainedFailure}
 */
export function openDesktopEditor(code, model) {
	writeSettings(userData, { 'amulet.model.path': model });
	const { folder, file } = prepareSample();
	const own = ['--user-data-dir', userData, '--extensions-dir', path.join(data, 'extensions')];
	const quiet = ['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
	const extension = `--extensionDevelopmentPath=${root}`;
	const args = ['--new-window', extension, ...own, ...quiet, folder, file];
	say(`Opening desktop VS Code (${code}) with Amulet on ${file} …`);
	const windows = process.platform === 'win32';
	const { status } = windows
		? spawnSync([code, ...args].map((part) => `"${part}"`).join(' '), {
				stdio: 'inherit',
				shell: true,
			})
		: spawnSync(code, args, { stdio: 'inherit' });
	if (status !== 0) {
		throw new ExplainedFailure(
			'VS Code did not open: run `npm start -- --browser` to see it in the browser instead.',
		);
	}
	say('It is open in a window of its own. Your own VS Code settings are untouched.');
}
