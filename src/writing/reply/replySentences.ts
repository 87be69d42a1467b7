/** Sentences as far as their words go. */
import { splitSentences } from '../syntax/sentences.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import { unspaced } from '../text/unspacedScripts.ts';

const plainText = syntaxOf('plaintext');

const spaced = `(?:(?!${unspaced})[\\p{L}\\p{M}])+`;
const word = new RegExp(`(?=\\p{L})${unspaced}\\p{M}*|${spaced}(?:['’]${spaced})*`, 'gu');

/** The words in lower case, without numbers and marks; each character where words are not spaced. */
export function plainWords(text: string): readonly string[] {
	return text.toLowerCase().replaceAll('’', "'").match(word) ?? [];
}

/** Without those that have no letters. */
export function sentencesOf(text: string): readonly string[] {
	return splitSentences(text, plainText)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /\p{L}/u.test(sentence));
}
