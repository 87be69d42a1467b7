/** Sentences as far as their words go. */
import { splitSentences } from '../syntax/sentences.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';

const plainText = syntaxOf('plaintext');

const word =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

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
