/** What is read out of the model at one step. */

/**
 * The logits of one sequence at one step: all of them, or the best ones.
 *
 * A logit is a finite number or -Infinity (the token is impossible); NaN and +Infinity mean a broken model
 * and are refused. Adding one constant to all logits of a readout changes nothing.
 */
export type LogitsReadout = FullReadout | TopReadout;

/** Indexed by token id. */
export interface FullReadout {
	readonly kind: 'full';
	readonly logits: Float32Array | Float64Array;
}

/**
 * Distinct tokens and their logits, descending by logit. Every token that is not listed has at most the last
 * logit; where such a token is needed and is not among the others, that bound stands for its logit.
 */
export interface TopReadout extends TokenLogits {
	readonly kind: 'top';
	/** Tokens that the list lacks and that were asked for by name. With them, the list itself may be empty. */
	readonly others?: TokenLogits;
}

/** Distinct tokens, each with its own logit. */
export interface TokenLogits {
	readonly tokens: Int32Array;
	readonly logits: Float32Array | Float64Array;
}

/** A preference side, and its weight among the others: finite and at least 0. */
export interface WeightedReadout {
	readonly readout: LogitsReadout;
	readonly weight: number;
}
