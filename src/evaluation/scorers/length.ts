/** How long a reply is. */
import type { Scorer } from './scorer.ts';
import { wordsOf } from './words.ts';

export const length: Scorer = {
	name: 'length',
	meaning: 'words of the reply, from 0',
	appliesTo: 'all',
	score: ({ text }) => wordsOf(text).length,
};
