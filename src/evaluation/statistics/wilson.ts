/** How sure a share is. */

/**
 * The score interval of a share, within [0, 1]: its bounds stay sensible for few trials and for shares of 0
 * and 1. (Wilson, Probable Inference, 1927.) It takes the trials for independent. Without trials it is all of
 * [0, 1].
 *
 * @param successes from 0 to `count`
 * @param level in (0, 1)
 */
export function wilsonInterval(
	successes: number,
	count: number,
	level = 0.95,
): { low: number; high: number } {
	if (count === 0) return { low: 0, high: 1 };
	const z = normalQuantile((1 + level) / 2);
	const share = successes / count;
	const centre = share + z ** 2 / (2 * count);
	const margin = z * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2);
	const scale = 1 + z ** 2 / count;
	return {
		low: Math.max(0, (centre - margin) / scale),
		high: Math.min(1, (centre + margin) / scale),
	};
}

/** The standard normal's quantile for a probability from 0.5 to 1, by bisection. */
function normalQuantile(probability: number): number {
	let low = 0;
	let high = 9;
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (normalProbability(middle) < probability) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * That a standard normal value is below `bound`, by the series in Marsaglia, Evaluating the Normal
 * Distribution, 2004.
 */
function normalProbability(bound: number): number {
	let term = bound;
	let sum = bound;
	for (let divisor = 3; term > sum * Number.EPSILON; divisor += 2) {
		term *= bound ** 2 / divisor;
		sum += term;
	}
	return 0.5 + (sum * Math.exp(-(bound ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}
