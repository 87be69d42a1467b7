/**
 * Token healing: the last token of a text that a writer is still typing may be the beginning of a longer one.
 * It is taken off the prompt, and the next token may only be one that begins like it. (Lundberg, The Art of
 * Prompt Design: Prompt Boundaries and Token Healing, 2023.)
 */
import type { Token } from 'node-llama-cpp';
import type { TokenRestriction } from './distribution.ts';
import { precedingTokens } from './tokenText.ts';

type Decode = (tokens: readonly Token[], preceding: readonly Token[]) => string;

export interface HealedText {
	/** Without the token that was taken off. */
	readonly tokens: readonly Token[];
	/** Undefined where the last token has no text of its own and had to stay. */
	readonly restriction: RequiredText | undefined;
}

/** @param text what the tokens stand for */
export function healText(text: string, tokens: readonly Token[], decode: Decode): HealedText {
	const last = tokens.at(-1);
	if (last === undefined) return { tokens, restriction: undefined };
	const rest = tokens.slice(0, -1);
	const textOf = (token: Token) => decode([token], rest.slice(-precedingTokens));
	const required = textOf(last);
	// Half a code point, or a text that the tokenizer has changed.
	if (required === '' || !text.endsWith(required)) return { tokens, restriction: undefined };
	return { tokens: rest, restriction: new RequiredText(required, last, textOf) };
}

/** Lets the first token be one of those that begin like the token that was taken off. */
export class RequiredText implements TokenRestriction {
	/** What the generated text begins with. */
	readonly text: string;
	readonly fallback: Token;
	readonly #textOf: (token: Token) => string;
	#isOver = false;

	constructor(text: string, token: Token, textOf: (token: Token) => string) {
		this.text = text;
		this.fallback = token;
		this.#textOf = textOf;
	}

	get isOver(): boolean {
		return this.#isOver;
	}

	allows(token: number): boolean {
		return this.#textOf(token as Token).startsWith(this.text);
	}

	/** A token was chosen. */
	chosen(): void {
		this.#isOver = true;
	}
}
