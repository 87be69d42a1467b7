/** The words that carry the meaning of an English text, in a form in which their inflections are equal. */
import { isFunctionWord } from './functionWords.ts';
import { wordsOf } from './words.ts';

/**
 * What is taken off a word, in this order. It is a short form of steps 1 and 5 of Porter, An Algorithm for
 * Suffix Stripping, 1980: -s unless after s, u or i; -ing and -ed after a vowel, but not the -ed of need; all
 * final e; then y becomes i, and a doubled last consonant becomes one.
 */
const suffixes: readonly (readonly [suffix: RegExp, ending: string])[] = [
	[/(?<![sui])s$/u, ''],
	[/(?<=[aeiouy].*)(?:ing|(?<!e)ed|(?<=[aeiouy][^aeiouyc]+e)ed)$/u, ''],
	[/e+$/u, ''],
	[/y$/u, 'i'],
	[/([^aeiou])\1$/u, '$1'],
];

/**
 * The distinct stems of the words of three letters or more that are no function words. Case does not count,
 * nor does what is after an apostrophe. "Tries" and "trying" have one stem; irregular forms such as "wrote"
 * have their own.
 */
export function contentStems(text: string): Set<string> {
	const words = wordsOf(text)
		.map(withoutClitic)
		.filter((word) => /^\p{L}[\p{L}\p{M}']{2,}$/u.test(word) && !isFunctionWord(word));
	return new Set(words.map(stemOf));
}

/** The word without 's, n't and the like at its end. Its apostrophes are straight. */
export function withoutClitic(word: string): string {
	return word.replace(/(?:n't|'(?:s|re|ve|ll|d|m))$/iu, '');
}

function stemOf(word: string): string {
	return suffixes.reduce((stem, [suffix, ending]) => stem.replace(suffix, ending), word);
}
