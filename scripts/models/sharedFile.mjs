/** Large files that are got once for all clones of a user, and appear in each. */
import { constants } from 'node:fs';
import { access, copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from '../system/lock.mjs';
import { isIntact } from './modelFile.mjs';
import { cacheFolder, modelsFolder } from '../system/paths.mjs';

/**
 * @typedef {object} SharedPlaces
 * @property {string} [models] this clone's folder of models
 * @property {string} [cache] the folder that the user's clones share
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * @param {{ name: string, sha256: string }} wanted
 * @param {SharedPlaces} places
 * @param {(target: string, own: string) => Promise<void>} make gets the path where the file is wanted, and
 * its place in this clone
 * @returns {Promise<string>} the absolute path of the file in this clone, whose hash has been checked
 */
export async function ensureSharedFile({ name, sha256 }, places, make) {
	const models = places.models ?? modelsFolder;
	const file = path.join(models, name);
	if (await isIntact(file, sha256)) return file;
	const shared = places.cache ?? path.join(cacheFolder(places.env), 'models');
	const cached = path.join(await usableFolder(shared, models), name);
	await withLock(cached, async () => {
		if (!(await isIntact(cached, sha256))) await make(cached, file);
	});
	await share(cached, file);
	return file;
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
