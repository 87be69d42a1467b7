/**
 * `npm run evaluate`: the paper's comparison of methods, on any model. src/evaluation/options.ts explains the
 * options.
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { isGiven, runMeasurement } = await import('./system/sourceProgram.mjs');
const { madeSentenceModel } = await import('./models/sentenceModel.mjs');

await runMeasurement(
	'src/evaluation/main.ts',
	'The evaluation was ended. The same command goes on with it.',
	withSentenceModel,
);

/**
 * Meanings are compared where what that needs was made before.
 * @param {readonly string[]} args
 */
async function withSentenceModel(args) {
	if (isGiven(args, '--sentence-model')) return args;
	const file = await madeSentenceModel();
	return file === undefined ? args : [...args, '--sentence-model', file];
}
