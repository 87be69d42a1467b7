/** Scores of different units on one scale. */

/** Where the values of a score lie and how far they spread, in its unit. */
export interface Scale {
	readonly mean: number;
	/** Above 0. */
	readonly standardDeviation: number;
}

/** Stands for the spread of values that have none, which are equal but for rounding. */
const leastDeviation = 1e-9;

/**
 * The scale of a list: its mean and its sample standard deviation (n - 1), at least 1e-9. One value has that
 * least spread. Throws RangeError without values.
 */
export function scaleOf(values: readonly number[]): Scale {
	if (values.length === 0) throw new RangeError('There are no values');
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
	return { mean, standardDeviation: Math.max(deviation, leastDeviation) };
}

/**
 * How many standard deviations a value lies above the mean; 0 on a scale of the least spread, where there is
 * nothing to go by.
 */
export function standardised(value: number, { mean, standardDeviation }: Scale): number {
	if (standardDeviation <= leastDeviation) return 0;
	return (value - mean) / standardDeviation;
}
