/** Words of two texts, to tell whether one repeats the other. */
import { unspaced } from '../text/unspacedScripts.ts';

/** Zero-width joiners stand inside words of Arabic and Indic scripts. */
const spaced = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}\\u200c\\u200d]`;

const emoji =
	'\\p{RI}{2}|\\p{Extended_Pictographic}(?:[\\ufe0f\\p{EMod}]|\\u200d\\p{Extended_Pictographic})*';
const word = new RegExp(
	`(?=[\\p{L}\\p{N}])(?:${unspaced}\\p{M}*|(?:${spaced})+(?:['’](?:${spaced})+)*)|${emoji}`,
	'gu',
);
const weighty = /^[\p{scx=Han}\p{scx=Kana}\p{RI}\p{Extended_Pictographic}]/u;
const beginsWithSpacedWord = new RegExp(`^${spaced}`, 'u');
const endsInSpacedWord = new RegExp(`${spaced}$`, 'u');

/**
 * In scripts without blanks each character counts as a word: where words end would depend on what follows. So
 * does an emoji.
 */
export interface ComparedWord {
	/** Without difference of case, of the kind of apostrophe, and of how an emoji is drawn. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly spaced: boolean;
	/**
	 * How much it says that two texts have it in common: its letters; of Chinese and Katakana each counts
	 * twice, as an emoji does.
	 */
	readonly weight: number;
}

export function comparedWords(text: string): ComparedWord[] {
	return [...text.matchAll(word)].map(({ index, 0: found }) => {
		const isSpaced = beginsWithSpacedWord.test(found);
		return {
			text: found.toLowerCase().replaceAll('’', "'").replaceAll('\ufe0f', '').normalize(),
			start: index,
			end: index + found.length,
			spaced: isSpaced,
			weight: isSpaced ? Array.from(found).length : weighty.test(found) ? 2 : 1,
		};
	});
}

/** How many words from `start` on are those that `target` begins with. */
export function commonWords(
	words: readonly ComparedWord[],
	start: number,
	target: readonly ComparedWord[],
	targetStart = 0,
): number {
	let count = 0;
	for (;;) {
		const found = words[start + count];
		if (found === undefined || found.text !== target[targetStart + count]?.text) return count;
		count += 1;
	}
}

/** Whether a text goes on with the word, of a script with blanks, that the one before it ends in. */
export function continuesWord(before: string, text: string): boolean {
	return endsInSpacedWord.test(before.slice(-8)) && beginsWithSpacedWord.test(text);
}
