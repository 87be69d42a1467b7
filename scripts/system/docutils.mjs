/**
 * Gets docutils, by which tests see what reStructuredText means, from its Python package (under 1 MB).
 * usage: node scripts/system/docutils.mjs      (prints the folder that it is in)
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolderOnce } from './lock.mjs';
import { amuletFolder } from './paths.mjs';
import { lastWords, run } from './processes.mjs';
import { findPython } from './python.mjs';
import { ExplainedFailure, runScript, waitingFor } from './reporting.mjs';

const version = '0.23';
const target = path.join(amuletFolder, `docutils-${version}`);

/**
 * @returns {Promise<{ python: import('./python.mjs').Python, folder: string }>} Python, and the folder that
 * it must search for packages
 * @throws {ExplainedFailure}
 */
export async function ensureDocutils() {
	const python = await findPython('pip');
	if (python === undefined) {
		throw new ExplainedFailure(
			'The tests of reStructuredText need Python 3.9 or later with pip: install it and try again.',
		);
	}
	await makeFolderOnce(target, (unfinished) => install(python, unfinished));
	return { python, folder: target };
}

/**
 * @param {import('./python.mjs').Python} python
 * @param {string} folder
 */
async function install(python, folder) {
	const kind = ['--no-deps', '--only-binary=:all:', '--no-cache-dir'];
	const quiet = ['--quiet', '--disable-pip-version-check', '--no-warn-script-location'];
	const args = ['-m', 'pip', 'install', ...kind, ...quiet, '--target', folder];
	const { code, output } = await waitingFor('Getting docutils by pip', () =>
		run(python.command, [...python.args, ...args, `docutils==${version}`]),
	);
	if (code === 0) return;
	throw new ExplainedFailure(
		`pip could not install docutils: check the network connection and try again (it said: ${lastWords(output)}).`,
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${(await ensureDocutils()).folder}\n`);
	});
}
