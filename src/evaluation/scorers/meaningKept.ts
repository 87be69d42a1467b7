/** The one figure by which the meaning of a rewrite is judged. */
import { contentWordsKept } from './contentWordsKept.ts';
import { namesKept } from './namesKept.ts';
import { numbersKept } from './numbersKept.ts';
import type { Scorer } from './scorer.ts';

const parts = [contentWordsKept, numbersKept, namesKept];

/**
 * The mean of the shares of content words, numbers and names kept, over those that the source has. It sees
 * what is lost, not what is made up, and takes a synonym for a loss. Undefined for a source with none of the
 * three.
 */
export const meaningKept: Scorer = {
	name: 'meaning kept',
	meaning:
		'mean share of the content words, numbers and names of the source that the reply has too, 0 to 1',
	appliesTo: 'rewriting',
	score(reply) {
		const scores = parts.map(({ score }) => score(reply)).filter((score) => score !== undefined);
		if (scores.length === 0) return undefined;
		return scores.reduce((sum, score) => sum + score, 0) / scores.length;
	},
};
