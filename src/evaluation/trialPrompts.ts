/** The prompts of a trial. */
import type { BegunChat } from '../protocol/messages.ts';
import { completionChatPrompt } from '../writing/prompts/completionPrompts.ts';
import { rewriteChatPrompt } from '../writing/prompts/prompts.ts';
import type { Condition } from './conditions.ts';
import { instructionFor, questionPrompt, type Wish } from './preferences.ts';
import type { Reply } from './scorers/scorer.ts';

/** What a reply is asked for. */
export interface Asked {
	readonly task: Reply['task'];
	/** The question, the text to rewrite, or the beginning of the text to continue. */
	readonly source: string;
	/** Undefined for a base reply. */
	readonly wish: Wish | undefined;
}

export interface TrialPrompts {
	readonly base: BegunChat;
	/** At least one: for a base reply, which does not read it, the base prompt. */
	readonly preferences: readonly { readonly prompt: BegunChat; readonly weight: number }[];
	/** The base prompt without the text to rewrite; other tasks have none. */
	readonly sourceless: BegunChat | undefined;
}

type Asking = Pick<Condition, 'composition' | 'layout' | 'wording'>;

export function promptsFor(asked: Asked, how: Asking): TrialPrompts {
	const base = promptWith(undefined, asked, how);
	const sourceless =
		asked.task === 'rewriting'
			? rewriteChatPrompt({ passage: '', instruction: undefined }, how.layout)
			: undefined;
	if (asked.wish === undefined) {
		return { base, sourceless, preferences: [{ prompt: base, weight: 1 }] };
	}
	return {
		base,
		sourceless,
		preferences: instructionsFor(asked.wish, how).map(({ instruction, weight }) => ({
			prompt: promptWith(instruction, asked, how),
			weight,
		})),
	};
}

function promptWith(
	instruction: string | undefined,
	{ task, source }: Asked,
	{ layout }: Asking,
): BegunChat {
	switch (task) {
		case 'question':
			return questionPrompt(source, instruction);
		case 'rewriting':
			return rewriteChatPrompt({ passage: source, instruction }, layout);
		case 'completion':
			return { ...completionChatPrompt(instruction, ''), replyStart: source };
	}
}

/**
 * What a wish is put in: a sentence for each prompt. Joined sentences stand in the order of their weights,
 * the heaviest first.
 */
export function instructionsFor(
	{ preferences }: Wish,
	{ composition, wording }: Pick<Condition, 'composition' | 'wording'>,
): readonly { readonly instruction: string; readonly weight: number }[] {
	const each = preferences.map(({ name, weight }) => ({
		instruction: instructionFor(name, wording),
		weight,
	}));
	if (composition === 'composed') return each;
	const heaviestFirst = each.toSorted((a, b) => b.weight - a.weight);
	return [
		{ instruction: heaviestFirst.map(({ instruction }) => instruction).join(' '), weight: 1 },
	];
}
