import { statfs } from 'node:fs/promises';
import { DownloadError } from './downloadError.ts';

/** What a disk must have left over when a file is on it. */
const spareBytes = 50e6;

/**
 * Throws DownloadError where the folder's disk lacks the room.
 *
 * @param bytes that are still to come
 * @param freeBytes of a folder's disk
 */
export async function requireSpace(
	folder: string,
	bytes: number,
	freeBytes: (folder: string) => Promise<number> = freeBytesOf,
): Promise<void> {
	const free = await freeBytes(folder);
	const needed = bytes + spareBytes;
	if (free >= needed) return;
	const [neededText, freeText] = [needed, free].map((count) => (count / 1e6).toFixed(0));
	throw new DownloadError(
		`${folder} has ${freeText} MB free and ${neededText} MB are needed: make room and try again.`,
	);
}

async function freeBytesOf(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}
