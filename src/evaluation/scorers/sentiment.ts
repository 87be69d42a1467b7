/**
 * How positive a text sounds, by VADER: Hutto and Gilbert, A Parsimonious Rule-based Model for Sentiment
 * Analysis, 2014.
 */
import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import type { Scorer } from './scorer.ts';
import { sentencesOf } from './words.ts';

/**
 * Beside a word; after one of these marks VADER does not know it. A colon or semicolon before a bracket may
 * be a face.
 */
const marksBesideWords = /(?<=[\p{L}\p{N}.,!?])["”)\]]+|["“([]+(?=[\p{L}\p{N}])/gu;
const marksBetweenWords = /[…–—/]|\.{2,}/g;

/** VADER's compound score of one sentence: from -1, most negative, to 1. */
function compoundOf(sentence: string): number {
	const bare = sentence.replace(marksBesideWords, '').replace(marksBetweenWords, ' ');
	return SentimentIntensityAnalyzer.polarity_scores(bare).compound;
}

export const sentiment: Scorer = {
	name: 'sentiment',
	meaning:
		'mean of VADER’s compound score over the sentences, -1 to 1: higher sounds more positive',
	appliesTo: 'all',
	// The compound of a whole text is near -1 or 1 for any that is long.
	score: ({ text }) => {
		const scores = sentencesOf(text).map(compoundOf);
		if (scores.length === 0) return undefined;
		return scores.reduce((total, score) => total + score, 0) / scores.length;
	},
};
