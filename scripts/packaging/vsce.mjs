/**
 * Gets vsce, VS Code's tool that makes packages of extensions. It brings 285 packages, for signing and
 * publishing most of them, so it is no dependency that every clone installs. Its versions from 4 on need Node
 * 22.
 */
import path from 'node:path';
import { makeFolderOnce } from '../system/lock.mjs';
import { installPackage } from '../system/npm.mjs';
import { cacheFolder } from '../system/paths.mjs';

const version = '3.9.2';

/** @returns {Promise<string>} the program, for Node; installed first if need be */
export async function ensureVsce() {
	const folder = path.join(cacheFolder(), `vsce-${version}`);
	const task = 'Installing the tool that makes packages, once for this user';
	await makeFolderOnce(folder, (unfinished) =>
		installPackage(task, `@vscode/vsce@${version}`, unfinished),
	);
	return path.join(folder, 'node_modules', '@vscode', 'vsce', 'vsce');
}
