/**
 * Installs torch and transformers into a folder and measures generation with them.
 * usage: node authorsEnvironment.mjs '{"folder": …, "python": {…}, "model": …, "tokens": …, "threads": …}'
 *
 * Prints what test/reference/benchAuthors.py prints. Only for `benchAuthors.mjs`, which runs it so that
 * it ends, and the folder with it, when the user stops waiting. The programs that it starts are in its
 * own process group for that.
 */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';
import { lastWords } from './processes.mjs';
import { ExplainedFailure, runScript, say, waitingFor } from './reporting.mjs';

/**
 * @typedef {object} Request
 * @property {string} folder that gets the packages
 * @property {import('./python.mjs').Python} python
 * @property {string} model a GGUF with float32 weights
 * @property {number} tokens
 * @property {number} threads
 */

/** The authors' own versions, where Python is old enough for them. */
const torchPackages = [
	'torch==2.2.2; sys_platform == "darwin" and platform_machine == "x86_64"',
	'torch==2.3.0; python_version < "3.13" and (sys_platform != "darwin" or platform_machine != "x86_64")',
	'torch==2.6.0; python_version >= "3.13" and (sys_platform != "darwin" or platform_machine != "x86_64")',
];

const otherPackages = [
	'transformers==4.44.2; python_version < "3.13"',
	'transformers==4.46.3; python_version >= "3.13"',
	'tokenizers==0.19.1; python_version < "3.13"',
	'tokenizers==0.20.3; python_version >= "3.13"',
	'numpy==1.26.4; python_version < "3.13"',
	'numpy==2.1.3; python_version >= "3.13"',
	'gguf==0.17.1',
	'accelerate==0.34.2',
	'certifi==2024.8.30',
	'charset-normalizer==3.4.1',
	'filelock==3.16.1',
	'fsspec==2024.6.1',
	'huggingface-hub==0.26.5',
	'idna==3.10',
	'jinja2==3.1.4',
	'markupsafe==3.0.2',
	'mpmath==1.3.0',
	'networkx==3.2.1',
	'packaging==24.1',
	'psutil==6.1.0',
	'pyyaml==6.0.2',
	'regex==2024.11.6',
	'requests==2.32.3',
	'safetensors==0.5.3',
	'setuptools==75.8.0',
	'sympy==1.13.1',
	'tqdm==4.67.1',
	'typing-extensions==4.12.2',
	'urllib3==2.2.3',
	'mkl==2021.4.0; sys_platform == "win32" and python_version < "3.13"',
	'intel-openmp==2021.4.0; sys_platform == "win32" and python_version < "3.13"',
	'tbb==2021.13.1; sys_platform == "win32" and python_version < "3.13"',
];

const reference = path.join(root, 'test', 'reference');

/**
 * @param {Request} request
 * @returns {Promise<string>} JSON
 */
async function installAndMeasure(request) {
	await install(request);
	const { tokens, threads, model } = request;
	const data = ['withAssistantHeader.json', 'prompts.json'].map((name) =>
		path.join(reference, name),
	);
	const program = path.join(reference, 'benchAuthors.py');
	const measured = await runPython(request, [program, model, ...data, `${tokens}`, `${threads}`]);
	return outputOf(measured, 'Measuring the Python code');
}

/**
 * Torch comes with what it is linked to, which on Linux are the CUDA libraries: no package index has one
 * without them.
 * @param {Request} request
 */
async function install(request) {
	const task =
		'Installing torch and transformers (on Linux about 3 GB to download, 6 GB of disk for now)';
	await pipInstall(request, task, torchPackages);
	await pipInstall(request, 'Installing what they need', [
		'--no-deps',
		'--upgrade',
		...otherPackages,
	]);
}

/**
 * @param {Request} request
 * @param {string} task
 * @param {string[]} args
 */
async function pipInstall(request, task, args) {
	const quiet = ['--quiet', '--disable-pip-version-check', '--no-warn-script-location'];
	const into = ['--only-binary=:all:', '--target', request.folder];
	const installed = await waitingFor(task, () =>
		runPython(request, ['-m', 'pip', 'install', ...quiet, ...into, ...args]),
	);
	outputOf(installed, task);
}

/**
 * Runs Python with the folder's packages. Lines that end in … are passed on as they come: they tell how far
 * it is.
 * @param {Request} request
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string, errors: string }>}
 */
async function runPython({ folder, python, threads }, args) {
	const temporary = path.join(folder, 'tmp');
	await mkdir(temporary, { recursive: true });
	const child = spawn(python.command, [...python.args, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			PYTHONPATH: folder,
			PYTHONNOUSERSITE: '1',
			PYTHONUTF8: '1',
			TMPDIR: temporary,
			TEMP: temporary,
			TMP: temporary,
			OMP_NUM_THREADS: `${threads}`,
			TQDM_DISABLE: '1',
		},
	});
	let [output, errors] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
	createInterface(child.stderr).on('line', (line) => {
		errors += `${line}\n`;
		if (line.endsWith('…')) say(line);
	});
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (status) => resolve(status ?? 1));
	});
	return { code, output, errors };
}

/**
 * @param {{ code: number, output: string, errors: string }} result
 * @param {string} task
 */
function outputOf({ code, output, errors }, task) {
	if (code === 0) return output;
	throw new ExplainedFailure(
		`${task} failed: check the network connection and the free disk space, and try again (Python said: ${lastWords(errors)}).`,
	);
}

await runScript(async () => {
	process.stdout.write(await installAndMeasure(JSON.parse(process.argv[2] ?? '{}')));
});
