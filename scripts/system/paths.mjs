/** Where the scripts keep things. */
import os from 'node:os';
import path from 'node:path';

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** Everything that is made here and is not a build output. Git ignores it. */
export const amuletFolder = path.join(root, '.amulet');

/** This clone's folder of models. */
export const modelsFolder = path.join(amuletFolder, 'models');

/**
 * The folder that all clones of one user share, by each system's convention.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
	if (env['AMULET_CACHE']) return path.resolve(env['AMULET_CACHE']);
	return path.join(systemCache(env, platform), 'amulet');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function systemCache(env, platform) {
	const home = os.homedir();
	if (platform === 'darwin') return path.join(home, 'Library', 'Caches');
	if (platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
	return env['XDG_CACHE_HOME'] || path.join(home, '.cache');
}
