/** Log-probabilities from logits. All logarithms are natural. */
import { highestLogit } from './highestLogit.ts';
import type { FullReadout, TopReadout } from './logits.ts';

/**
 * Tokens and their log-probabilities among the whole vocabulary, descending; of equal ones the lowest token
 * id first.
 */
export interface ProbableTokens {
	readonly tokens: Int32Array;
	readonly logProbabilities: Float64Array;
}

/**
 * The logarithm of the sum of `exp(logit)`, which makes a token's log-probability of its logit when
 * subtracted from it. -Infinity when there are no logits, or only impossible ones.
 *
 * @throws RangeError when a logit is NaN or +Infinity.
 */
export function logSumExp(logits: Float32Array | Float64Array): number {
	const best = highestLogit(logits);
	let sum = 0;
	for (const logit of logits) {
		if (logit !== Number.NEGATIVE_INFINITY) sum += Math.exp(logit - best);
	}
	const result = sum === 0 ? Number.NEGATIVE_INFINITY : best + Math.log(sum);
	if (!(result < Number.POSITIVE_INFINITY)) {
		throw new RangeError(`The sum of the logits' exponentials is ${result}: the model is broken.`);
	}
	return result;
}

/** @param logOfSum {@link logSumExp} of the whole vocabulary */
export function probableTokens(best: TopReadout, logOfSum: number): ProbableTokens {
	const { tokens, logits } = best;
	const positions = Array.from(tokens.keys()).sort(
		(a, b) => number(logits, b) - number(logits, a) || number(tokens, a) - number(tokens, b),
	);
	return {
		tokens: Int32Array.from(positions, (position) => number(tokens, position)),
		logProbabilities: Float64Array.from(
			positions,
			(position) => number(logits, position) - logOfSum,
		),
	};
}

/** So many of the best logits; all when there are fewer. */
export function bestOf({ logits }: FullReadout, count: number): TopReadout {
	const tokens = Int32Array.from(logits.keys())
		.sort((a, b) => number(logits, b) - number(logits, a) || a - b)
		.slice(0, count);
	const best = Float64Array.from(tokens, (token) => number(logits, token));
	return { kind: 'top', tokens, logits: best };
}

function number(values: Int32Array | Float32Array | Float64Array, position: number): number {
	return values[position] ?? Number.NaN;
}
