/** Python programs that write GGUF files. Their packages go into a folder that is deleted afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers } from '../system/lock.mjs';
import { amuletFolder } from '../system/paths.mjs';
import { lastWords, run } from '../system/processes.mjs';
import { findPython } from '../system/python.mjs';
import { ExplainedFailure, waitingFor } from '../system/reporting.mjs';

const packages = [
	'gguf==0.17.1',
	'numpy==2.0.2; python_version < "3.13"',
	'numpy==2.4.6; python_version >= "3.13"',
];

/**
 * @typedef {object} GgufProgram
 * @property {string} what it makes, for a person: “the float32 copy of the model”
 * @property {string} program the path of its source
 * @property {string[]} args before the path that it writes to
 * @property {string} name of the folder of its packages, which no other program's begins with
 */

/**
 * Only for the holder of a lock on what the program makes.
 * @param {GgufProgram} wanted
 * @param {(made: string) => Promise<void>} use gets the path of the finished file, which is deleted
 * afterwards unless it was moved
 * @throws {ExplainedFailure}
 */
export async function runGgufProgram({ what, program, args, name }, use) {
	const python = await findPython('pip');
	if (python === undefined) {
		const sentence = `${what} needs Python 3.9 or later with pip: install it and try again.`;
		throw new ExplainedFailure(sentence.charAt(0).toUpperCase() + sentence.slice(1));
	}
	await removeLeftovers(amuletFolder, `${name}-`);
	const folder = await mkdtemp(path.join(amuletFolder, `${name}-`));
	try {
		const quiet = ['--quiet', '--disable-pip-version-check', '--no-warn-script-location'];
		const install = ['-m', 'pip', 'install', ...quiet, '--only-binary=:all:', '--target', folder];
		await runPython(python, `Installing what makes ${what}`, [...install, ...packages]);
		const made = path.join(folder, 'made.gguf');
		await runPython(python, `Making ${what}`, [program, ...args, made], { PYTHONPATH: folder });
		await use(made);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * @param {import('../system/python.mjs').Python} python
 * @param {string} task
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runPython(python, task, args, env = {}) {
	const { code, output } = await waitingFor(task, () =>
		run(python.command, [...python.args, ...args], { env: { ...process.env, ...env } }),
	);
	if (code === 0) return;
	throw new ExplainedFailure(
		`${task} failed: check the network connection and try again (Python said: ${lastWords(output)}).`,
	);
}
