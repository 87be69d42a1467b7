/** Files of a record a line, which a killed run may leave without their last end. */
import { appendFile, readFile } from 'node:fs/promises';

/** The text of a file; undefined when there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
	return readFile(path, 'utf8').catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	});
}

/** Appends to a file. Appends wait for each other, so that lines stay whole. */
export class Appender {
	readonly #path: string;
	#writing: Promise<void> = Promise.resolve();

	constructor(path: string) {
		this.#path = path;
	}

	async append(text: string): Promise<void> {
		this.#writing = this.#writing.then(() => appendFile(this.#path, text));
		return this.#writing;
	}

	/** Settles when nothing is being written. */
	async settled(): Promise<void> {
		await this.#writing;
	}
}
