/** The folder that becomes a package: what the extension needs to run on one system, and nothing else. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from '../system/npm.mjs';
import { root } from '../system/paths.mjs';
import { ExplainedFailure } from '../system/reporting.mjs';

/** @typedef {import('./packageTargets.mjs').PackageTarget} PackageTarget */

/** What the bundles leave to node_modules. */
const external = 'node-llama-cpp';
/** Of its binaries, a package for each kind of machine. */
const scope = '@node-llama-cpp/';

/** `.vscodeignore` chooses among their files. */
const copied = [
	...['dist/extension.cjs', 'dist/backend.mjs', 'l10n', 'media', 'package.nls.json'],
	...['README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore'],
];

/**
 * @param {string} folder made anew
 * @param {PackageTarget} target
 * @throws {ExplainedFailure}
 */
export async function fillPackageFolder(folder, target) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const name of copied)
		cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
	writeJson(path.join(folder, 'package.json'), packageManifest());
	writeJson(path.join(folder, 'package-lock.json'), packageLock(target.binaries));
	// The lock keeps the versions; it names more than is asked for here, which `npm ci` would not take.
	await runNpm(
		`Getting ${external} for ${target.os} on ${target.cpu}`,
		['install', '--omit=dev', '--ignore-scripts', `--os=${target.os}`, `--cpu=${target.cpu}`],
		folder,
	);
	checkBinaries(folder, target.binaries);
	// The sources of llama.cpp, for compiling it, which is never done.
	rmSync(path.join(folder, 'node_modules', external, 'llama', 'gitRelease.bundle'), {
		force: true,
	});
}

/** The extension's own, without what only its development needs. */
function packageManifest() {
	const manifest = readJson(path.join(root, 'package.json'));
	const dependencies = { [external]: manifest.dependencies[external] };
	return { ...manifest, dependencies, devDependencies: undefined, scripts: undefined };
}

/**
 * The extension's own, without the binaries that are left out: they are many times as large as all the rest.
 * @param {readonly string[]} binaries
 */
function packageLock(binaries) {
	const lock = readJson(path.join(root, 'package-lock.json'));
	const isWanted = (/** @type {[string, unknown]} */ [name]) =>
		!name.includes(scope) || binaries.includes(path.basename(name));
	const wanted = (/** @type {Record<string, unknown>} */ all) =>
		Object.fromEntries(Object.entries(all).filter(isWanted));
	const packages = wanted(lock.packages);
	const own = lock.packages[`node_modules/${external}`];
	const optionalDependencies = wanted(own.optionalDependencies);
	packages[`node_modules/${external}`] = { ...own, optionalDependencies };
	return { ...lock, packages };
}

/** @param {string} file */
function readJson(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {string} file
 * @param {object} value
 */
function writeJson(file, value) {
	writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
}

/**
 * @param {string} folder
 * @param {readonly string[]} binaries
 */
function checkBinaries(folder, binaries) {
	const all = path.join(folder, 'node_modules', scope);
	const missing = binaries.filter((name) => !existsSync(path.join(all, name, 'package.json')));
	if (missing.length > 0) {
		throw new ExplainedFailure(
			`The package can't be made: npm's registry did not give ${scope}${missing.join(' and ')}. Use one that has it.`,
		);
	}
}
