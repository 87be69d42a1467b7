/**
 * The pause after which a writer has stopped typing, for as long as they type at their usual speed. Knows no
 * editor.
 */

/** In milliseconds. A longer interval is thinking, not typing, and says nothing of the speed. */
const longestInterval = 1000;
/** Enough for a few words: the speed of a while ago is another one. */
const intervalsKept = 30;
/** Before anything is known: of an average typist, at some 45 words a minute. */
const usualInterval = 250;
/** Nearly all intervals of a steady typist are shorter than this times the slower ones of them. */
const factor = 2;
/** Of the intervals, by length. The slowest ones are between words, where a writer has not stopped either. */
const quantile = 0.9;
/**
 * Below the first a suggestion would flicker between two keys; above the second it would seem to be missing.
 */
const shortestPause = 200;
const longestPause = 1000;

export class TypingPause {
	readonly #intervals: number[] = [];
	#last: number | undefined;

	/** A key was pressed, or a text inserted at once, at this time in milliseconds. Times ascend. */
	typed(at: number): void {
		const interval = at - (this.#last ?? Number.NEGATIVE_INFINITY);
		this.#last = at;
		if (interval > longestInterval) return;
		this.#intervals.push(interval);
		if (this.#intervals.length > intervalsKept) this.#intervals.shift();
	}

	get milliseconds(): number {
		const sorted = [...this.#intervals].sort((a, b) => a - b);
		const slow = sorted[Math.floor(quantile * (sorted.length - 1))] ?? usualInterval;
		return Math.min(longestPause, Math.max(shortestPause, factor * slow));
	}
}
