/** Gives scripts what the extension has in TypeScript, so that it stands in one place. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * The packages must be installed.
 * @param {string} file below `src`
 */
export async function importSource(file) {
	const { tsImport } = await import('tsx/esm/api');
	return tsImport(pathToFileURL(path.join(root, 'src', file)).href, import.meta.url);
}
