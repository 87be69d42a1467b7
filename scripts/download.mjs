/** Downloads one large file whose content is known beforehand. */
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sha256Of } from './modelFile.mjs';
import { ExplainedFailure, messageOf } from './reporting.mjs';

/**
 * @typedef {object} Download
 * @property {string} address
 * @property {string} target the file to make
 * @property {number} bytes its exact length
 * @property {string} sha256 its hash, in lower-case hexadecimal digits
 * @property {(done: number, total: number) => void} [onProgress]
 * @property {number} [backOff] milliseconds before the first new try; each further one waits twice as long
 * @property {number} [stall] milliseconds without a byte after which a connection counts as cut
 * @property {(folder: string) => Promise<number>} [freeBytes]
 */

/** Tries in a row that bring nothing new before we give up. */
const fruitlessTries = 5;
const mostTries = 200;
const longestBackOff = 30_000;
/** What a disk must have left over when the file is on it. */
const spareBytes = 50e6;

/**
 * Downloads a file. What is there already is kept in `<target>.part`, so that a cut connection or a
 * second run continues it. The target appears only when its length and hash are right.
 * @param {Download} download
 * @throws {ExplainedFailure}
 */
export async function downloadFile(download) {
	await mkdir(path.dirname(download.target), { recursive: true });
	const part = new PartialFile(`${download.target}.part`);
	await requireSpace(download, await part.length());
	const continued = (await part.length()) > 0;
	let sha256 = await fetchAndHash(download, part);
	// What an earlier run left may be damaged: only a file that came whole this time is judged.
	if (sha256 !== download.sha256 && continued) sha256 = await fetchAndHash(download, part);
	if (sha256 === download.sha256) return;
	throw new ExplainedFailure(
		`${download.address} does not hold the expected file (its SHA-256 is ${sha256}, not ${download.sha256}): get the file from elsewhere.`,
	);
}

/**
 * Gets the file's content, and moves it to its place if the hash is right.
 * @param {Download} download
 * @param {PartialFile} part
 * @returns {Promise<string>} the hash of what came
 */
async function fetchAndHash(download, part) {
	await fetchWithRetries(download, part);
	const sha256 = await sha256Of(part.file);
	if (sha256 === download.sha256) await part.becomes(download.target);
	else await part.discard();
	return sha256;
}

/**
 * @param {Download} download
 * @param {PartialFile} part
 */
async function fetchWithRetries(download, part) {
	let best = await part.length();
	for (let tries = 1, fruitless = 0; ; tries++) {
		const result = await fetchRest(download, part);
		if (result.kind === 'complete') return;
		const length = await part.length();
		fruitless = length > best ? 0 : fruitless + 1;
		best = Math.max(best, length);
		if (result.kind === 'refused' || fruitless >= fruitlessTries || tries >= mostTries) {
			throw new ExplainedFailure(
				`${download.address} could not be downloaded (${result.reason}): check the network connection and try again.`,
			);
		}
		const pause = (download.backOff ?? 1000) * 2 ** fruitless;
		await delay(Math.min(pause, longestBackOff));
	}
}

/** @typedef {{ kind: 'complete' } | { kind: 'cut' | 'refused', reason: string }} FetchResult */

/**
 * Asks once for what is still missing.
 * @param {Download} download
 * @param {PartialFile} part
 * @returns {Promise<FetchResult>}
 */
async function fetchRest(download, part) {
	const have = await part.length();
	if (have === download.bytes) return { kind: 'complete' };
	const stalled = stallWatch(download.stall ?? 30_000);
	try {
		const response = await fetch(download.address, {
			headers: await rangeHeaders(part, have),
			signal: stalled.signal,
		});
		const refusal = await judgeStatus(response, part);
		if (refusal !== undefined) return refusal;
		const start = startOf(response, have);
		await part.begin(start, response.headers.get('etag'));
		return await receive(response, download, part, start, stalled);
	} catch (error) {
		return { kind: 'cut', reason: reasonOf(error) };
	} finally {
		stalled.end();
	}
}

/**
 * Only a strong entity tag promises that the rest belongs to what we have: without one we start anew.
 * @param {PartialFile} part
 * @param {number} have
 * @returns {Promise<Record<string, string>>}
 */
async function rangeHeaders(part, have) {
	const identity = { 'accept-encoding': 'identity' };
	const tag = await part.tag();
	if (have === 0 || tag === undefined) return identity;
	return { ...identity, range: `bytes=${have}-`, 'if-range': tag };
}

/**
 * @param {Response} response
 * @param {PartialFile} part
 * @returns {Promise<FetchResult | undefined>} undefined when the response brings content
 */
