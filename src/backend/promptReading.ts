/** How far the prompts of a request are evaluated. */
export class PromptReading {
	readonly #onRead: (fraction: number) => void;
	/** Tokens that were or are to be evaluated. */
	#all: number;
	#read = 0;

	constructor(prompts: readonly (readonly unknown[])[], onRead: (fraction: number) => void) {
		this.#onRead = onRead;
		this.#all = prompts.reduce((sum, { length }) => sum + length, 0);
	}

	/** So many tokens of a prompt are there already. */
	kept(tokens: number): void {
		this.#all -= tokens;
	}

	read(tokens: number): void {
		this.#read += tokens;
		this.#onRead(Math.min(1, this.#read / Math.max(1, this.#all)));
	}
}
