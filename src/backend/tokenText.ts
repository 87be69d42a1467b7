/** Tokens to text as they come: whole code points only, and nothing of a stop string. */
import type { Token } from 'node-llama-cpp';

type Decode = (tokens: readonly Token[], preceding: readonly Token[]) => string;

/** What half a code point decodes to. */
const replacement = '\uFFFD';
/** Tokens that give a word its leading blank and a code point its first bytes, at most. */
export const precedingTokens = 8;
/** A code point has four bytes at most; what is still incomplete after as many tokens never completes. */
const heldTokens = 4;

/** Turns tokens into text, holding back those whose last code point is not complete yet. */
export class TokenText {
	readonly #decode: Decode;
	#preceding: Token[] = [];
	#held: Token[] = [];

	/** `preceding` are the tokens before the first one. */
	constructor(decode: Decode, preceding: readonly Token[]) {
		this.#decode = decode;
		this.#preceding = preceding.slice(-precedingTokens);
	}

	push(token: Token): string {
		this.#held.push(token);
		const text = this.#decode(this.#held, this.#preceding);
		if (text.endsWith(replacement) && this.#held.length < heldTokens) return '';
		this.#preceding = [...this.#preceding, ...this.#held].slice(-precedingTokens);
		this.#held = [];
		return text.replaceAll(replacement, '');
	}
}

export interface StopCheck {
	/** Text that is certainly before any stop string. */
	readonly text: string;
	readonly stopped: boolean;
}

/** Looks for stop strings in text that comes in pieces, holding back what may be the start of one. */
export class StopStrings {
	readonly #strings: readonly string[];
	#held = '';

	constructor(strings: readonly string[]) {
		this.#strings = strings.filter((string) => string !== '');
	}

	push(piece: string): StopCheck {
		const text = this.#held + piece;
		const found = this.#strings.map((string) => text.indexOf(string)).filter((index) => index >= 0);
		if (found.length > 0) {
			this.#held = '';
			return { text: text.slice(0, Math.min(...found)), stopped: true };
		}
		const kept = text.length - this.#startOfStopString(text);
		this.#held = text.slice(kept);
		return { text: text.slice(0, kept), stopped: false };
	}

	/** What was held back, once no more text comes. */
	end(): string {
		const text = this.#held;
		this.#held = '';
		return text;
	}

	/** Length of the longest end of the text that begins a stop string. */
	#startOfStopString(text: string): number {
		const lengths = this.#strings.map((string) => {
			let length = Math.min(string.length - 1, text.length);
			while (length > 0 && !string.startsWith(text.slice(text.length - length))) length -= 1;
			return length;
		});
		return Math.max(0, ...lengths);
	}
}
