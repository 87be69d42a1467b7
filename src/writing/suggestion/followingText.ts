/** What follows the cursor, as a suggestion may meet it. */
import { comparedWords, type ComparedWord } from './comparedWords.ts';
import { startsBlock } from './lineEnds.ts';

export interface FollowingText {
	readonly text: string;
	readonly words: readonly ComparedWord[];
	/** Whether the sentence at the cursor goes on here; else it is a later line or paragraph. */
	readonly direct: boolean;
}

/** Words of each that are compared. */
const mostWords = 40;

/**
 * The rest of the cursor's paragraph, the line after the cursor's, and the next paragraph; those that there
 * are.
 */
export function followingTexts(before: string, after: string): readonly FollowingText[] {
	const direct = directText(before, after);
	const nextLine = /^[^\n]*\n\s*(?=\S)/.exec(after)?.[0].length;
	const nextParagraph = /\n[^\S\n]*\n\s*(?=\S)/.exec(after);
	const later = [nextLine, nextParagraph && nextParagraph.index + nextParagraph[0].length]
		.filter((start) => typeof start === 'number')
		.map((start) => paragraphOf(after.slice(start)));
	return [
		...(direct === '' ? [] : [following(direct, true)]),
		...[...new Set(later)].filter((text) => text !== direct).map((text) => following(text, false)),
	];
}

/** The text that a suggestion is joined with: empty at the end of a paragraph. */
export function directText(before: string, after: string): string {
	const space = /^\s*/.exec(after)?.[0] ?? '';
	const feeds = space.split('\n').length - 1;
	const text = paragraphOf(after.slice(space.length));
	const isOnBlankLine = /(?:^|\n)[^\S\n]*$/.test(before);
	const goesOn = feeds === 0 || (feeds === 1 && !isOnBlankLine && startsBlock(text) !== true);
	return goesOn ? text : '';
}

function paragraphOf(text: string): string {
	return text.slice(0, /\n[^\S\n]*\n/.exec(text)?.index).trimEnd();
}

function following(text: string, direct: boolean): FollowingText {
	return { text, words: comparedWords(text).slice(0, mostWords), direct };
}
