/** Keeps a rewrite from text that it must not have, while it is decoded. */
import type { Token } from 'node-llama-cpp';
import type { TokenVeto } from './distribution.ts';
import type { PromptEncoder } from './promptEncoder.ts';
import { precedingTokens } from './tokenText.ts';

/** What a text may go on with. */
export interface TextRule {
	/**
	 * Whether a piece may follow what was written.
	 *
	 * @param isEnd nothing follows the piece
	 */
	readonly allows: (piece: string, isEnd: boolean) => boolean;
	/** A piece was written, perhaps one that was not allowed. */
	readonly written: (piece: string) => void;
	/** What was begun goes on with this; empty where nothing was. */
	readonly continuation: string;
	/** The same, where it can go on with nothing else. */
	readonly certain: string;
}

export class TextVeto implements TokenVeto {
	readonly #encoder: Pick<PromptEncoder, 'decode' | 'encodeText'>;
	readonly #rules: readonly TextRule[];
	#tokens: readonly Token[] = [];

	constructor(encoder: Pick<PromptEncoder, 'decode' | 'encodeText'>, rules: readonly TextRule[]) {
		this.#encoder = encoder;
		this.#rules = rules;
	}

	/** The rest of what was begun, or a blank. */
	get fallback(): number {
		const [rest = ' '] = this.#rules.map((rule) => rule.continuation).filter((one) => one !== '');
		return this.#encoder.encodeText(rest)[0] ?? 0;
	}

	get certain(): readonly number[] {
		const [rest] = this.#rules.map((rule) => rule.certain).filter((one) => one !== '');
		return rest === undefined ? [] : this.#encoder.encodeText(rest);
	}

	allows(token: number): boolean {
		const piece = this.#pieceOf(token);
		// Control tokens have no text, and the text ends there.
		return this.#rules.every((rule) => rule.allows(piece, piece === ''));
	}

	chosen(token: number): void {
		const piece = this.#pieceOf(token);
		for (const rule of this.#rules) rule.written(piece);
		this.#tokens = [...this.#tokens, token as Token].slice(-precedingTokens);
	}

	#pieceOf(token: number): string {
		return this.#encoder.decode([token as Token], this.#tokens);
	}
}
