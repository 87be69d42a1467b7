/**
 * Finds a browser for the tests to drive, and gets one where there is none.
 * usage: node scripts/editors/browser.mjs      (prints the program's path)
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../system/paths.mjs';
import { lastWords, run } from '../system/processes.mjs';
import { ExplainedFailure, runScript, say, waitingFor } from '../system/reporting.mjs';

const commands = [
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge-stable',
	'microsoft-edge',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
	'Google/Chrome/Application/chrome.exe',
	'Microsoft/Edge/Application/msedge.exe',
];

/**
 * @returns {Promise<string>} the absolute path of a Chrome, Chromium or Edge
 * @throws {ExplainedFailure}
 */
export async function ensureBrowser() {
	const given = process.env['AMULET_BROWSER'];
	if (given) {
		if (existsSync(given)) return path.resolve(given);
		throw new ExplainedFailure(
			`AMULET_BROWSER names ${given}, which is not there: correct or unset it.`,
		);
	}
	return (await installedBrowser()) ?? (await debianBrowser()) ?? (await playwrightBrowser());
}

/** @returns {Promise<string | undefined>} */
async function installedBrowser() {
	for (const file of browserPlaces(process.platform, process.env)) {
		if (existsSync(file) && (await canRun(file))) return file;
	}
	return undefined;
}

/**
 * Some systems have a file of that name which only says where to get the browser.
 * @param {string} file
 */
async function canRun(file) {
	// On Windows the question would open a window.
	if (process.platform === 'win32') return true;
	return (await run(file, ['--version'], { timeout: 20_000 })).code === 0;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} where a browser may be, the best first
 */
export function browserPlaces(platform, env) {
	if (platform === 'win32') {
		const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
		const there = folders.filter((folder) => folder !== undefined);
		return windowsPrograms.flatMap((program) => there.map((folder) => path.join(folder, program)));
	}
	const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
	const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
	if (platform !== 'darwin') return onPath;
	const applications = ['/Applications', path.join(env['HOME'] ?? '', 'Applications')];
	const bundles = macApplications.flatMap((name) =>
		applications.map((folder) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
	);
	return [...bundles, ...onPath];
}

/**
 * Debian's and Ubuntu's own package, where we may install it.
 * @returns {Promise<string | undefined>}
 */
async function debianBrowser() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
	const result = await waitingFor('Installing the package chromium for the tests', async () => {
		await run('apt-get', ['update', '-qq'], { env });
		return run('apt-get', install, { env });
	});
	if (result.code !== 0) say(`apt-get could not install chromium (${lastWords(result.output)}).`);
	return installedBrowser();
}

/** @returns {Promise<string>} */
async function playwrightBrowser() {
	const { chromium } = await import('playwright-core');
	const file = chromium.executablePath();
	if (existsSync(file)) return file;
	const program = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
	const { code } = await waitingFor("Downloading Playwright's own Chromium for the tests", () =>
		run(process.execPath, [program, 'install', 'chromium']),
	);
	if (code === 0 && existsSync(file)) return file;
	throw new ExplainedFailure(
		'No browser could be found or downloaded: install Chrome or Chromium, or name one in AMULET_BROWSER, and try again.',
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureBrowser()}\n`);
	});
}
