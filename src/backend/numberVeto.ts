/** Keeps a rewrite from numbers that its text lacks, while it is decoded. */
import type { Token } from 'node-llama-cpp';
import { endOfNumber, type NumberAllowance } from '../writing/reply/numberAllowance.ts';
import type { TokenVeto } from './distribution.ts';
import type { PromptEncoder } from './promptEncoder.ts';

/** Tokens that give a word its leading blank, at most. */
const precedingTokens = 8;

export class NumberVeto implements TokenVeto {
	readonly #encoder: Pick<PromptEncoder, 'decode' | 'encodeText'>;
	readonly #allowance: NumberAllowance;
	#tokens: readonly Token[] = [];
	/** What ends the text so far. */
	#text = '';

	constructor(encoder: Pick<PromptEncoder, 'decode' | 'encodeText'>, allowance: NumberAllowance) {
		this.#encoder = encoder;
		this.#allowance = allowance;
	}

	/** The end of a number that was begun, or a blank. */
	get fallback(): number {
		const [next = ' '] = this.#allowance.continuations(this.#text);
		return this.#encoder.encodeText(next)[0] ?? 0;
	}

	allows(token: number): boolean {
		const piece = this.#pieceOf(token);
		// Control tokens have no text, and the text ends there.
		return this.#allowance.allows(this.#text, piece, piece === '');
	}

	chosen(token: number): void {
		const piece = this.#pieceOf(token);
		this.#text = endOfNumber(this.#text + piece);
		this.#tokens = [...this.#tokens, token as Token].slice(-precedingTokens);
	}

	#pieceOf(token: number): string {
		return this.#encoder.decode([token as Token], this.#tokens);
	}
}
