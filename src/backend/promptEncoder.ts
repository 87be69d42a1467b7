/** From prompts to tokens, through the chat template in the model's file where there is one. */
import {
	resolveChatWrapper,
	SpecialToken,
	type ChatWrapper,
	type LlamaModel,
	type LlamaText,
	type Token,
} from 'node-llama-cpp';
import {
	completionChatPrompt,
	completionPlainPrompt,
} from '../writing/completion/completionPrompts.ts';
import type { Prompt } from '../protocol/messages.ts';
import { BackendError } from '../protocol/errors.ts';
import {
	rewriteChatPrompt,
	rewritePlainPrompt,
	type ChatPrompt,
	type PromptLayout,
} from '../writing/prompts.ts';

export interface EncodedPrompt {
	readonly tokens: readonly Token[];
	/** Strings that end the reply, besides the model's own end of generation. */
	readonly stopStrings: readonly string[];
}

export class PromptEncoder {
	readonly #model: LlamaModel;
	readonly #chatWrapper: ChatWrapper | undefined;

	constructor(model: LlamaModel) {
		this.#model = model;
		this.#chatWrapper = chatWrapperOf(model);
	}

	/** Whether the model was trained to chat; a base model is given a text to continue. */
	get chatTemplate(): boolean {
		return this.#chatWrapper !== undefined;
	}

	/**
	 * Text with its special tokens parsed, tokens as they are, or a chat up to where the model's reply begins or goes on; a model
	 * without a chat template continues the chat as one plain text. Throws BackendError for unknown tokens.
	 */
	encodeRaw(prompt: Prompt): readonly Token[] {
		if (typeof prompt === 'string') return this.#withBeginning(this.#model.tokenize(prompt, true));
		if (Array.isArray(prompt)) return prompt.map((token) => this.token(token));
		const asked = this.chatTemplate ? this.encodeChat(prompt) : this.#encodePlainChat(prompt);
		return [...asked, ...this.encodeText(prompt.replyStart ?? '')];
	}

	/** The prompt that asks for a passage to be rewritten; without an instruction the base prompt. */
	encodeRewrite(
		passage: string,
		instruction: string | undefined,
		layout: PromptLayout,
	): EncodedPrompt {
		if (!this.chatTemplate) {
			const { text, stopStrings } = rewritePlainPrompt(passage, instruction, layout);
			return { tokens: this.#withBeginning(this.#model.tokenize(text, false)), stopStrings };
		}
		const prompt = rewriteChatPrompt(passage, instruction, layout);
		return { tokens: this.encodeChat(prompt), stopStrings: [] };
	}

	/**
	 * The prompt that asks for a text to be written, up to where the text begins; without an instruction the base prompt.
	 *
	 * @param following what is shown of the text after the cursor
	 */
	encodeCompletion(instruction: string | undefined, following: string): readonly Token[] {
		if (this.chatTemplate) return this.encodeChat(completionChatPrompt(instruction, following));
		const head = completionPlainPrompt(instruction, following);
		return this.#withBeginning(this.#model.tokenize(head, false));
	}

	/** A text as it stands behind a prompt. */
	encodeText(text: string): readonly Token[] {
		return this.#model.tokenize(text, false, 'trimLeadingSpace');
	}

	/** Up to where the model's reply begins. Throws Error for a model without a chat template. */
	encodeChat({ system, user }: ChatPrompt): readonly Token[] {
		if (this.#chatWrapper === undefined) throw new Error('The model has no chat template');
		const { contextText } = this.#chatWrapper.generateContextState({
			chatHistory: [
				{ type: 'system', text: system },
				{ type: 'user', text: user },
				{ type: 'model', response: [] },
			],
		});
		return this.#tokenizeChat(contextText);
	}

	/** The system message, where there is one, and the user's, with an empty line after each. */
	#encodePlainChat({ system, user }: ChatPrompt): readonly Token[] {
		const paragraphs = system === '' ? [user] : [system, user];
		const text = paragraphs.map((paragraph) => `${paragraph}\n\n`).join('');
		return this.#withBeginning(this.#model.tokenize(text, false));
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

function chatWrapperOf(model: LlamaModel) {
	if (model.fileInfo.metadata.tokenizer.chat_template === undefined) return undefined;
	// A rewrite needs no reasoning aloud, and a person waits for it.
	return resolveChatWrapper(model, {
		warningLogs: false,
		customWrapperSettings: { qwen: { thoughts: 'discourage' } },
	});
}
