/** Numbers of the source that a rewrite keeps. */
import { numbersIn } from './numbers.ts';
import { recall } from './recall.ts';
import type { Scorer } from './scorer.ts';

/**
 * Recall over distinct values (see {@link numbersIn}). The word "one" is mostly a pronoun: it is not looked
 * for when it stands alone in the source, but stands for a 1 of the source. Undefined for a source without a
 * number.
 */
export const numbersKept: Scorer = {
	name: 'numbers kept',
	meaning: 'share of the distinct numbers of the source that the reply has too, 0 to 1',
	appliesTo: 'rewriting',
	score: ({ source, text }) =>
		recall(numbersIn(source, { countsOne: false }), numbersIn(text, { countsOne: true })),
};
