/** What one generation has chosen so far, the text of it, and whether to go on. */
import type { Token } from 'node-llama-cpp';
import type { StopReason } from '../protocol/messages.ts';
import type { PromptEncoder } from './promptEncoder.ts';
import { StopStrings, TokenText } from './tokenText.ts';

export interface TokenLoopOptions {
	readonly maxTokens: number;
	readonly stopStrings: readonly string[];
	/** Appended whatever is chosen. */
	readonly forcedTokens?: readonly Token[] | undefined;
	/** Gets each piece of text; decoding stops when it answers `stop`. */
	readonly onText: (piece: string) => 'continue' | 'stop';
	/** Called after each step with the number of generated tokens. */
	readonly onToken: (generated: number) => void;
}

export class TokenLoop {
	readonly tokens: Token[] = [];
	readonly choices: number[] = [];
	stopReason: StopReason = 'maxTokens';
	readonly #encoder: PromptEncoder;
	readonly #options: TokenLoopOptions;
	readonly #text: TokenText;
	readonly #stopStrings: StopStrings;

	constructor(encoder: PromptEncoder, prompt: readonly Token[], options: TokenLoopOptions) {
		this.#encoder = encoder;
		this.#options = options;
		this.#text = new TokenText((tokens, preceding) => encoder.decode(tokens, preceding), prompt);
		this.#stopStrings = new StopStrings(options.stopStrings);
	}

	/** Records a choice. Answers the token to append to every sequence, or undefined at the end. */
	advance(choice: number): Token | undefined {
		this.choices.push(choice);
		const token = this.#appended(choice);
		const end = token === undefined ? 'endOfGeneration' : this.#append(token);
		if (end === undefined) return token;
		this.stopReason = end;
		// What follows a stop string is not wanted; any other end completes what was held back.
		if (end !== 'stopString') this.#emit(this.#stopStrings.end());
		return undefined;
	}

	/** The choice, unless tokens are forced; undefined at the end of generation. */
	#appended(choice: number): Token | undefined {
		const { forcedTokens } = this.#options;
		if (forcedTokens !== undefined) return forcedTokens[this.tokens.length];
		const token = choice as Token;
		return this.#encoder.isEndOfGeneration(token) ? undefined : token;
	}

	/** Answers why decoding ends with this token, if it does. */
	#append(token: Token): StopReason | undefined {
		const { forcedTokens, maxTokens, onToken } = this.#options;
		this.tokens.push(token);
		onToken(this.tokens.length);
		const { text, stopped } = this.#stopStrings.push(this.#text.push(token));
		if (this.#emit(text) === 'stop' || stopped) return 'stopString';
		if (this.tokens.length === forcedTokens?.length) return 'forcedTokensEnded';
		return this.tokens.length < maxTokens ? undefined : 'maxTokens';
	}

	#emit(text: string): 'continue' | 'stop' {
		return text === '' ? 'continue' : this.#options.onText(text);
	}
}
