/** Programs that run from their TypeScript sources, for measurements that only developers make. */
import path from 'node:path';
import { buildIfOutdated } from '../build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { withSomeModelFile } from '../models/modelOption.mjs';
import { root } from './paths.mjs';
import { endSupervised, startSupervised } from './processes.mjs';
import { runScript, say } from './reporting.mjs';

/**
 * Runs a measurement with this script's arguments, with the packages, the backend and the model that it
 * needs.
 * @param {string} program its source, from the root
 * @param {string} whenEnded what to say when a signal ended it
 * @param {(args: readonly string[]) => Promise<readonly string[]>} withMore adds arguments of its own
 */
export async function runMeasurement(
	program,
	whenEnded,
	withMore = (args) => Promise.resolve(args),
) {
	await runScript(async () => {
		await ensureDependencies();
		await buildIfOutdated(['measuring']);
		const args = await withMore(await withSomeModelFile(process.argv.slice(2)));
		const code = await runSource(path.join(root, program), args);
		if (code > 128) say(whenEnded);
	});
}

/**
 * Runs a program by tsx until it ends, and takes over its exit status. What it started ends with it, also
 * when this process is killed.
 * @param {string} program absolute path of its source
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status, above 128 when it was ended by a signal
 */
async function runSource(program, args) {
	const tsx = import.meta.resolve('tsx');
	const supervised = startSupervised(process.execPath, ['--import', tsx, program, ...args]);
	supervised.stdout.pipe(process.stdout);
	supervised.stderr.pipe(process.stderr);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.once(signal, () => void endSupervised(supervised));
	}
	/** @type {number} */
	const code = await new Promise((resolve) => {
		supervised.once('close', (status) => resolve(status ?? 1));
	});
	process.exitCode = code;
	return code;
}
/**
 * @param {readonly string[]} args
 * @param {string} option
 */
export function isGiven(args, option) {
	return args.some((arg) => arg === option || arg.startsWith(`${option}=`));
}
