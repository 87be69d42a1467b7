import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Of a file's content, in lower-case hexadecimal digits. Throws the signal's reason. */
export async function sha256Of(file: string, signal?: AbortSignal): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
		signal?.throwIfAborted();
		hash.update(chunk as Buffer);
	}
	return hash.digest('hex');
}
