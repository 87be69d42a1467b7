/** Programs that run from their TypeScript sources, for measurements that only developers make. */
import { endSupervised, startSupervised } from './processes.mjs';

/**
 * Runs a program by tsx until it ends, and takes over its exit status. What it started ends with it, also when this process is
 * killed.
 * @param {string} program absolute path of its source
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status, above 128 when it was ended by a signal
 */
export async function runSource(program, args) {
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
 * @param {() => Promise<string>} findModel
 * @returns {Promise<readonly string[]>} with the model that the person gave, or else the default one
 */
export async function withModel(args, findModel) {
	const isGiven = args.some((arg) => arg === '--model' || arg.startsWith('--model='));
	return isGiven ? args : [...args, '--model', await findModel()];
}
