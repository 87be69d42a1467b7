/**
 * Makes the float32 copy of the test model, which the comparison with the authors' code needs. Only
 * Python can do it.
 * usage: node scripts/models/float32Model.mjs      (prints the file's path)
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGgufProgram } from './ggufPrograms.mjs';
import { withLock } from '../system/lock.mjs';
import { ensureModel } from './model.mjs';
import { models } from './modelFile.mjs';
import { amuletFolder, root } from '../system/paths.mjs';
import { runScript } from '../system/reporting.mjs';

const target = path.join(amuletFolder, 'models', 'SmolLM2-135M-Instruct.F32.gguf');
/** Says what the finished copy was made from and how long it is. */
const marker = `${target}.json`;

const program = path.join(root, 'test', 'reference', 'dequantize_gguf.py');

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
	const what = 'the float32 copy of the model';
	await runGgufProgram({ what, program, args: [model], name: 'float32-python' }, finish);
}

/** @param {string} file */
async function finish(file) {
	const { size } = await stat(file);
	await rename(file, target);
	await writeFile(marker, JSON.stringify({ source: models.small.sha256, bytes: size }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureFloat32Model()}\n`);
	});
}
