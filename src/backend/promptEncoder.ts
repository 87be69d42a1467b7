/** From prompts to tokens, through the chat template in the model's file where there is one. */
import { SpecialToken, type LlamaModel, type LlamaText, type Token } from 'node-llama-cpp';
import {
	completionChatPrompt,
	completionPlainPrompt,
} from '../writing/prompts/completionPrompts.ts';
import type { Prompt } from '../protocol/messages.ts';
import { BackendError } from '../protocol/errors.ts';
import {
	chatStopStrings,
	rewriteChatPrompt,
	rewritePlainPrompt,
	type ChatPrompt,
	type PromptLayout,
	type RewriteAsked,
} from '../writing/prompts/prompts.ts';
import { chatTemplateOf, type ChatTemplate } from './chatTemplate.ts';
import { turnEndFor, type TurnEnd } from './turnEnd.ts';

export interface EncodedPrompt {
	readonly tokens: readonly Token[];
	/** Strings that end the reply, besides the model's own end of generation. */
	readonly stopStrings: readonly string[];
}

export class PromptEncoder {
	/** Why the chat template of the model's file is not used, where there is one that is not. */
	readonly templateProblem: string | undefined;
	readonly #model: LlamaModel;
	readonly #template: ChatTemplate | undefined;
	readonly #turnEnd: TurnEnd;

	constructor(model: LlamaModel) {
		const found = chatTemplateOf(model);
		this.#model = model;
		this.#template = found.kind === 'none' ? undefined : found.template;
		this.templateProblem = found.kind === 'template' ? undefined : found.problem;
		this.#turnEnd = turnEndFor(model, this.#template);
	}

	/** Whether the model was trained to chat; a base model is given a text to continue. */
	get chatTemplate(): boolean {
		return this.#template !== undefined;
	}

	/**
	 * Text with its special tokens parsed, tokens as they are, or a chat up to where the model's reply begins
	 * or goes on; a model without a chat template continues the chat as one plain text. Throws BackendError
	 * for unknown tokens.
	 */
	encodeRaw(prompt: Prompt): readonly Token[] {
		if (typeof prompt === 'string') return this.#withBeginning(this.#model.tokenize(prompt, true));
		if (Array.isArray(prompt)) return prompt.map((token) => this.token(token));
		const asked = this.chatTemplate ? this.encodeChat(prompt) : this.#encodePlainChat(prompt);
		return [...asked, ...this.encodeText(prompt.replyStart ?? '')];
	}

	/** The prompt that asks for a passage to be rewritten, up to where the rewritten text begins. */
	encodeRewrite(asked: RewriteAsked, layout: PromptLayout): EncodedPrompt {
		if (!this.chatTemplate) {
			const { text, stopStrings } = rewritePlainPrompt(asked, layout);
			return { tokens: this.#withBeginning(this.#model.tokenize(text, false)), stopStrings };
		}
		const { replyStart = '', ...chat } = rewriteChatPrompt(asked, layout);
		return {
			tokens: [...this.encodeChat(chat), ...this.encodeText(replyStart)],
			stopStrings: [...chatStopStrings(layout), ...this.stopStringsAfter(asked.passage)],
		};
	}

	/**
	 * The prompt that asks for a text to be written, up to where the text begins; without an instruction the
	 * base prompt.
	 *
	 * @param following what is shown of the text after the cursor
	 */
	encodeCompletion(instruction: string | undefined, following: string): readonly Token[] {
		if (this.chatTemplate) return this.encodeChat(completionChatPrompt(instruction, following));
		const head = completionPlainPrompt(instruction, following);
		return this.#withBeginning(this.#model.tokenize(head, false));
	}

	/** Strings that end a reply of the model, but for those that the text to reply to has. */
	stopStringsAfter(text: string): readonly string[] {
		return this.#turnEnd.strings.filter((string) => !text.includes(string));
	}

	/** A text as it stands after a prompt. */
	encodeText(text: string): readonly Token[] {
		return this.#model.tokenize(text, false, 'trimLeadingSpace');
	}

	/**
	 * Up to where the visible text of the model's reply begins. Throws Error for a model without a chat
	 * template.
	 */
	encodeChat(chat: ChatPrompt): readonly Token[] {
		if (this.#template === undefined) throw new Error('The model has no chat template');
		return this.#tokenizeChat(this.#template.render(chat));
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

	/** Whether the chat template ends a reply with the token, which the vocabulary need not know as an end. */
	isEndOfTurn(token: Token): boolean {
		return token === this.#turnEnd.token;
	}

	/** The name of a control token; undefined for tokens that stand for text. */
	controlName(token: Token): string | undefined {
		if (!this.#model.isSpecialToken(token)) return undefined;
		return this.#model.detokenize([token], true);
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
