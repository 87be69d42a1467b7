/** What the text around the cursor says, so that a suggestion may say it too. */
import { numberPattern, plainNumber } from '../text/numerals.ts';
import { comparedWords } from './comparedWords.ts';
import { proseLanguageOf, type ProseLanguage } from './proseWords.ts';

export interface StatedFacts {
	readonly language: ProseLanguage;
	/** In lower case. */
	readonly text: string;
	/** In lower case, without a possessive ending. */
	readonly words: ReadonlySet<string>;
	/** Numbers in digits, without marks between thousands, and the parts of dates, times and the like. */
	readonly numbers: ReadonlySet<string>;
}

export function statedFacts(before: string, after: string): StatedFacts {
	const all = `${before}\n${after}`;
	return {
		language: proseLanguageOf(all),
		text: all.toLowerCase(),
		words: new Set(comparedWords(all).map((word) => withoutPossessive(word.text))),
		numbers: new Set(
			[...all.matchAll(numberPattern)].flatMap(([number]) => [
				plainNumber(number),
				...(number.match(/\p{Nd}+/gu) ?? []),
			]),
		),
	};
}

/** @param word in lower case */
export function withoutPossessive(word: string): string {
	return word.replace(/'s?$/, '');
}
