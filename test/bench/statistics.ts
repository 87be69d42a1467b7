/** Medians and how far the middle half of the values is spread. */

/** The median and the quartiles. */
export interface Spread {
	readonly median: number;
	readonly low: number;
	readonly high: number;
}

/** Of at least one value. Throws RangeError. */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	return {
		median: quantile(sorted, 0.5),
		low: quantile(sorted, 0.25),
		high: quantile(sorted, 0.75),
	};
}

/** Between two values it is interpolated linearly. */
function quantile(sorted: readonly number[], share: number): number {
	const place = share * (sorted.length - 1);
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	if (below === undefined || above === undefined) throw new RangeError('There are no values');
	return below + (above - below) * (place - Math.floor(place));
}
