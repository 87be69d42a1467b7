/** Keeps two processes from making the same thing at once. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './reporting.mjs';

/**
 * Does the work while holding `<target>.lock`, after waiting for whoever holds it. A lock whose holder
 * has died counts for nothing.
 * @template T
 * @param {string} target what the work makes
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(target, work) {
	const file = `${target}.lock`;
	await mkdir(path.dirname(file), { recursive: true });
	await takeLock(file, target);
	try {
		return await work();
	} finally {
		await rm(file, { force: true });
	}
}

/**
 * @param {string} file
 * @param {string} target
 */
async function takeLock(file, target) {
	for (let waits = 0; ; waits++) {
		try {
			await writeFile(file, String(process.pid), { flag: 'wx' });
			return;
		} catch (error) {
			if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
		}
		const holder = Number(await readFile(file, 'utf8').catch(() => ''));
		if (holder !== 0 && !isAlive(holder)) await rm(file, { force: true });
		else if (waits === 0) say(`Waiting for process ${holder}, which is making ${target} …`);
		await delay(200);
	}
}

/**
 * Makes a folder where there is none. It appears under its name only when it is complete.
 * @param {string} folder
 * @param {(unfinished: string) => Promise<void>} make gets the path of a folder that does not exist yet
 */
export async function makeFolderOnce(folder, make) {
	if (existsSync(folder)) return;
	await withLock(folder, async () => {
		if (existsSync(folder)) return;
		const unfinished = `${folder}.unfinished`;
		await removeLeftovers(path.dirname(folder), path.basename(unfinished));
		try {
			await make(unfinished);
			await rename(unfinished, folder);
		} finally {
			await rm(unfinished, { recursive: true, force: true });
		}
	});
}

/**
 * Deletes what interrupted work left behind. Only for the holder of a lock that all such work takes.
 * @param {string} folder
 * @param {string} prefix of the names
 */
export async function removeLeftovers(folder, prefix) {
	for (const name of await readdir(folder)) {
		if (name.startsWith(prefix))
			await rm(path.join(folder, name), { recursive: true, force: true });
	}
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Another user's process may not be signalled, but it is there.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
