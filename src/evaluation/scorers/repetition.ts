/**
 * Whether a reply says the same again, and whether it ends in a loop, as the decoding of small models does
 * when it goes wrong.
 */
import type { Scorer } from './scorer.ts';
import { wordsOf } from './words.ts';

const gramWords = 4;

/** The share of words that stand in a run of four words which occurred before. */
function repeatedShareOf(words: readonly string[]): number | undefined {
	if (words.length === 0) return undefined;
	const seen = new Set<string>();
	const repeated = new Set<number>();
	for (let start = 0; start + gramWords <= words.length; start++) {
		const gram = words.slice(start, start + gramWords).join(' ');
		if (seen.has(gram)) {
			for (let offset = 0; offset < gramWords; offset++) repeated.add(start + offset);
		}
		seen.add(gram);
	}
	return repeated.size / words.length;
}

export const repetition: Scorer = {
	name: 'repetition',
	meaning: 'share of words in a run of four words that occurred before in the reply, 0 to 1',
	appliesTo: 'all',
	score: ({ text }) => repeatedShareOf(wordsOf(text)),
};

const minimalRepeats = 3;

interface LoopLimits {
	/** The longest piece that may repeat. */
	readonly piece: number;
	/** The fewest units that all its repeats have together: three times the same word is emphasis. */
	readonly together: number;
}

const wordLimits: LoopLimits = { piece: 20, together: 8 };
/** For marks and emoji, which are no words: a piece such as `-=`, over half a line. */
const characterLimits: LoopLimits = { piece: 4, together: 24 };

/**
 * Whether the end of a text repeats a piece of at most 20 words three times or more, and eight words in all.
 * The last word may be cut off, as by the limit on tokens. So does a row of 24 characters that repeats at
 * most four of them.
 */
export function isLoop(text: string): boolean {
	const words = wordsOf(text);
	return (
		endsInLoop(words, wordLimits) ||
		endsInLoop(words.slice(0, -1), wordLimits) ||
		endsInLoop(Array.from(text.replace(/\s/g, '')), characterLimits)
	);
}

function endsInLoop(units: readonly string[], { piece, together }: LoopLimits): boolean {
	for (let period = 1; period <= piece; period++) {
		const loop = period + unitsThatRecur(units, period);
		if (loop >= Math.max(minimalRepeats * period, together)) return true;
	}
	return false;
}

/** How many units at the end equal, each, the one a period before it. */
function unitsThatRecur(units: readonly string[], period: number): number {
	let count = 0;
	for (let index = units.length - 1; index >= period; index--) {
		if (units[index] !== units[index - period]) break;
		count++;
	}
	return count;
}
