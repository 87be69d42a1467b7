/** The prompts of a trial. */
import { rewriteChatPrompt, type ChatPrompt } from '../writing/prompts.ts';
import type { Condition } from './conditions.ts';
import { instructionFor, questionPrompt, type Wish } from './preferences.ts';

export type Task = 'question' | 'rewriting';

/** What a reply is asked for. */
export interface Asked {
	readonly task: Task;
	/** The question, or the text to rewrite. */
	readonly source: string;
	/** Undefined for a base reply. */
	readonly wish: Wish | undefined;
}

export interface TrialPrompts {
	readonly base: ChatPrompt;
	/** At least one: for a base reply, which does not read it, the base prompt. */
	readonly preferences: readonly { readonly prompt: ChatPrompt; readonly weight: number }[];
	/** The base prompt without the text to rewrite; a question has none. */
	readonly sourceless: ChatPrompt | undefined;
}

export function promptsFor(
	asked: Asked,
	{ composition, layout }: Pick<Condition, 'composition' | 'layout'>,
): TrialPrompts {
	const promptWith = (instruction: string | undefined) =>
		asked.task === 'question'
			? questionPrompt(asked.source, instruction)
			: rewriteChatPrompt(asked.source, instruction, layout);
	const base = promptWith(undefined);
	const sourceless =
		asked.task === 'question' ? undefined : rewriteChatPrompt('', undefined, layout);
	if (asked.wish === undefined) {
		return { base, sourceless, preferences: [{ prompt: base, weight: 1 }] };
	}
	return {
		base,
		sourceless,
		preferences: instructionsFor(asked.wish, composition).map(({ instruction, weight }) => ({
			prompt: promptWith(instruction),
			weight,
		})),
	};
}

/** Joined sentences stand in the order of their weights, the heaviest first. */
function instructionsFor({ preferences }: Wish, composition: Condition['composition']) {
	const each = preferences.map(({ name, weight }) => ({
		instruction: instructionFor(name),
		weight,
	}));
	if (composition === 'composed') return each;
	const heaviestFirst = each.toSorted((a, b) => b.weight - a.weight);
	return [
		{ instruction: heaviestFirst.map(({ instruction }) => instruction).join(' '), weight: 1 },
	];
}
