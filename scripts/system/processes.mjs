/** Other programs: run to their end, or kept beside us and ended with us. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string[]} [remove] folders to delete when the command has ended
 * @property {number} [timeout] milliseconds after which the command is ended; never by default
 * @property {number} [priority] of the command and all that it starts, as in `os.constants.priority`
 * @property {string} [log] a file that gets what the command writes
 */

/** @typedef {{ code: number, output: string, timedOut: boolean }} RunResult */

/**
 * Starts a command that ends when this process does, by whatever means. What it writes to stdout and
 * stderr comes out of the returned process's stdout and stderr.
 * @param {string} command
 * @param {string[]} args
 * @param {Pick<RunOptions, 'cwd' | 'env' | 'remove'>} options
 */
export function startSupervised(command, args, options = {}) {
	const supervisor = path.join(import.meta.dirname, 'supervisor.mjs');
	const request = JSON.stringify({ command, args, remove: options.remove ?? [] });
	return spawn(process.execPath, [supervisor, request], {
		cwd: options.cwd,
		env: options.env ?? process.env,
		stdio: ['pipe', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
	});
}

/**
 * Ends a command from `startSupervised`, with every process that it started.
 * @param {ReturnType<typeof startSupervised>} supervised
 * @returns {Promise<void>} settles when they are gone and their folders are deleted
 */
export async function endSupervised(supervised) {
	if (supervised.exitCode !== null || supervised.signalCode !== null) return;
	const exited = new Promise((resolve) => supervised.once('exit', resolve));
	supervised.stdin.end();
	await exited;
}

/**
 * Runs a command to its end and collects what it writes.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<RunResult>} the code is 127 when the command could not be started
 */
export async function run(command, args, options = {}) {
	const supervised = startSupervised(command, args, options);
	if (options.priority !== undefined && supervised.pid !== undefined) {
		os.setPriority(supervised.pid, options.priority);
	}
	let output = '';
	const log = options.log === undefined ? undefined : createWriteStream(options.log);
	for (const stream of [supervised.stdout, supervised.stderr]) {
		stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
			output += text;
			log?.write(text);
		});
	}
	let timedOut = false;
	const timer =
		options.timeout === undefined
			? undefined
			: setTimeout(() => {
					timedOut = true;
					supervised.stdin.end();
				}, options.timeout);
	const code = await exitOf(supervised);
	clearTimeout(timer);
	log?.end();
	return { code, output, timedOut };
}

/**
 * @param {ReturnType<typeof startSupervised>} supervised
 * @returns {Promise<number>}
 */
function exitOf(supervised) {
	return new Promise((resolve, reject) => {
		supervised.once('error', reject);
		supervised.once('close', (code) => resolve(code ?? 1));
	});
}

/**
 * The last lines of what a failed command wrote, in one line, for an error message.
 * @param {string} output
 */
export function lastWords(output) {
	const lines = output.split('\n').filter((line) => line.trim() !== '');
	return lines.slice(-3).join(' / ').slice(-400);
}
