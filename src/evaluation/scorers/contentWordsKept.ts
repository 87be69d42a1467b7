/** Content words of the source that a rewrite keeps. */
import { contentStems } from './contentWords.ts';
import { recall } from './recall.ts';
import type { Scorer } from './scorer.ts';

/** Recall over distinct stems (see {@link contentStems}). Undefined for a source without a content word. */
export const contentWordsKept: Scorer = {
	name: 'content words kept',
	meaning: 'share of the distinct content words of the source that the reply has too, 0 to 1',
	appliesTo: 'rewriting',
	score: ({ source, text }) => recall(contentStems(source), contentStems(text)),
};
