/** The scorers that compare a rewrite with its source. */
import { chrf } from './chrf.ts';
import { contentWordsKept } from './contentWordsKept.ts';
import { meaningKept } from './meaningKept.ts';
import { namesKept } from './namesKept.ts';
import { newContentWords } from './newContentWords.ts';
import { numbersKept } from './numbersKept.ts';
import { protectedSpansKept } from './protectedSpansKept.ts';
import type { Scorer } from './scorer.ts';

export const fidelityScorers: readonly Scorer[] = [
	meaningKept,
	contentWordsKept,
	numbersKept,
	namesKept,
	newContentWords,
	chrf,
	protectedSpansKept,
];
