/**
 * Readouts, checked, and how a token's logit is found in them. Loops over logits count positions, because
 * `for`-`of` over typed arrays takes four times as long.
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
	/** Whether every token that was read is impossible. */
	readonly isImpossible: boolean;
	private readonly logits: Float32Array | Float64Array;
	/**
	 * Positions of the listed tokens and the others after them; none for a full readout, whose positions are
	 * the tokens.
	 */
	private readonly index: TokenIndex | undefined;
	private readonly bound: number;

	/**
	 * @param vocabulary tokens there are, if that is known
	 * @throws RangeError naming the side, and the token where there is one: for an empty readout, a logit that
	 * is NaN or +Infinity, a list that is out of order, and tokens that come twice or are no tokens.
	 */
	constructor(side: Side, vocabulary: number | undefined) {
		const { name, readout } = side;
		const all = allOf(readout);
		this.isImpossible = checkLogits(name, all) === Number.NEGATIVE_INFINITY;
		this.logits = all.logits;
		this.index =
			all.tokens === undefined
				? undefined
				: indexOf(name, all.tokens, vocabulary ?? Number.POSITIVE_INFINITY);
		if (readout.kind === 'top') checkOrder(name, readout);
		this.bound = boundOf(readout);
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

/** No token that the readout lacks has a higher logit. */
export function boundOf(readout: LogitsReadout): number {
	if (readout.kind === 'full') return Number.NEGATIVE_INFINITY;
	return readout.logits.at(-1) ?? Number.POSITIVE_INFINITY;
}

/** The logits that were read; without tokens where their positions are the tokens. */
interface ReadLogits {
	readonly tokens?: Int32Array;
	readonly logits: Float32Array | Float64Array;
}

function allOf(readout: LogitsReadout): ReadLogits {
	if (readout.kind === 'full' || readout.others === undefined) return readout;
	const { tokens, logits, others } = readout;
	const all = {
		tokens: new Int32Array(tokens.length + others.tokens.length),
		logits: new Float64Array(logits.length + others.logits.length),
	};
	all.tokens.set(tokens);
	all.tokens.set(others.tokens, tokens.length);
	all.logits.set(logits);
	all.logits.set(others.logits, logits.length);
	return all;
}

/** The highest logit; checks all of them on the way. */
function checkLogits(name: string, { tokens, logits }: ReadLogits): number {
	if (logits.length === 0) throw new RangeError(`The ${name} side has no logits.`);
	if (tokens !== undefined && tokens.length !== logits.length) {
		throw new RangeError(
			`The ${name} side lists ${tokens.length} tokens but ${logits.length} logits.`,
		);
	}
	let highest = Number.NEGATIVE_INFINITY;
	for (let position = 0; position < logits.length; position += 1) {
		const logit = logits[position] ?? Number.NaN;
		// Written so that NaN fails too.
		if (!(logit < Number.POSITIVE_INFINITY)) {
			const token = tokens === undefined ? position : tokens[position];
			throw new RangeError(
				`The ${name} side's logit of token ${String(token)} is ${logit}: the model is broken.`,
			);
		}
		if (logit > highest) highest = logit;
	}
	return highest;
}

function indexOf(name: string, tokens: Int32Array, vocabulary: number): TokenIndex {
	const index = new TokenIndex(tokens.length);
	for (let position = 0; position < tokens.length; position += 1) {
		const token = tokens[position] ?? Number.NaN;
		if (token < 0 || token >= vocabulary) {
			throw new RangeError(`The ${name} side lists ${token}, which is no token.`);
		}
		if (index.add(token) !== position) {
			throw new RangeError(`The ${name} side lists token ${token} twice.`);
		}
	}
	return index;
}

function checkOrder(name: string, { tokens, logits }: TopReadout): void {
	let previous = Number.POSITIVE_INFINITY;
	for (let position = 0; position < logits.length; position += 1) {
		const logit = logits[position] ?? Number.NaN;
		if (logit > previous) {
			throw new RangeError(
				`The ${name} side's list is not descending at token ${String(tokens[position])}.`,
			);
		}
		previous = logit;
	}
}
