/** The text of a reply from its tokens, without what the model thinks aloud. */
import type { Token } from 'node-llama-cpp';
import { ThoughtFilter } from '../writing/reply/thoughtFilter.ts';
import type { PromptEncoder } from './promptEncoder.ts';
import { TokenText } from './tokenText.ts';

/** What becomes of thoughts in a reply. */
export type Thoughts =
	/** They are text like any other. */
	| { readonly kind: 'text' }
	/** They are left out. The reply may repeat tags that `source` has. */
	| { readonly kind: 'skipped'; readonly source: string }
	/** They end the reply. */
	| { readonly kind: 'end' };

export interface VisiblePiece {
	readonly text: string;
	/** Whether all text before turned out to be a thought. */
	readonly restarts: boolean;
	/** Whether the reply ends here. */
	readonly ends: boolean;
}

/** Tokens of thoughts that a person waits for at most: half a minute to two on a processor. */
export const mostThoughtTokens = 1024;

export class VisibleReply {
	/** Those of the text so far, and those that may be of it. */
	readonly tokens: Token[] = [];
	readonly #encoder: Pick<PromptEncoder, 'decode' | 'controlName'>;
	readonly #text: TokenText;
	readonly #filter: ThoughtFilter | undefined;
	readonly #endsWithThoughts: boolean;
	/** Of the last in {@link tokens}, how many may still be the beginning of a thought. */
	#undecided = 0;
	#thoughtTokens = 0;

	/** @param prompt the tokens before the first one */
	constructor(
		encoder: Pick<PromptEncoder, 'decode' | 'controlName'>,
		prompt: readonly Token[],
		thoughts: Thoughts,
	) {
		this.#encoder = encoder;
		this.#text = new TokenText((tokens, preceding) => encoder.decode(tokens, preceding), prompt);
		this.#endsWithThoughts = thoughts.kind === 'end';
		if (thoughts.kind === 'text') return;
		this.#filter = new ThoughtFilter(thoughts.kind === 'skipped' ? thoughts.source : '');
	}

	get isThinking(): boolean {
		return this.#filter?.isThinking === true;
	}

	get thinksTooLong(): boolean {
		return this.isThinking && this.#thoughtTokens >= mostThoughtTokens;
	}

	push(token: Token): VisiblePiece {
		const piece = this.#text.push(token);
		this.tokens.push(token);
		const filter = this.#filter;
		if (filter === undefined) return { text: piece, restarts: false, ends: false };
		const name = this.#encoder.controlName(token);
		const wasThinking = filter.isThinking;
		const { text, restarts } = name === undefined ? filter.push(piece) : filter.push(name, true);
		this.#count(filter, wasThinking, restarts);
		const ends = this.#endsWithThoughts && (filter.isThinking || restarts);
		return { text, restarts, ends };
	}

	/** What was held back, once no more tokens come. */
	end(): string {
		return this.#filter?.end() ?? '';
	}

	#count(filter: ThoughtFilter, wasThinking: boolean, restarts: boolean): void {
		if (restarts) this.#areThoughts(this.tokens.length);
		else if (wasThinking || filter.isAfterThought) this.#areThoughts(1);
		else if (filter.isThinking) this.#areThoughts(this.#undecided + 1);
		else if (filter.isUndecided) {
			this.#undecided += 1;
			return;
		}
		this.#undecided = 0;
	}

	/** The last tokens are no text. */
	#areThoughts(count: number): void {
		this.tokens.splice(this.tokens.length - count, count);
		this.#thoughtTokens += count;
	}
}
