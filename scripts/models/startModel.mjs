/** Which model `npm start` opens the editor with. */
import { mkdir, statfs } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureModel, isAtHand } from './model.mjs';
import { models } from './modelFile.mjs';
import { cacheFolder, root } from '../system/paths.mjs';
import { ExplainedFailure, megabytes, say } from '../system/reporting.mjs';

/** @typedef {import('./modelFile.mjs').ModelName} ModelName */

/**
 * @typedef {object} Machine
 * @property {number} freeMemory bytes
 * @property {number} freeDisk bytes
 * @property {ModelName[]} atHand models that need no download
 */

/** From the best to the smallest, with the bytes that must be free. The last one is for every machine. */
const candidates = /** @type {const} */ ([
	{ name: 'good', memory: 4e9, disk: 4e9 },
	{ name: 'medium', memory: 1.5e9, disk: 1.5e9 },
	{ name: 'small', memory: 0, disk: 0 },
]);

/**
 * Every model from the best on, and what the machine lacks for it in words.
 * @param {Machine} machine
 * @returns {{ name: ModelName, lack: string | undefined }[]}
 */
export function judgeModels({ freeMemory, freeDisk, atHand }) {
	return candidates.map(({ name, memory, disk }) => {
		const lacks = [];
		if (freeMemory < memory) lacks.push(shortage(freeMemory, memory, 'memory'));
		const isHere = atHand.includes(name);
		if (!isHere && freeDisk < disk) lacks.push(shortage(freeDisk, disk, 'disk'));
		return { name, lack: lacks.length === 0 ? undefined : lacks.join(', and ') };
	});
}

/**
 * @param {number} free
 * @param {number} needed
 * @param {string} what
 */
function shortage(free, needed, what) {
	return `${gigabytes(free)} of ${what} are free and it takes ${gigabytes(needed)}`;
}

/** @param {number} bytes rounded down, so that it never reads as if there were enough */
function gigabytes(bytes) {
	return `${(Math.floor(bytes / 1e8) / 10).toFixed(1)} GB`;
}

/**
 * The best model that this machine has room for and that can be had.
 * @returns {Promise<string>} its absolute path
 * @throws {ExplainedFailure}
 */
export async function bestModel(judged = judgeThisMachine(), ensure = ensureModel) {
	for (const { name, lack } of await judged) {
		if (lack !== undefined) {
			say(`The model “${name}” is left aside: ${lack}.`);
			continue;
		}
		say(announcement(name));
		try {
			return await ensure(name);
		} catch (error) {
			if (name === 'small' || !(error instanceof ExplainedFailure)) throw error;
			say(`${error.message}\nGoing on with a smaller model.`);
		}
	}
	throw new Error('the small model has no needs');
}

/** @param {ModelName} name */
function announcement(name) {
	const { file, bytes } = models[name];
	const what = `The model is “${name}”: ${file}, ${megabytes(bytes)}`;
	if (isAtHand(name)) return `${what}, which is here already.`;
	const smaller = name === 'small' ? '' : '; `npm start -- --model small` would take the smallest';
	return `${what}, which is downloaded now${smaller}.`;
}

async function judgeThisMachine() {
	const folder = path.join(cacheFolder(), 'models');
	return judgeModels({
		freeMemory: freeMemory(),
		freeDisk: await freeDisk(folder),
		atHand: candidates.map(({ name }) => name).filter((name) => isAtHand(name)),
	});
}

function freeMemory() {
	// macOS fills its memory with what it can drop at any time, and counts that as used.
	return process.platform === 'darwin' ? os.totalmem() / 2 : process.availableMemory();
}

/**
 * Of the disk with the cache, or with this clone where the cache can't be written.
 * @param {string} cache
 */
async function freeDisk(cache) {
	const folder = await mkdir(cache, { recursive: true }).then(
		() => cache,
		() => root,
	);
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}
