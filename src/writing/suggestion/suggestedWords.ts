/** The words of a suggestion with those that stand before it. */
import { comparedWords } from './comparedWords.ts';
import { withoutPossessive, type StatedFacts } from './statedFacts.ts';

/** Code units before the suggestion that are looked at. */
const reach = 200;

export interface SuggestedWord {
	/** As it is written. */
	readonly written: string;
	/** In lower case, without a possessive ending. */
	readonly text: string;
	/** Offsets in the suggestion; below 0 for a word before it, or one that goes on in it. */
	readonly start: number;
	readonly end: number;
	/** What stands between the word before and this one; from the start of a line on if one begins there. */
	readonly gap: string;
	/** Whether the text around the cursor has it, or what it is the plural or the genitive of. */
	readonly stated: boolean;
}

/** A suggestion as its facts are looked for. */
export interface Suggested {
	readonly text: string;
	/** The text before it. */
	readonly before: string;
	readonly languageId: string;
	/** The last words before it, and its own. */
	readonly words: readonly SuggestedWord[];
	readonly stated: StatedFacts;
}

/** Offsets in a suggestion where something is said that the text around the cursor does not say. */
export type FactFinder = (of: Suggested) => readonly number[];

export function suggested(
	text: string,
	before: string,
	languageId: string,
	stated: StatedFacts,
): Suggested {
	const context = before.slice(-reach);
	const all = context + text;
	let last = 0;
	const words = comparedWords(all).map(({ text: lower, start, end }): SuggestedWord => {
		const gap = all.slice(last, start);
		last = end;
		const bare = withoutPossessive(lower);
		return {
			written: all.slice(start, end),
			text: bare,
			start: start - context.length,
			end: end - context.length,
			gap,
			stated: stated.words.has(bare) || stated.words.has(bare.replace(/s$/, '')),
		};
	});
	return { text, before, languageId, words, stated };
}

/** Whether the writer has not begun the word. */
export function isNew({ start }: SuggestedWord): boolean {
	return start >= 0;
}
