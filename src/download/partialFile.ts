import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

/** The part of a file that has come so far, and the entity tag of the content that it belongs to. */
export class PartialFile {
	readonly file: string;
	readonly #tagFile: string;

	constructor(file: string) {
		this.file = file;
		this.#tagFile = `${file}.etag`;
	}

	/** In bytes; 0 where there is none. */
	async length(): Promise<number> {
		return (await stat(this.file).catch(() => undefined))?.size ?? 0;
	}

	/** A strong one, if the server gave any. */
	async tag(): Promise<string | undefined> {
		const tag = await readFile(this.#tagFile, 'utf8').catch(() => '');
		return tag === '' ? undefined : tag;
	}

	/** Content is about to come, from `start` on. */
	async begin(start: number, tag: string | null): Promise<void> {
		if (start > 0) return;
		// In this order, an interruption never leaves a tag beside content that it does not belong to.
		await rm(this.file, { force: true });
		await writeFile(this.#tagFile, tag === null || tag.startsWith('W/') ? '' : tag);
	}

	async becomes(target: string): Promise<void> {
		await rename(this.file, target);
		await rm(this.#tagFile, { force: true });
	}

	async discard(): Promise<void> {
		await rm(this.file, { force: true });
		await rm(this.#tagFile, { force: true });
	}
}
