/** Content words that a rewrite adds. */
import { contentStems } from './contentWords.ts';
import { recall } from './recall.ts';
import type { Scorer } from './scorer.ts';

/** Over distinct stems (see {@link contentStems}). Undefined for a reply without a content word. */
export const newContentWords: Scorer = {
	name: 'new content words',
	meaning: 'share of the distinct content words of the reply that the source lacks, 0 to 1',
	appliesTo: 'rewriting',
	score({ source, text }) {
		const known = recall(contentStems(text), contentStems(source));
		return known === undefined ? undefined : 1 - known;
	},
};