async function judgeStatus(response, part) {
	if (response.status === 200 || response.status === 206) return undefined;
	await response.body?.cancel();
	const reason = `the server answered ${response.status} ${response.statusText}`.trim();
	if (response.status === 416) {
		await part.discard();
		return { kind: 'cut', reason };
	}
	const passing = response.status === 408 || response.status === 429 || response.status >= 500;
	return { kind: passing ? 'cut' : 'refused', reason };
}

/**
 * Where the response's content belongs in the file.
 * @param {Response} response
 * @param {number} have
 */
function startOf(response, have) {
	if (response.status === 200) return 0;
	const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
	if (Number(start) === have) return have;
	throw new Error('the server sent another part of the file than was asked for');
}

/**
 * @param {Response} response
 * @param {Download} download
 * @param {PartialFile} part
 * @param {number} start
 * @param {ReturnType<typeof stallWatch>} stalled
 * @returns {Promise<FetchResult>}
 */
async function receive(response, download, part, start, stalled) {
	const length = announcedLength(response, start);
	if (length !== undefined && length !== download.bytes) {
		await response.body?.cancel();
		return { kind: 'refused', reason: `it is ${length} bytes long instead of ${download.bytes}` };
	}
	const done = await write(response, download, part, start, stalled);
	if (done === download.bytes) return { kind: 'complete' };
	if (done < download.bytes) return { kind: 'cut', reason: `it ended after ${done} bytes` };
	await part.discard();
	return { kind: 'refused', reason: `it is longer than ${download.bytes} bytes` };
}

/**
 * @param {Response} response
 * @param {number} start
 * @returns {number | undefined} the whole file's length, if the server says it
 */
function announcedLength(response, start) {
	const announced = response.headers.get('content-length');
	return announced === null ? undefined : start + Number(announced);
}

/**
 * Writes what comes to the part, and not much beyond the expected length.
 * @param {Response} response
 * @param {Download} download
 * @param {PartialFile} part
 * @param {number} start
 * @param {ReturnType<typeof stallWatch>} stalled
 * @returns {Promise<number>} the part's new length
 */
async function write(response, download, part, start, stalled) {
	let done = start;
	const file = await open(part.file, start === 0 ? 'w' : 'a');
	try {
		for await (const chunk of response.body ?? []) {
			stalled.moved();
			await file.write(chunk);
			done += chunk.length;
			if (done > download.bytes) break;
			download.onProgress?.(done, download.bytes);
		}
	} finally {
		await file.close();
	}
	return done;
}

/** @param {number} milliseconds */
function stallWatch(milliseconds) {
	const controller = new AbortController();
	const stop = () => controller.abort(new Error('nothing came any more'));
	let timer = setTimeout(stop, milliseconds);
	return {
		signal: controller.signal,
		moved() {
			clearTimeout(timer);
			timer = setTimeout(stop, milliseconds);
		},
		end() {
			clearTimeout(timer);
		},
	};
}

/** @param {Download} download @param {number} have */
async function requireSpace(download, have) {
	const folder = path.dirname(download.target);
	const free = await (download.freeBytes ?? freeBytesOf)(folder);
	const needed = download.bytes - have + spareBytes;
	if (free >= needed) return;
	const [neededText, freeText] = [needed, free].map((bytes) => (bytes / 1e6).toFixed(0));
	throw new ExplainedFailure(
		`${folder} has ${freeText} MB free and ${neededText} MB are needed: make room and try again.`,
	);
}

/** @param {string} folder */
async function freeBytesOf(folder) {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** @param {unknown} error */
function reasonOf(error) {
	// `fetch` says "fetch failed" and keeps what happened in the cause.
	const cause = error instanceof Error ? error.cause : undefined;
	return cause === undefined ? messageOf(error) : messageOf(cause);
}

/** The part of a file that has come so far, and the entity tag of the content that it belongs to. */
class PartialFile {
	/** @param {string} file */
	constructor(file) {
		this.file = file;
		this.tagFile = `${file}.etag`;
	}

	async length() {
		return (await stat(this.file).catch(() => undefined))?.size ?? 0;
	}

	async tag() {
		return (await readFile(this.tagFile, 'utf8').catch(() => undefined)) || undefined;
	}

	/**
	 * @param {number} start
	 * @param {string | null} tag
	 */
	async begin(start, tag) {
		if (start > 0) return;
		// In this order, an interruption never leaves a tag beside content that it does not belong to.
		await rm(this.file, { force: true });
		await writeFile(this.tagFile, tag === null || tag.startsWith('W/') ? '' : tag);
	}

	/** @param {string} target */
	async becomes(target) {
		await rename(this.file, target);
		await rm(this.tagFile, { force: true });
	}

	async discard() {
		await rm(this.file, { force: true });
		await rm(this.tagFile, { force: true });
	}
}
