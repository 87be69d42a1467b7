/** Random weights that sum to 1. */

/** Below this the gamma draws would come to 0 in floating point. */
const leastConcentration = 0.05;

/**
 * Weights drawn from the symmetric Dirichlet distribution: independent gamma values, divided by their sum. A
 * concentration of 1 makes all weights that sum to 1 equally likely; a lower one favours lopsided ones, a
 * higher one even ones.
 *
 * @param concentration at least 0.05, else RangeError
 * @param random uniform numbers in [0, 1)
 */
export function drawDirichlet(
	count: number,
	concentration: number,
	random: () => number,
): number[] {
	if (!(concentration >= leastConcentration)) {
		throw new RangeError(`The concentration is below ${leastConcentration}`);
	}
	const draws = Array.from({ length: count }, () => drawGamma(concentration, random));
	const sum = draws.reduce((total, draw) => total + draw, 0);
	return draws.map((draw) => draw / sum);
}

/**
 * A value from the gamma distribution with the given shape and scale 1, by rejection. (Marsaglia and Tsang, A
 * Simple Method for Generating Gamma Variables, 2000; shapes below 1 by its section 6.)
 */
export function drawGamma(shape: number, random: () => number): number {
	if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const normal = drawNormal(random);
		const v = (1 + c * normal) ** 3;
		const bound = normal ** 2 / 2 + d * (1 - v + Math.log(Math.max(v, 0)));
		if (v > 0 && Math.log(1 - random()) < bound) return d * v;
	}
}

/** A standard normal value (Box and Muller, 1958). */
function drawNormal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
