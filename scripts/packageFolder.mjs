/** The folder that becomes a package: what the extension needs to run on one system, and nothing else. */
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runNpm } from './npm.mjs';
import { root } from './paths.mjs';
import { ExplainedFailure } from './reporting.mjs';

/** @typedef {import('./packageTargets.mjs').PackageTarget} PackageTarget */

/** What the bundles leave to node_modules. */
const external = 'node-llama-cpp';

/** `.vscodeignore` chooses among their files. */
const copied = [
	...['dist/extension.cjs', 'dist/backend.mjs', 'l10n', 'media', 'package.nls.json'],
	...['README.md', 'CHANGELOG.md', 'LICENSE', '.vscodeignore', 'package-lock.json'],
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
	writeFileSync(
		path.join(folder, 'package.json'),
		`${JSON.stringify(packageManifest(), null, '\t')}\n`,
	);
	// The lock keeps the versions; it names more than is asked for here, which `npm ci` would not take.
	await runNpm(
		`Getting ${external} for ${target.os} on ${target.cpu}`,
		['install', '--omit=dev', '--ignore-scripts', `--os=${target.os}`, `--cpu=${target.cpu}`],
		folder,
	);
	keepBinaries(folder, target.binaries);
	// The sources of llama.cpp, for compiling it, which is never done.
	rmSync(path.join(folder, 'node_modules', external, 'llama', 'gitRelease.bundle'), {
		force: true,
	});
}

/** The extension's own, without what only its development needs. */
function packageManifest() {
	const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	const dependencies = { [external]: manifest.dependencies[external] };
	return { ...manifest, dependencies, devDependencies: undefined, scripts: undefined };
}

/**
 * @param {string} folder
 * @param {readonly string[]} binaries
 */
function keepBinaries(folder, binaries) {
	const all = path.join(folder, 'node_modules', '@node-llama-cpp');
	const missing = binaries.filter((name) => !existsSync(path.join(all, name, 'package.json')));
	if (missing.length > 0) {
		throw new ExplainedFailure(
			`The package can't be made: npm's registry did not give @node-llama-cpp/${missing.join(' and ')}. Use one that has it.`,
		);
	}
	for (const name of readdirSync(all)) {
		if (!binaries.includes(name)) rmSync(path.join(all, name), { recursive: true });
	}
}
