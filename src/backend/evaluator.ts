/** Evaluating tokens in the sequences of a context, whichever interface of node-llama-cpp does it. */
import type { Token } from 'node-llama-cpp';
import type { LogitsReadout, TokenLogits } from '../amulet/logits.ts';
import type { ProbableTokens } from '../amulet/logProbabilities.ts';

/** How many of the best tokens are read out; `full` is the whole vocabulary. */
export type ReadoutSize = 'full' | number;

/** Tokens that one sequence appends in a batch. */
export interface Append {
	readonly sequence: number;
	readonly tokens: readonly Token[];
	/** Logits are wanted after the tokens from this index on; without it after none. */
	readonly readFrom?: number;
	/** Most that will be read out; `full` also where tokens will be asked for by name. */
	readonly readout?: ReadoutSize;
}

/** The logits after one token. They can be read until the next batch. */
export interface LogitsSource {
	/** So many of the best tokens, unless there are fewer; no more than the batch asked for. */
	best: (size: ReadoutSize) => Promise<LogitsReadout>;
	/** Of these tokens, in any order, for which the batch must have asked for a full readout. At least one. */
	logitsOf: (tokens: Int32Array) => Promise<TokenLogits>;
}

/**
 * The same with log-probabilities among the whole vocabulary, for which the batch must have asked for a full
 * readout. Beyond the rounding of the logits themselves their error is below 1e-5, and 1e-6 in the mean.
 */
export interface ProbabilitySource extends LogitsSource {
	logProbabilityOf: (token: Token) => Promise<number>;
	/** The most probable tokens: so many of them, unless there are fewer. */
	mostProbable: (count: number) => Promise<ProbableTokens>;
}

export interface Evaluator {
	/** Sequences are numbered from 0. */
	readonly sequences: number;
	/** Tokens that one sequence can hold. */
	readonly capacity: number;
	/**
	 * One batch. The sequences are distinct. Answers the sources of each append, in order.
	 * After a failure nothing is known of the sequences but that {@link clear} empties them.
	 */
	evaluate: (appends: readonly Append[]) => Promise<ProbabilitySource[][]>;
	/** Keeps the first tokens of a sequence. False when the model can't: then the sequence must be cleared. */
	truncate: (sequence: number, length: number) => Promise<boolean>;
	clear: (sequence: number) => Promise<void>;
	/** Whether it can {@link copy}. */
	readonly copies: boolean;
	/** Makes one sequence the same as another. False when it failed: then the target must be cleared. */
	copy: (from: number, to: number) => Promise<boolean>;
}
