/** What a server says of a model before it is downloaded. */
import { DownloadError, reasonOf } from './downloadError.ts';

export interface RemoteModel {
	readonly bytes: number;
	/** In lower-case hexadecimal digits; undefined where the server does not say it. */
	readonly sha256: string | undefined;
}

const magic = 'GGUF';
/** In milliseconds, for each of the two questions. */
const patience = 30_000;

/** Throws DownloadError, and the signal's reason. */
export async function lookAtModel(address: string, signal: AbortSignal): Promise<RemoteModel> {
	const sha256 = await announcedHash(address, signal);
	const { bytes, start } = await beginningOf(address, signal);
	if (start !== magic) {
		throw new DownloadError(
			`${address} is no GGUF file: copy the address of the file itself, which ends in “.gguf”.`,
		);
	}
	if (bytes === undefined) {
		throw new DownloadError(
			`${address} does not say how large it is: download it with a browser, then choose the file.`,
		);
	}
	return { bytes, sha256 };
}

/** A hub says it in the redirect to the content. It is no loss where none is said. */
async function announcedHash(address: string, signal: AbortSignal): Promise<string | undefined> {
	try {
		const response = await ask(address, { method: 'HEAD', redirect: 'manual' }, signal);
		const tag = response.headers.get('x-linked-etag') ?? '';
		return /^"?([0-9a-f]{64})"?$/.exec(tag)?.[1];
	} catch {
		signal.throwIfAborted();
		return undefined;
	}
}

async function beginningOf(address: string, signal: AbortSignal) {
	const headers = { range: `bytes=0-${magic.length - 1}`, 'accept-encoding': 'identity' };
	try {
		const response = await ask(address, { headers }, signal);
		await requireContent(address, response);
		return { bytes: lengthIn(response), start: await firstBytes(response) };
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof DownloadError) throw error;
		throw new DownloadError(
			`${address} can't be reached (${reasonOf(error)}): check the address and the network connection.`,
		);
	}
}

async function requireContent(address: string, { ok, status, body }: Response): Promise<void> {
	if (ok) return;
	await body?.cancel();
	const needsAccount = status === 401 || status === 403;
	throw new DownloadError(
		needsAccount
			? `${address} is only for people with an account there: choose another model, or download it with a browser and choose the file.`
			: `${address} can't be downloaded: the server answered ${status}. Check the address.`,
	);
}

function ask(address: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
	return fetch(address, {
		...request,
		signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
	});
}

/** Of the whole file. */
function lengthIn({ status, headers }: Response): number | undefined {
	const told =
		status === 206
			? /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1]
			: headers.get('content-length');
	return told === undefined || told === null ? undefined : Number(told);
}

/**
 * As many characters as the magic number has. A server that heeds no range sends all: the rest is not read.
 */
async function firstBytes({ body }: Response): Promise<string> {
	let read = Buffer.alloc(0);
	for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
		read = Buffer.concat([read, chunk]);
		if (read.length >= magic.length) break;
	}
	return read.toString('latin1', 0, magic.length);
}
