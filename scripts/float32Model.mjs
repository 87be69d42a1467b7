/**
 * Makes the float32 copy of the test model, which the comparison with the authors' code needs. Only
 * Python can do it: its packages go into a folder that is deleted afterwards.
 * usage: node scripts/float32Model.mjs      (prints the file's path)
 */
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeLeftovers, withLock } from './lock.mjs';
import { ensureModel } from './model.mjs';
import { models } from './modelFile.mjs';
import { amuletFolder, root } from './paths.mjs';
import { lastWords, run } from './processes.mjs';
import { findPython } from './python.mjs';
import { ExplainedFailure, runScript, waitingFor } from './reporting.mjs';

const target = path.join(amuletFolder, 'models', 'SmolLM2-135M-Instruct.F32.gguf');
/** Says what the finished copy was made from and how long it is. */
const marker = `${target}.json`;

const packages = [
	'gguf==0.17.1',
	'numpy==2.0.2; python_version < "3.13"',
	'numpy==2.4.6; python_version >= "3.13"',
];

/**
 * @returns {Promise<string>} the absolute path of the copy
 * @throws {ExplainedFailure}
 */
export async function ensureFloat32Model() {
	await withLock(target, async () => {
		if (!(await isFinished())) await makeCopy(await ensureModel());
	});
	return target;
}

async function isFinished() {
	try {
		const { source, bytes } = JSON.parse(await readFile(marker, 'utf8'));
		return source === models.small.sha256 && bytes === (await stat(target)).size;
	} catch {
		return false;
	}
}

/** @param {string} model */
async function makeCopy(model) {
	const python = await findPython('pip');
	if (python === undefined) {
		throw new ExplainedFailure(
			'The float32 copy of the model needs Python 3.9 or later with pip: install it and try again.',
		);
	}
	await removeLeftovers(amuletFolder, 'python-');
	const folder = await mkdtemp(path.join(amuletFolder, 'python-'));
	try {
		const quiet = ['--quiet', '--disable-pip-version-check', '--no-warn-script-location'];
		const install = ['-m', 'pip', 'install', ...quiet, '--only-binary=:all:', '--target', folder];
		await runPython(python, 'Installing what makes the float32 copy', [...install, ...packages]);
		const program = path.join(root, 'test', 'reference', 'dequantize_gguf.py');
		const unfinished = path.join(folder, path.basename(target));
		const convert = [program, model, unfinished];
		await runPython(python, 'Making the float32 copy of the model', convert, {
			PYTHONPATH: folder,
		});
		await finish(unfinished);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** @param {string} file */
async function finish(file) {
	const { size } = await stat(file);
	await rename(file, target);
	await writeFile(marker, JSON.stringify({ source: models.small.sha256, bytes: size }));
}

/**
 * @param {import('./python.mjs').Python} python
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureFloat32Model()}\n`);
	});
}
