import type { RealignmentSettings } from '../../src/amulet/realignment.ts';

/** Log-probabilities of logits, in float64. Positions are counted since that takes a quarter of the time. */
export function logSoftmax(logits: ArrayLike<number>): Float64Array {
	const values = new Float64Array(logits.length);
	let highest = -Infinity;
	for (let token = 0; token < values.length; token += 1) {
		highest = Math.max(highest, logits[token] ?? NaN);
	}
	let total = 0;
	for (let token = 0; token < values.length; token += 1) {
		const value = (logits[token] ?? NaN) - highest;
		values[token] = value;
		total += Math.exp(value);
	}
	const normalizer = Math.log(total);
	for (let token = 0; token < values.length; token += 1) {
		values[token] = (values[token] ?? NaN) - normalizer;
	}
	return values;
}

/**
 * The paper's loop as it is written there (section 3), over a whole vocabulary in float64: the oracle of the
 * closed form.
 *
 * @returns the log-probabilities p_T
 */
export function paperLoop(
	base: ArrayLike<number>,
	preference: ArrayLike<number>,
	{ iterations, alpha, lambda, eta }: RealignmentSettings,
): Float64Array {
	const r = logSoftmax(base);
	const p0 = logSoftmax(preference);
	const utilities = new Float64Array(r.length);
	let p = p0;
	for (let t = 1; t <= iterations; t += 1) {
		const next = new Float64Array(r.length);
		for (let token = 0; token < r.length; token += 1) {
			const previous = p[token] ?? NaN;
			const sum = (utilities[token] ?? NaN) + alpha * (previous - (r[token] ?? NaN));
			utilities[token] = sum;
			next[token] =
				(lambda * (p0[token] ?? NaN) + sum / t + previous / (eta * t)) / (lambda + 1 / (eta * t));
		}
		p = logSoftmax(next);
	}
	return p;
}
