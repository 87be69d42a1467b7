/**
 * Predicts the next tokens of a text that repeats its source or itself: those that followed where its last
 * tokens stood before. (Prompt lookup decoding; Saxena, 2023.)
 */

export interface Match {
	/** What followed, until the text's end. */
	readonly tokens: readonly number[];
	/** How many of the last tokens matched, at most {@link longestMatch}. */
	readonly length: number;
}

/** Longer matches predict no better. */
export const longestMatch = 8;

export class PromptLookup {
	readonly #tokens: number[];

	constructor(source: readonly number[]) {
		this.#tokens = [...source];
	}

	push(token: number): void {
		this.#tokens.push(token);
	}

	/** The longest match, the latest one of equal length; undefined when the last token never stood before. */
	find(mostTokens: number): Match | undefined {
		let start = -1;
		let length = 0;
		for (let end = this.#tokens.length - 2; end >= 0 && length < longestMatch; end -= 1) {
			const matched = this.#matchAt(end);
			if (matched > length) {
				length = matched;
				start = end + 1;
			}
		}
		if (length === 0) return undefined;
		return { tokens: this.#tokens.slice(start, start + mostTokens), length };
	}

	/** How many tokens before and at `end` equal the last ones. */
	#matchAt(end: number): number {
		const last = this.#tokens.length - 1;
		let length = 0;
		while (
			length < longestMatch &&
			length <= end &&
			this.#tokens[end - length] === this.#tokens[last - length]
		) {
			length += 1;
		}
		return length;
	}
}
