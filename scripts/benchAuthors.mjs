/**
 * Measures what the paper's loops cost in Python on this machine, beside transformers' own greedy search.
 * usage: node scripts/benchAuthors.mjs [--tokens N] [--threads N] [--json FILE]
 *
 * Prints JSON, or writes it to FILE. Torch and transformers go into a folder that is deleted afterwards,
 * also when the script is interrupted; pip keeps what it downloaded in its own cache.
 */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureFloat32Model } from './models/float32Model.mjs';
import { removeLeftovers, withLock } from './system/lock.mjs';
import { amuletFolder } from './system/paths.mjs';
import { run, startSupervised } from './system/processes.mjs';
import { findPython } from './system/python.mjs';
import { ExplainedFailure, runScript } from './system/reporting.mjs';

/**
 * @typedef {object} MethodSpeed
 * @property {string} name
 * @property {number | null} tokensPerSecond after the first token; null for a single token
 * @property {number} timeToFirstToken seconds, the prompt's evaluation included; the mean over the questions
 * @property {number} tokens over all questions
 * @property {number} seconds over all questions
 * @property {number} tokensEqualToReference tokens before the first that the authors' own files did not
 * choose
 */

/**
 * @typedef {object} AuthorsSpeed
 * @property {MethodSpeed[]} methods
 * @property {number[]} promptTokens of each question's preference prompt
 * @property {number | null} peakMemory bytes; null where Python can't tell
 * @property {number} threads
 * @property {string} python version
 * @property {string} torch version
 * @property {string} transformers version
 * @property {number} cores
 */

/**
 * @param {{ tokens: number, threads: number }} options tokens a question for the slow methods
 * @returns {Promise<AuthorsSpeed>}
 * @throws {ExplainedFailure}
 */
async function benchAuthors({ tokens, threads }) {
	const python = await suitablePython();
	const model = await ensureFloat32Model();
	return withLock(path.join(amuletFolder, 'authors'), async () => {
		await removeLeftovers(amuletFolder, 'authors-');
		const folder = await mkdtemp(path.join(amuletFolder, 'authors-'));
		return JSON.parse(await measureIn(folder, { folder, python, model, tokens, threads }));
	});
}

async function suitablePython() {
	const python = await findPython('pip');
	if (python !== undefined) {
		const probe = 'import sys; sys.exit(sys.version_info >= (3, 14))';
		const { code } = await run(python.command, [...python.args, '-c', probe]);
		if (code === 0) return python;
	}
	throw new ExplainedFailure(
		'Measuring the Python code needs Python 3.9 to 3.13 with pip: install it, put it first in the PATH and try again.',
	);
}

/**
 * @param {string} folder deleted when the measuring has ended, however it did
 * @param {import('./system/authorsEnvironment.mjs').Request} request
 * @returns {Promise<string>}
 */
async function measureIn(folder, request) {
	const program = path.join(import.meta.dirname, 'system', 'authorsEnvironment.mjs');
	const supervised = startSupervised(process.execPath, [program, JSON.stringify(request)], {
		remove: [folder],
	});
	let output = '';
	supervised.stdout.setEncoding('utf8').on('data', (text) => (output += text));
	supervised.stderr.pipe(process.stderr);
	const code = await new Promise((resolve, reject) => {
		supervised.once('error', reject);
		supervised.once('close', resolve);
	});
	if (code !== 0) throw new ExplainedFailure('The Python code could not be measured: see above.');
	return output;
}

/** @param {string[]} args */
export function readArguments(args) {
	const option = /** @type {const} */ ({ type: 'string' });
	const { values } = parse(args, { tokens: option, threads: option, json: option });
	return {
		tokens: readCount('tokens', values.tokens ?? '16', 64),
		threads: readCount('threads', values.threads ?? '1', 256),
		json: values.json,
	};
}

/**
 * @param {string[]} args
 * @param {{ tokens: { type: 'string' }, threads: { type: 'string' }, json: { type: 'string' } }} options
 */
function parse(args, options) {
	try {
		return parseArgs({ args, options });
	} catch (error) {
		throw new ExplainedFailure(
			`${error instanceof Error ? error.message : error}\nusage: node scripts/benchAuthors.mjs [--tokens N] [--threads N] [--json FILE]`,
		);
	}
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} largest
 */
function readCount(name, text, largest) {
	const count = Number(text);
	if (Number.isInteger(count) && count >= 1 && count <= largest) return count;
	throw new ExplainedFailure(`--${name} takes a whole number from 1 to ${largest}, not “${text}”.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		const { json, ...options } = readArguments(process.argv.slice(2));
		const text = `${JSON.stringify(await benchAuthors(options), null, '\t')}\n`;
		if (json === undefined) {
			process.stdout.write(text);
			return;
		}
		await mkdir(path.dirname(path.resolve(json)), { recursive: true });
		await writeFile(json, text);
	});
}
