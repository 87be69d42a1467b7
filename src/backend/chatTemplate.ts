/**
 * The chat template in a model's file: from messages to a prompt up to the first token of the visible reply.
 */
import {
	JinjaTemplateChatWrapper,
	LlamaText,
	resolveChatWrapper,
	SpecialToken,
	SpecialTokensText,
	type ChatHistoryItem,
	type ChatWrapper,
	type LlamaModel,
} from 'node-llama-cpp';
import type { ChatPrompt } from '../writing/prompts/prompts.ts';
import { closingOf, isHarmony } from '../writing/reply/thoughtForms.ts';

export interface ChatTemplate {
	/** Messages with what the template puts around them; thoughts are closed. */
	readonly render: (chat: ChatPrompt) => LlamaText;
	/**
	 * What the template writes after a reply, before the next message; undefined where that is not known or a
	 * token of its own kind.
	 */
	readonly turnEnd: string | undefined;
}

export type FoundTemplate =
	| { readonly kind: 'template'; readonly template: ChatTemplate }
	/** The template could not be rendered; what stands in for it was found by the names and marks in it. */
	| { readonly kind: 'substitute'; readonly template: ChatTemplate; readonly problem: string }
	| { readonly kind: 'none'; readonly problem?: string };

/** The template of the model's file, or what comes closest to it. */
export function chatTemplateOf(model: LlamaModel): FoundTemplate {
	const source = model.fileInfo.metadata.tokenizer.chat_template;
	if (source === undefined || source.trim() === '') return { kind: 'none' };
	try {
		return { kind: 'template', template: jinjaTemplate(source) };
	} catch (error) {
		const problem = error instanceof Error ? error.message : String(error);
		const substitute = substituteFor(model, source);
		if (substitute === undefined) return { kind: 'none', problem };
		return { kind: 'substitute', template: substitute, problem };
	}
}

/** Throws Error when it can't be rendered. */
export function jinjaTemplate(source: string): ChatTemplate {
	const { wrapper, hasSwitch } = withoutThoughts(source);
	const beginsReply = source.includes(generationPrompt) || !hasReplyHeader(wrapper);
	const render = (chat: ChatPrompt) => {
		const asked = messagesOf(chat, wrapper.settings.supportsSystemMessages);
		const messages = beginsReply ? asked : [...asked, emptyReply];
		return closed(contextOf(wrapper, messages), source, hasSwitch);
	};
	render(probe);
	return { render, turnEnd: turnEndOf(wrapper) };
}

/** Whether the template begins a reply with more than white space. */
function hasReplyHeader(wrapper: ChatWrapper): boolean {
	const [bare, begun] = [messagesOf(probe), [...messagesOf(probe), emptyReply]].map((messages) =>
		contextOf(wrapper, messages).toString().trimEnd(),
	);
	return bare !== begun;
}

/** A chat wrapper of node-llama-cpp that resembles the template; undefined when none does. */
function substituteFor(model: LlamaModel, source: string): ChatTemplate | undefined {
	try {
		const wrapper = resolveChatWrapper(model, {
			warningLogs: false,
			noJinja: true,
			customWrapperSettings: { qwen: { thoughts: 'discourage' }, gemma4: { reasoning: false } },
		});
		const render = (chat: ChatPrompt) =>
			closed(contextOf(wrapper, [...messagesOf(chat), emptyReply]), source, false);
		render(probe);
		return { render, turnEnd: turnEndOf(wrapper) };
	} catch {
		return undefined;
	}
}

/** The variable by which a template is asked to begin the reply. */
const generationPrompt = 'add_generation_prompt';
const emptyReply: ChatHistoryItem = { type: 'model', response: [] };
const probe: ChatPrompt = { system: 'Be brief.', user: 'Why is it raining?' };

/** Names under which published templates have the switch for thoughts. */
const switches = (source: string, isOn: boolean) => [
	{
		thinking: isOn,
		reasoning: isOn,
		...(isOn ? {} : { thinking_budget: 0 }),
		// Harmony has no way to turn it off.
		reasoning_effort: isOn ? 'high' : isHarmony(source) ? 'low' : 'none',
	},
	// A template may refuse a value that it does not know.
	{},
];

/** Throws Error when the template can't be rendered. */
function withoutThoughts(source: string) {
	let failure: unknown;
	for (const index of [0, 1]) {
		try {
			const wrapper = wrapperOf(source, false, switches(source, false)[index]);
			return { wrapper, hasSwitch: isSwitched(source, wrapper, index) };
		} catch (error) {
			failure = error;
		}
	}
	throw failure;
}

function isSwitched(source: string, off: ChatWrapper, index: number): boolean {
	try {
		const on = wrapperOf(source, true, switches(source, true)[index]);
		const [texts, others] = [on, off].map((wrapper) =>
			JSON.stringify(contextOf(wrapper, messagesOf(probe)).toJSON()),
		);
		return texts !== others;
	} catch {
		return false;
	}
}

function wrapperOf(source: string, thoughts: boolean, parameters: object | undefined) {
	return new JinjaTemplateChatWrapper({
		template: source,
		// It passes `enable_thinking`.
		reasoning: thoughts,
		functionCallMessageTemplate: 'noJinja',
		// Where the template has no system role, its text begins the user's.
		convertUnsupportedSystemMessagesToUserMessages: { use: 'ifNeeded', format: '{{message}}' },
		additionalRenderParameters: { ...parameters, [generationPrompt]: true },
	});
}

/** An empty system message keeps a template from writing one of its own. */
function messagesOf({ system, user }: ChatPrompt, hasSystemRole = true): ChatHistoryItem[] {
	const question: ChatHistoryItem = { type: 'user', text: user };
	if (system === '' && !hasSystemRole) return [question];
	return [{ type: 'system', text: system }, question];
}

function contextOf(wrapper: ChatWrapper, chatHistory: ChatHistoryItem[]): LlamaText {
	return wrapper.generateContextState({ chatHistory }).contextText;
}

function closed(context: LlamaText, source: string, hasSwitch: boolean): LlamaText {
	const ending = context.values.at(-1);
	const text = ending instanceof SpecialTokensText ? ending.value : '';
	const closing = closingOf(text, source, hasSwitch);
	if (closing === '') return context;
	const before = ending instanceof SpecialTokensText ? context.values.slice(0, -1) : context.values;
	// One piece, for a tokenizer may join what is on either side of the seam.
	return LlamaText([...before, new SpecialTokensText(text + closing)]);
}

/** What is between a reply and the next message of the user. */
function turnEndOf(wrapper: ChatWrapper): string | undefined {
	const [reply, next] = ['It rains.', 'Why?'];
	try {
		const { values } = contextOf(wrapper, [
			...messagesOf(probe),
			{ type: 'model', response: [reply] },
			{ type: 'user', text: next },
		]);
		const after = values[values.findIndex((value) => value === reply) + 1];
		if (after instanceof SpecialToken) return undefined;
		return after instanceof SpecialTokensText ? markerOf(after.value) : undefined;
	} catch {
		return undefined;
	}
}

/** The first tag of a text, or its first line that is one of words. */
function markerOf(text: string): string | undefined {
	const tag = /^\s*(<[^<>\n]{1,40}>|\[[^[\]\n]{1,40}\])/u.exec(text)?.[1];
	if (tag !== undefined) return tag;
	const line = text
		.split('\n')
		.find((words) => words.trim() !== '')
		?.trimEnd();
	return line === undefined || line.length < 3 ? undefined : `\n${line}`;
}
