/** Downloads one large file whose length is known beforehand. */
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DownloadError, reasonOf } from './downloadError.ts';
import { requireSpace } from './freeSpace.ts';
import { PartialFile } from './partialFile.ts';
import { sha256Of } from './sha256.ts';
import { StallWatch } from './stallWatch.ts';

export interface Download {
	readonly address: string;
	/** The file to make. */
	readonly target: string;
	/** Its exact length. */
	readonly bytes: number;
	/** Its hash, in lower-case hexadecimal digits; undefined where nobody says it. */
	readonly sha256: string | undefined;
	/** Gets the bytes that are there, and all of them. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Milliseconds before the first new try; each further one waits twice as long. */
	readonly backOff?: number;
	/** Milliseconds without a byte after which a connection counts as cut. */
	readonly stall?: number;
	readonly freeBytes?: (folder: string) => Promise<number>;
	/** What came until then is kept, and the next download of the file goes on with it. */
	readonly signal?: AbortSignal;
}

/** Tries in a row that bring nothing new before we give up. */
const fruitlessTries = 5;
const mostTries = 200;
const usualBackOff = 1000;
const longestBackOff = 30_000;
const usualStall = 30_000;

/**
 * What is there already is kept in `<target>.part`, so that a cut connection or a second run continues it.
 * The target appears only when its length and hash are right. Throws DownloadError, and the signal's reason.
 */
export async function downloadFile(download: Download): Promise<void> {
	const folder = path.dirname(download.target);
	await mkdir(folder, { recursive: true });
	const part = new PartialFile(`${download.target}.part`);
	await requireSpace(folder, download.bytes - (await part.length()), download.freeBytes);
	const continued = (await part.length()) > 0;
	let wrong = await fetchAndCheck(download, part);
	// What an earlier run left may be damaged: only a file that came whole this time is judged.
	if (wrong !== undefined && continued) wrong = await fetchAndCheck(download, part);
	if (wrong === undefined) return;
	throw new DownloadError(
		`${download.address} does not hold the expected file (its SHA-256 is ${wrong}, not ${download.sha256 ?? ''}): get the file from elsewhere.`,
	);
}

/** Gets the file's content, and moves it to its place unless its hash is wrong: then it answers that. */
async function fetchAndCheck(download: Download, part: PartialFile): Promise<string | undefined> {
	await fetchWithRetries(download, part);
	const expected = download.sha256;
	const sha256 = expected === undefined ? undefined : await sha256Of(part.file, download.signal);
	if (sha256 === expected) {
		await part.becomes(download.target);
		return undefined;
	}
	await part.discard();
	return sha256;
}

async function fetchWithRetries(download: Download, part: PartialFile): Promise<void> {
	let best = await part.length();
	for (let tries = 1, fruitless = 0; ; tries++) {
		const result = await fetchRest(download, part);
		if (result.kind === 'complete') return;
		download.signal?.throwIfAborted();
		const length = await part.length();
		fruitless = length > best ? 0 : fruitless + 1;
		best = Math.max(best, length);
		if (result.kind === 'refused' || fruitless >= fruitlessTries || tries >= mostTries) {
			throw new DownloadError(
				`${download.address} could not be downloaded (${result.reason}): check the network connection and try again.`,
			);
		}
		const pause = Math.min((download.backOff ?? usualBackOff) * 2 ** fruitless, longestBackOff);
		await wait(pause, undefined, { signal: download.signal });
	}
}

type FetchResult =
	| { readonly kind: 'complete' }
	| { readonly kind: 'cut' | 'refused'; readonly reason: string };

/** Asks once for what is still missing. */
async function fetchRest(download: Download, part: PartialFile): Promise<FetchResult> {
	const have = await part.length();
	if (have === download.bytes) return { kind: 'complete' };
	const stall = new StallWatch(download.stall ?? usualStall);
	try {
		const response = await fetch(download.address, {
			headers: await rangeHeaders(part, have),
			signal: AbortSignal.any([stall.signal, ...(download.signal ? [download.signal] : [])]),
		});
		const refusal = await judgeStatus(response, part);
		if (refusal !== undefined) return refusal;
		const start = startOf(response, have);
		await part.begin(start, response.headers.get('etag'));
		return await receive(response, download, part, start, stall);
	} catch (error) {
		return { kind: 'cut', reason: reasonOf(error) };
	} finally {
		stall.end();
	}
}

/** Only a strong entity tag promises that the rest belongs to what we have: without one we start anew. */
async function rangeHeaders(part: PartialFile, have: number): Promise<Record<string, string>> {
	const identity = { 'accept-encoding': 'identity' };
	const tag = await part.tag();
	if (have === 0 || tag === undefined) return identity;
	return { ...identity, range: `bytes=${have}-`, 'if-range': tag };
}

/** Undefined when the response brings content. */
async function judgeStatus(
	response: Response,
	part: PartialFile,
): Promise<FetchResult | undefined> {
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

/** Where the response's content belongs in the file. */
function startOf(response: Response, have: number): number {
	if (response.status === 200) return 0;
	const start = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
	if (Number(start) === have) return have;
	throw new Error('the server sent another part of the file than was asked for');
}

async function receive(
	response: Response,
	download: Download,
	part: PartialFile,
	start: number,
	stall: StallWatch,
): Promise<FetchResult> {
	const length = announcedLength(response, start);
	if (length !== undefined && length !== download.bytes) {
		await response.body?.cancel();
		return { kind: 'refused', reason: `it is ${length} bytes long instead of ${download.bytes}` };
	}
	const done = await write(response, download, part, start, stall);
	if (done === download.bytes) return { kind: 'complete' };
	if (done < download.bytes) return { kind: 'cut', reason: `it ended after ${done} bytes` };
	await part.discard();
	return { kind: 'refused', reason: `it is longer than ${download.bytes} bytes` };
}

/** The whole file's length, if the server says it. */
function announcedLength(response: Response, start: number): number | undefined {
	const announced = response.headers.get('content-length');
	return announced === null ? undefined : start + Number(announced);
}

/** Writes what comes to the part, and not much beyond the expected length. Answers the part's new length. */
async function write(
	{ body }: Response,
	{ bytes, onProgress }: Download,
	part: PartialFile,
	start: number,
	stall: StallWatch,
): Promise<number> {
	let done = start;
	const file = await open(part.file, start === 0 ? 'w' : 'a');
	try {
		for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
			stall.moved();
			await file.write(chunk);
			done += chunk.length;
			if (done > bytes) break;
			onProgress?.(done, bytes);
		}
	} finally {
		await file.close();
	}
	return done;
}
