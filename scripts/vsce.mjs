/**
 * Gets vsce, VS Code's tool that makes packages of extensions. It brings 285 packages, for signing and publishing most of them, so it
 * is no dependency that every clone installs. Its versions from 4 on need Node 22.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';

const version = '3.9.2';

/** @returns {Promise<string>} the program, for Node; installed first if need be */
export async function ensureVsce() {
	const folder = path.join(cacheFolder(), `vsce-${version}`);
	if (!existsSync(folder)) {
		await withLock(folder, async () => {
			if (!existsSync(folder)) await installInto(folder);
		});
	}
	return path.join(folder, 'node_modules', '@vscode', 'vsce', 'vsce');
}

/**
 * The folder appears under its name only when it is complete.
 * @param {string} folder
 */
async function installInto(folder) {
	const unfinished = `${folder}.unfinished`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await writeFile(path.join(unfinished, 'package.json'), '{ "private": true }\n');
	const install = ['install', '--ignore-scripts', `@vscode/vsce@${version}`];
	await runNpm('Installing the tool that makes packages, once for this user', install, unfinished);
	await rename(unfinished, folder);
}
