/** How much the words of a text vary. */
import type { Scorer } from './scorer.ts';
import { wordsOf } from './words.ts';

const windowWords = 25;

/** Distinct items a item: above 0, to 1. */
function typeTokenRatio(items: readonly string[]): number {
	return new Set(items).size / items.length;
}

/**
 * The moving-average type-token ratio (Covington and McFall, Cutting the Gordian Knot, 2010): the mean, over
 * all windows of that many successive words, of distinct words a word. Unlike the plain ratio, which a text
 * of one window or less gets, it does not fall with the length of the text. Undefined without words.
 */
export function movingAverageTypeTokenRatio(
	words: readonly string[],
	window = windowWords,
): number | undefined {
	if (words.length === 0) return undefined;
	if (words.length <= window) return typeTokenRatio(words);
	const windows = words.length - window + 1;
	let total = 0;
	for (let start = 0; start < windows; start++) {
		total += typeTokenRatio(words.slice(start, start + window));
	}
	return total / windows;
}

export const lexicalVariety: Scorer = {
	name: 'lexical variety',
	meaning: `distinct words a word, mean over windows of ${windowWords} words (MATTR), 0 to 1`,
	appliesTo: 'all',
	score: ({ text }) => movingAverageTypeTokenRatio(wordsOf(text)),
};

/**
 * Li et al., A Diversity-Promoting Objective Function for Neural Conversation Models, 2016. It falls with the
 * length of a text.
 */
export const distinctBigrams: Scorer = {
	name: 'distinct bigrams',
	meaning: 'distinct pairs of successive words a pair, 0 to 1: lower for longer texts',
	appliesTo: 'all',
	score: ({ text }) => {
		const words = wordsOf(text);
		const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
		return pairs.length === 0 ? undefined : typeTokenRatio(pairs);
	},
};
