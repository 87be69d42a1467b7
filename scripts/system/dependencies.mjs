/** The packages in node_modules: whether they are what package-lock.json asks for, and their installation. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './npm.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }} LockedPackage
 */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** Installs the packages when they are missing or differ from what package-lock.json asks for. */
export async function ensureDependencies() {
	const wanted = readLock(path.join(root, 'package-lock.json'));
	const installed = readLock(path.join(root, 'node_modules', '.package-lock.json'));
	const difference = lockDifference(wanted, installed);
	if (difference === undefined) return;
	// The native library ships prebuilt in packages of its own, so no package's script needs to run.
	const task = `Installing the packages that Amulet uses (${difference})`;
	await runNpm(task, ['ci', '--ignore-scripts'], root);
}

/**
 * @param {Lock | undefined} wanted package-lock.json
 * @param {Lock | undefined} installed npm's record of what it installed
 * @returns {string | undefined} the first difference in words, undefined when they agree. Optional
 * packages may be missing, since most of them are for other systems.
 */
export function lockDifference(wanted, installed) {
	if (installed === undefined) return 'none are there yet';
	const wantedPackages = wanted?.packages ?? {};
	const installedPackages = installed.packages ?? {};
	for (const [name, locked] of Object.entries(wantedPackages)) {
		const difference = name === '' ? undefined : packageDifference(locked, installedPackages[name]);
		if (difference !== undefined) return `${shortName(name)} ${difference}`;
	}
	const extra = Object.keys(installedPackages).find((name) => wantedPackages[name] === undefined);
	return extra === undefined ? undefined : `${shortName(extra)} is no longer needed`;
}

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} found
 */
function packageDifference(locked, found) {
	if (found === undefined) return mayBeMissing(locked) ? undefined : 'is missing';
	return found.version === locked.version ? undefined : 'has changed';
}

/** @param {LockedPackage} locked */
function mayBeMissing(locked) {
	return locked.optional === true || locked.devOptional === true || locked.peer === true;
}

/** @param {string} name such as `node_modules/a/node_modules/b` */
function shortName(name) {
	return name.slice(name.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * @param {string} file
 * @returns {Lock | undefined} undefined when there is no such file or it is damaged
 */
function readLock(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
