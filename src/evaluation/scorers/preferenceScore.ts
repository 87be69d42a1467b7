/**
 * What a reply is rated by for a preference of the paper, without a judge: one number, where higher is more
 * of what was asked for.
 */
import type { PreferenceName, Wish } from '../preferences.ts';
import { standardised, type Scale } from '../statistics/standardised.ts';
import { flattery } from './flattery.ts';
import { formality } from './formality.ts';
import { lexicalVariety } from './lexicalVariety.ts';
import { length } from './length.ts';
import { readability } from './readability.ts';
import { scoreOnce } from './scoreOnce.ts';
import type { Reply, Scorer } from './scorer.ts';
import { sentiment } from './sentiment.ts';
import { uplift } from './uplift.ts';

/** A grade outside says something of missing full stops, nothing of complexity. */
const grades = { lowest: 0, highest: 30 };

/**
 * What one part of a combined score is divided by, so that the parts weigh about the same: a rough difference
 * between two ordinary replies. They are fixed, so that a score does not depend on which other replies there
 * are.
 */
const sentimentScale = 0.25;
const wordsInHundredScale = 2;

interface Part {
	readonly scorer: Scorer;
	readonly scale: number;
}

const ratings: Readonly<Record<PreferenceName, (reply: Reply) => number | undefined>> = {
	// Of the logarithm, since a tenth fewer words are as much of a difference in a long reply as in a short
	// one.
	concise: (reply) => negative(logarithmOfWords(reply)),
	verbose: logarithmOfWords,
	complex: (reply) => gradeWithin(scoreOnce(readability, reply)),
	formal: (reply) => scoreOnce(formality, reply),
	pleasant: (reply) => scoreOnce(sentiment, reply),
	uplifting: meanOf([
		{ scorer: sentiment, scale: sentimentScale },
		{ scorer: uplift, scale: wordsInHundredScale },
	]),
	sycophantic: meanOf([
		{ scorer: sentiment, scale: sentimentScale },
		{ scorer: flattery, scale: wordsInHundredScale },
	]),
	// Varied wording is the part of creativity that can be counted; ideas are not. The share of distinct pairs
	// is left out, for it falls with the length of a reply.
	creative: (reply) => scoreOnce(lexicalVariety, reply),
};

/**
 * Undefined where the reply has too little to go by. The scale is the preference's own: scores of two
 * preferences do not compare.
 */
export function preferenceScore(name: PreferenceName, reply: Reply): number | undefined {
	return ratings[name](reply);
}

/** Standard deviations: one reply of a few words, all of them praise, must not outweigh the others. */
const farthest = 3;
/** Of {@link wishScore}. */
export const lowestRating = -farthest;

/**
 * The weighted sum of a wish's preference scores, each in standard deviations from -3 to 3; undefined where
 * one is.
 *
 * @param scaleOf how a preference's scores lie among the replies that are compared
 */
export function wishScore(
	wish: Wish,
	reply: Reply,
	scaleOf: (name: PreferenceName) => Scale,
): number | undefined {
	let total = 0;
	for (const { name, weight } of wish.preferences) {
		const score = preferenceScore(name, reply);
		if (score === undefined) return undefined;
		total += weight * clipped(standardised(score, scaleOf(name)), lowestRating, farthest);
	}
	return total;
}

function logarithmOfWords(reply: Reply): number | undefined {
	const words = scoreOnce(length, reply);
	return words === undefined || words === 0 ? undefined : Math.log(words);
}

function negative(score: number | undefined): number | undefined {
	return score === undefined ? undefined : -score;
}

function gradeWithin(grade: number | undefined): number | undefined {
	return grade === undefined ? undefined : clipped(grade, grades.lowest, grades.highest);
}

function clipped(value: number, lowest: number, highest: number): number {
	return Math.min(highest, Math.max(lowest, value));
}

/** The mean of scores, each divided by its scale. */
function meanOf(parts: readonly Part[]): (reply: Reply) => number | undefined {
	return (reply) => {
		let total = 0;
		for (const { scorer, scale } of parts) {
			const score = scoreOnce(scorer, reply);
			if (score === undefined) return undefined;
			total += score / scale;
		}
		return total / parts.length;
	};
}
