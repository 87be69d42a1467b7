/**
 * Words of hope and encouragement. A small lexicon made for this comparison: it counts words, whatever is
 * said with them.
 */
import type { Scorer } from './scorer.ts';
import { wordsOf } from './words.ts';

/** Beginnings of words that are hopeful in any form. */
const stems = [
	'achiev',
	'blossom',
	'celebrat',
	'cherish',
	'courag',
	'empower',
	'encourag',
	'enthusias',
	'flourish',
	'fulfil',
	'inspir',
	'motivat',
	'optimis[mt]',
	'overc[oa]m',
	'persever',
	'rejoic',
	'resilien',
	'succeed',
	'thriv',
	'triumph',
	'uplift',
];

/** Whole words, of which other forms mean something else: hope, but not hopeless. */
const words = [
	'bright(?:er|est)?',
	'confiden(?:ce|t|tly)',
	'determin(?:ed|ation)',
	'dream(?:s|ed|t|ing|er|ers)?',
	'embrac(?:e|es|ed|ing)',
	'faith',
	'grateful(?:ly)?',
	'gratitude',
	'growth',
	'hop(?:e|es|ed|ing|eful|efully|efulness)',
	'joy(?:s|ful|fully|ous|ously)?',
	'passion(?:s|ate|ately)?',
	'positiv(?:e|ely|ity)',
	'possibilit(?:y|ies)',
	'potential',
	'pride',
	'proud(?:ly)?',
	'radian(?:ce|t|tly)',
	'shin(?:e|es|ing)',
	'strength(?:s|en|ens|ened|ening)?',
	'strong(?:er|est)?',
	'success(?:es|ful|fully)?',
	'unstoppable',
	'upbeat',
	'wonderful(?:ly)?',
];

const uplifting = new RegExp(`^(?:(?:${stems.join('|')})\\p{L}*|${words.join('|')})$`, 'u');

export const uplift: Scorer = {
	name: 'uplift',
	meaning: 'hopeful and encouraging words per 100 words, 0 to 100 (a small lexicon)',
	appliesTo: 'all',
	score: ({ text }) => {
		const all = wordsOf(text);
		if (all.length === 0) return undefined;
		return (100 * all.filter((word) => uplifting.test(word)).length) / all.length;
	},
};
