/** `--model small|medium|good` of programs that take a file. */
import { ensureModel } from './model.mjs';
import { isModelName } from './modelFile.mjs';

/**
 * Replaces a model's name by its file, which is got if need be. What is no name stays, so a file that is
 * called like one is written with its folder: `./small`.
 * @param {readonly string[]} args
 * @param {typeof ensureModel} ensure
 * @returns {Promise<string[]>}
 * @throws {import('../system/reporting.mjs').ExplainedFailure}
 */
export async function withModelFile(args, ensure = ensureModel) {
	const result = [...args];
	for (const [index, arg] of args.entries()) {
		if (arg === '--') break;
		const isValue = args[index - 1] === '--model';
		const [start, name] = isValue ? ['', arg] : ['--model=', arg.slice('--model='.length)];
		if (arg.startsWith(start) && isModelName(name)) result[index] = start + (await ensure(name));
	}
	return result;
}

/**
 * The same, and the small model where none is given.
 * @param {readonly string[]} args
 * @param {typeof ensureModel} ensure
 */
export async function withSomeModelFile(args, ensure = ensureModel) {
	const isGiven = args.some((arg) => arg === '--model' || arg.startsWith('--model='));
	return isGiven ? withModelFile(args, ensure) : [...args, '--model', await ensure()];
}
