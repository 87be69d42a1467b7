/**
 * Formality as Heylighen and Dewaele define it: Formality of Language: definition, measurement and behavioral
 * determinants, 1999.
 */
import { tagWords, type TaggedWord } from './partsOfSpeech.ts';
import type { Scorer } from './scorer.ts';

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

const directions: ReadonlyMap<string, number> = new Map([
	['NOUN', 1],
	['PROPN', 1],
	['ADJ', 1],
	['ADP', 1],
	['PRON', -1],
	['VERB', -1],
	['AUX', -1],
	['ADV', -1],
	['INTJ', -1],
]);

/**
 * Whether a word makes a text more formal (1), more tied to its situation (-1), or neither. Auxiliaries are
 * verbs, proper names are nouns. Determiners other than the articles count as neither: the formula has no
 * place for them, and grammars put some of them with the adjectives (every), others with the pronouns (this),
 * which pull in opposite ways. Neither are conjunctions, numbers, and particles (to, not).
 */
function directionOf({ word, tag }: TaggedWord): number {
	if (tag === 'DET') return articles.has(word.toLowerCase()) ? 1 : 0;
	return directions.get(tag) ?? 0;
}

/**
 * The F-score: (nouns + adjectives + prepositions + articles - pronouns - verbs - adverbs - interjections +
 * 100) / 2, where each is a percentage of all words. From 0 to 100; undefined without words.
 */
export function fScoreOf(words: readonly TaggedWord[]): number | undefined {
	if (words.length === 0) return undefined;
	const balance = words.reduce((total, word) => total + directionOf(word), 0);
	return ((100 * balance) / words.length + 100) / 2;
}

export const formality: Scorer = {
	name: 'formality',
	meaning: 'F-score, 0 to 100: higher names more and points less, as formal writing does',
	appliesTo: 'all',
	score: ({ text }) => fScoreOf(tagWords(text)),
};
