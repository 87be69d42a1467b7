/** npm, as it is found beside this Node. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './processes.mjs';
import { ExplainedFailure, waitingFor } from './reporting.mjs';

/**
 * Runs npm in a folder and says so while it lasts.
 * @param {string} task what the user reads
 * @param {string[]} args
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
export async function runNpm(task, args, folder, env = process.env) {
	const npm = npmCommand();
	const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
	const { code, output } = await waitingFor(task, () =>
		run(npm.command, [...npm.args, ...args, ...quiet], { cwd: folder, env }),
	);
	if (code === 0) return;
	throw new ExplainedFailure(
		`${task} failed: check the network connection and try again (npm said: ${complaintOf(output)}).`,
	);
}

/**
 * Installs a package in a folder of its own. None of the packages' scripts run.
 * @param {string} task what the user reads
 * @param {string} name the package with its version
 * @param {string} folder
 */
export async function installPackage(task, name, folder) {
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
	await runNpm(task, ['install', '--ignore-scripts', name], folder);
}

/**
 * What npm complains about comes first and advice on its use after it.
 * @param {string} output
 */
function complaintOf(output) {
	const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)/, '').trim());
	return lines
		.filter((line) => line !== '')
		.slice(0, 3)
		.join(' / ');
}

/** npm's own program run by this Node, so that no shell is needed on any system. */
function npmCommand() {
	const beside = path.dirname(process.execPath);
	const program = [
		process.env['npm_execpath'],
		path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
	].find((file) => file !== undefined && file.endsWith('npm-cli.js') && existsSync(file));
	if (program !== undefined) return { command: process.execPath, args: [program] };
	return { command: 'npm', args: [] };
}
