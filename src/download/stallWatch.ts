/** Aborts when nothing has come for a while. */
export class StallWatch {
	readonly #controller = new AbortController();
	readonly #milliseconds: number;
	#timer: NodeJS.Timeout | undefined;

	constructor(milliseconds: number) {
		this.#milliseconds = milliseconds;
		this.moved();
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Something has come. */
	moved(): void {
		this.end();
		this.#timer = setTimeout(() => {
			this.#controller.abort(new Error('nothing came any more'));
		}, this.#milliseconds);
	}

	end(): void {
		clearTimeout(this.#timer);
	}
}
