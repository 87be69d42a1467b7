/** What one generation has chosen so far, the text of it, and whether to go on. */
import type { Token } from 'node-llama-cpp';
import type { StopReason } from '../protocol/messages.ts';
import type { PromptEncoder } from './promptEncoder.ts';
import { VisibleReply, type Thoughts, type VisiblePiece } from './visibleReply.ts';
import { StopStrings } from './tokenText.ts';

export interface TokenLoopOptions {
	/** Of text: what is thought aloud does not count. */
	readonly maxTokens: number;
	/** They are looked for in the text alone. */
	readonly stopStrings: readonly string[];
	/** Appended whatever is chosen. */
	readonly forcedTokens?: readonly Token[] | undefined;
	readonly thoughts: Thoughts;
	/** Gets each piece of text; decoding stops when it answers `stop`. */
	readonly onText: (piece: string) => 'continue' | 'stop';
	/** Called where all pieces before turn out to have been a thought: the text begins anew. */
	readonly onRestart?: (() => void) | undefined;
	/** Called after each step with the number of generated tokens. */
	readonly onToken: (generated: number) => void;
}

export interface LoopModel {
	readonly encoder: Pick<
		PromptEncoder,
		'decode' | 'controlName' | 'isEndOfGeneration' | 'isEndOfTurn'
	>;
	/** Tokens that can be appended at most. */
	readonly room: number;
}

export class TokenLoop {
	readonly choices: number[] = [];
	stopReason: StopReason = 'maxTokens';
	readonly #model: LoopModel;
	readonly #options: TokenLoopOptions;
	readonly #reply: VisibleReply;
	#stopStrings: StopStrings;
	#appended = 0;

	constructor(model: LoopModel, prompt: readonly Token[], options: TokenLoopOptions) {
		this.#model = model;
		this.#options = options;
		this.#reply = new VisibleReply(model.encoder, prompt, options.thoughts);
		this.#stopStrings = new StopStrings(options.stopStrings);
	}

	/** Those of the text. */
	get tokens(): readonly Token[] {
		return this.#reply.tokens;
	}

	/** With those that were thought. */
	get appended(): number {
		return this.#appended;
	}

	/** How many tokens may still come. */
	get left(): number {
		const { room } = this.#model;
		return Math.min(room - this.#appended, this.#options.maxTokens - this.#reply.tokens.length);
	}

	/** Whether the generation ended because the model did nothing but think. */
	get onlyThought(): boolean {
		const { isThinking, thinksTooLong } = this.#reply;
		if (this.#options.thoughts.kind !== 'skipped') return false;
		return thinksTooLong || (isThinking && this.left <= 0);
	}

	/** Records a choice. Answers the token to append to every sequence, or undefined at the end. */
	advance(choice: number): Token | undefined {
		this.choices.push(choice);
		const token = this.#appendedFor(choice);
		const end = token === undefined ? 'endOfGeneration' : this.#append(token);
		if (end === undefined) return token;
		this.stopReason = end;
		// What follows a stop string is not wanted; any other end completes what was held back.
		if (end !== 'stopString') this.#complete();
		return undefined;
	}

	/** The choice, unless tokens are forced; undefined at the end of generation. */
	#appendedFor(choice: number): Token | undefined {
		const { forcedTokens } = this.#options;
		if (forcedTokens !== undefined) return forcedTokens[this.#appended];
		const token = choice as Token;
		return this.#isEnd(token) ? undefined : token;
	}

	#isEnd(token: Token): boolean {
		const { encoder } = this.#model;
		if (encoder.isEndOfGeneration(token)) return true;
		const { thoughts } = this.#options;
		return thoughts.kind !== 'text' && !this.#reply.isThinking && encoder.isEndOfTurn(token);
	}

	/** Answers why decoding ends with this token, if it does. */
	#append(token: Token): StopReason | undefined {
		const { forcedTokens, onToken } = this.#options;
		this.#appended += 1;
		const piece = this.#reply.push(token);
		onToken(this.#appended);
		if (this.#show(piece) === 'stop') return 'stopString';
		if (this.#appended === forcedTokens?.length) return 'forcedTokensEnded';
		return this.left > 0 && !this.#reply.thinksTooLong ? undefined : 'maxTokens';
	}

	#show({ text, restarts, ends }: VisiblePiece): 'continue' | 'stop' {
		if (restarts) {
			this.#stopStrings = new StopStrings(this.#options.stopStrings);
			this.#options.onRestart?.();
		}
		const checked = this.#stopStrings.push(text);
		return this.#emit(checked.text) === 'stop' || checked.stopped || ends ? 'stop' : 'continue';
	}

	#complete(): void {
		const { text, stopped } = this.#stopStrings.push(this.#reply.end());
		if (this.#emit(text) === 'continue' && !stopped) this.#emit(this.#stopStrings.end());
	}

	#emit(text: string): 'continue' | 'stop' {
		return text === '' ? 'continue' : this.#options.onText(text);
	}
}
