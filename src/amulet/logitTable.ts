/**
 * Readouts, checked, and how a token's logit is found in them. Loops over logits count positions, because `for`-`of` over
 * typed arrays takes four times as long.
 */
import type { LogitsReadout, TopReadout } from './logits.ts';
import { TokenIndex } from './tokenIndex.ts';

/** A readout with the name that error messages give it, such as `base` or `preference 2`. */
export interface Side {
	readonly name: string;
	readonly readout: LogitsReadout;
}

/**
 * The size of the vocabulary, known when any of the sides was read out in full.
 *
 * @throws RangeError when full sides differ in size.
 */
export function vocabularySize(sides: readonly Side[]): number | undefined {
	let size: number | undefined;
	for (const { name, readout } of sides) {
		if (readout.kind !== 'full') continue;
		size ??= readout.logits.length;
		if (readout.logits.length !== size) {
			throw new RangeError(
				`The ${name} side has ${readout.logits.length} logits where another has ${size}: they are not of one model.`,
			);
		}
	}
	return size;
}

/** One side's logit of any token, or the bound on it (see {@link TopReadout}). */
export class LogitTable {
	/** The smallest logit that is a number; +Infinity when every token is impossible. */
	readonly smallestFinite: number;
	private readonly logits: Float32Array | Float64Array;
	/** Positions of the listed tokens; none for a full readout, whose positions are the tokens. */
	private readonly index: TokenIndex | undefined;
	private readonly bound: number;

	/**
	 * @param vocabulary tokens there are, if that is known
	 * @throws RangeError naming the side, and the token where there is one: for an empty readout, a logit that is NaN or
	 * +Infinity, and a list that is out of order, that repeats a token, or that holds something that is no token.
	 */
	constructor(side: Side, vocabulary: number | undefined) {
		const { name, readout } = side;
		this.smallestFinite = checkLogits(side);
		this.logits = readout.logits;
		this.index =
			readout.kind === 'full'
				? undefined
				: indexOfList(name, readout, vocabulary ?? Number.POSITIVE_INFINITY);
		this.bound = readout.logits.at(-1) ?? Number.NaN;
	}

	/** Whether the token's own logit is known. */
	lists(token: number): boolean {
		return this.index === undefined || this.index.positionOf(token) >= 0;
	}

	logitOf(token: number): number {
		const position = this.index === undefined ? token : this.index.positionOf(token);
		return position < 0 ? this.bound : (this.logits[position] ?? Number.NaN);
	}
}

/** The smallest finite logit of a readout, +Infinity when there is none; checks all of them on the way. */
function checkLogits({ name, readout }: Side): number {
	const { logits } = readout;
	if (logits.length === 0) throw new RangeError(`The ${name} side has no logits.`);
	let smallest = Number.POSITIVE_INFINITY;
	for (let position = 0; position < logits.length; position += 1) {
		const logit = logits[position] ?? Number.NaN;
		// Written so that NaN fails too.
		if (!(logit < Number.POSITIVE_INFINITY)) {
			const token = readout.kind === 'full' ? position : readout.tokens[position];
			throw new RangeError(
				`The ${name} side's logit of token ${String(token)} is ${logit}: the model is broken.`,
			);
		}
		if (logit < smallest && logit !== Number.NEGATIVE_INFINITY) smallest = logit;
	}
	return smallest;
}

function indexOfList(name: string, readout: TopReadout, vocabulary: number): TokenIndex {
	const { tokens, logits } = readout;
	if (tokens.length !== logits.length) {
		throw new RangeError(
			`The ${name} side lists ${tokens.length} tokens but ${logits.length} logits.`,
		);
	}
	const index = new TokenIndex(tokens.length);
	let previous = Number.POSITIVE_INFINITY;
	for (let position = 0; position < tokens.length; position += 1) {
		const token = tokens[position] ?? Number.NaN;
		const logit = logits[position] ?? Number.NaN;
		if (token < 0 || token >= vocabulary) {
			throw new RangeError(`The ${name} side lists ${token}, which is no token.`);
		}
		if (index.add(token) !== position) {
			throw new RangeError(`The ${name} side lists token ${token} twice.`);
		}
		if (logit > previous) {
			throw new RangeError(`The ${name} side's list is not descending at token ${token}.`);
		}
		previous = logit;
	}
	return index;
}
