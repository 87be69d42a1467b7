/** From prompts to tokens, through the chat template in the model's file where there is one. */
import {
	SpecialToken,
	type ChatWrapper,
	type LlamaModel,
	type LlamaText,
	type Token,
} from 'node-llama-cpp';
import type { Prompt } from '../protocol/messages.ts';
import { BackendError } from '../protocol/errors.ts';
import { rewriteChatPrompt, rewritePlainPrompt, type PromptLayout } from '../writing/prompts.ts';

export interface EncodedPrompt {
	readonly tokens: readonly Token[];
	/** Strings that end the reply, besides the model's own end of generation. */
	readonly stopStrings: readonly string[];
}

export class PromptEncoder {
	readonly #model: LlamaModel;
	readonly #chatWrapper: ChatWrapper | undefined;

	constructor(model: LlamaModel, chatWrapper: ChatWrapper | undefined) {
		this.#model = model;
		this.#chatWrapper = chatWrapper;
	}

	/** Whether the model was trained to chat; a base model is given a text to continue. */
	get chatTemplate(): boolean {
		return this.#chatWrapper !== undefined;
	}

	/** Text with its special tokens parsed, or tokens as they are. Throws BackendError for unknown tokens. */
	encodeRaw(prompt: Prompt): readonly Token[] {
		if (typeof prompt !== 'string') return prompt.map((token) => this.token(token));
		return this.#withBeginning(this.#model.tokenize(prompt, true));
	}

	/** The prompt that asks for a passage to be rewritten; without an instruction the base prompt. */
	encodeRewrite(
		passage: string,
		instruction: string | undefined,
		layout: PromptLayout,
	): EncodedPrompt {
		if (this.#chatWrapper === undefined) {
			const { text, stopStrings } = rewritePlainPrompt(passage, instruction, layout);
			return { tokens: this.#withBeginning(this.#model.tokenize(text, false)), stopStrings };
		}
		const { system, user } = rewriteChatPrompt(passage, instruction, layout);
		const { contextText } = this.#chatWrapper.generateContextState({
			chatHistory: [
				{ type: 'system', text: system },
				{ type: 'user', text: user },
				{ type: 'model', response: [] },
			],
		});
		return { tokens: this.#tokenizeChat(contextText), stopStrings: [] };
	}

	/** How many tokens a text is, special tokens not parsed. */
	countTokens(text: string): number {
		return this.#model.tokenize(text, false).length;
	}

	/** Checks that the vocabulary has the token. */
	token(id: number): Token {
		const size = this.#model.fileInfo.metadata.tokenizer.ggml.tokens.length;
		if (id < size) return id as Token;
		throw new BackendError(
			'invalidRequest',
			`Token ${id} is not in the model’s vocabulary of ${size} tokens.`,
			{ token: id, vocabulary: size },
		);
	}

	isEndOfGeneration(token: Token): boolean {
		return this.#model.isEogToken(token);
	}

	/** The text of tokens that follow others; special tokens have none. */
	decode(tokens: readonly Token[], preceding: readonly Token[]): string {
		return this.#model.detokenize(tokens, false, preceding);
	}

	/** Chat wrappers put a beginning-of-sequence token first, also for models that were trained without. */
	#tokenizeChat(text: LlamaText): Token[] {
		const [first] = text.values;
		const tokens = text.tokenize(this.#model.tokenizer);
		const hasBeginning = first instanceof SpecialToken && first.value === 'BOS';
		return hasBeginning && !this.#model.tokens.shouldPrependBosToken ? tokens.slice(1) : tokens;
	}

	#withBeginning(tokens: Token[]): Token[] {
		const { bos, shouldPrependBosToken } = this.#model.tokens;
		return shouldPrependBosToken && bos !== null && tokens[0] !== bos ? [bos, ...tokens] : tokens;
	}
}
