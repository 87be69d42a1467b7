/** The models that go by a name, as files. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importSource } from '../system/importSource.mjs';
import { root } from '../system/paths.mjs';

/** @typedef {import('../../src/download/models.ts').ModelName} ModelName */
/** @typedef {import('../../src/download/models.ts').KnownModel} KnownModel */

/** @type {Record<ModelName, KnownModel>} read without TypeScript, since the packages may still be missing */
export const models = JSON.parse(
	readFileSync(path.join(root, 'src', 'download', 'models.json'), 'utf8'),
);

/**
 * @param {string} name
 * @returns {name is ModelName}
 */
export function isModelName(name) {
	return Object.hasOwn(models, name);
}

/**
 * @param {string} file
 * @param {string} sha256
 */
export async function isIntact(file, sha256) {
	if (!existsSync(file)) return false;
	/** @type {typeof import('../../src/download/sha256.ts')} */
	const { sha256Of } = await importSource('download/sha256.ts');
	return (await sha256Of(file)) === sha256;
}
