/** Names of the source that a rewrite keeps. */
import { withoutClitic } from './contentWords.ts';
import { isFunctionWord } from './functionWords.ts';
import { recall } from './recall.ts';
import type { Scorer } from './scorer.ts';
import { plainTextOf, sentencesOf } from './words.ts';

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/gu;

/**
 * What stands before a word that may have its capital from where it stands: a colon, or a comma and a
 * quotation mark.
 */
const newStart = /(?::|,\s*["“‘])[^\p{L}\p{N}]*$/u;

/**
 * Recall over distinct names: words of two letters or more with a capital that stand anywhere but at the
 * beginning of a sentence, a line, a quotation or what follows a colon, and are no function words (US is a
 * name, Us none). They are compared with all words of the reply exactly, but for a possessive 's. Undefined
 * for a source without a name.
 */
export const namesKept: Scorer = {
	name: 'names kept',
	meaning: 'share of the distinct capitalised words of the source that the reply has too, 0 to 1',
	appliesTo: 'rewriting',
	score({ source, text }) {
		const names = new Set(sentencesOf(source).flatMap(namesOf));
		const found = plainTextOf(text).match(wordPattern) ?? [];
		return recall(names, new Set(found.map(withoutClitic)));
	},
};

function namesOf(sentence: string): string[] {
	const names: string[] = [];
	let end = 0;
	for (const { 0: whole, index } of sentence.matchAll(wordPattern)) {
		const begins = end === 0 || newStart.test(sentence.slice(end, index));
		const word = withoutClitic(whole);
		if (!begins && isName(word)) names.push(word);
		end = index + whole.length;
	}
	return names;
}

function isName(word: string): boolean {
	if (!/^\p{Lu}./u.test(word)) return false;
	return word === word.toUpperCase() || !isFunctionWord(word.toLowerCase());
}
