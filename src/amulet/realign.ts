/** Realignment: from the logits of the base and the preference sides to those of the decoding distribution. */
import { highestLogit } from './highestLogit.ts';
import type { LogitsReadout, WeightedReadout } from './logits.ts';
import { LogitTable, vocabularySize, type Side } from './logitTable.ts';
import { TokenIndex } from './tokenIndex.ts';

/**
 * Tokens to choose from, and for each its logit: its log-probability up to one constant for all of them. -Infinity marks an
 * impossible token. The order of the tokens has no meaning.
 */
export interface Candidates {
	readonly tokens: Int32Array;
	readonly logits: Float64Array;
}

export interface RealignOptions {
	/** The scalar w: finite and at least 0, where 0 gives the preference side exactly. */
	readonly strength: number;
	/**
	 * P in [0, 1]: only tokens whose preference probability is at least P times the best token's are candidates. 0 is no
	 * floor; 1 leaves the best token and those equal to it. (Li et al., Contrastive Decoding, 2023, section 3.2.)
	 */
	readonly plausibilityFloor: number;
}

interface Part extends Side {
	/** Normalised weight, above 0. */
	readonly share: number;
}

/**
 * `m + strength * (m - base)`, with m the composition of the preferences (see {@link compose}): the paper's loop in one
 * step. Raw logits do: the constant between a side's logits and its log-probabilities moves all results alike.
 *
 * The candidates are the tokens that any preference side lists. A token that the base side does not list, or holds for
 * impossible, takes the smallest finite logit of the base readout as its base logit (the formula itself would make an
 * impossible base infinitely good). The true base logit can only be lower, so such a token's result is a lower bound. It
 * follows that with one preference, if both lists hold the token that is best in the whole vocabulary, it is best here too.
 * At strength 0 the base side is not read.
 *
 * @throws RangeError for options or weights outside their range, for readouts that are malformed or hold NaN or +Infinity
 * (naming side and token), for a base side without any finite logit, and for a result beyond the range of a number.
 */
export function realign(
	base: LogitsReadout,
	preferences: readonly WeightedReadout[],
	options: RealignOptions,
): Candidates {
	checkOptions(options);
	const parts = partsOf(preferences);
	const baseSide: Side = { name: 'base', readout: base };
	const vocabulary = vocabularySize([baseSide, ...parts]);
	const candidates = keepPlausible(composeParts(parts, vocabulary), options.plausibilityFloor);
	if (options.strength > 0) addContrast(candidates, baseSide, vocabulary, options.strength);
	return candidates;
}

/**
 * The preferences without a base: `m = sum a_k * logits_k`, where the a_k are the weights divided by their sum. Raw logits
 * do here too: a constant added to one preference moves all of m by a_k times as much.
 *
 * The candidates are the tokens that any preference lists; all tokens if one was read out in full. Where a preference does
 * not list a candidate, its last listed logit stands for it, so that candidate's m is an upper bound. A token that a
 * preference holds for impossible is impossible. Preferences of weight 0 take no part.
 *
 * @throws RangeError for weights that are negative, not finite or all 0, and for readouts as in {@link realign}.
 */
export function compose(preferences: readonly WeightedReadout[]): Candidates {
	const parts = partsOf(preferences);
	return composeParts(parts, vocabularySize(parts));
}

/**
 * One side as it was read out.
 *
 * @throws RangeError for readouts as in {@link realign}.
 */
export function candidatesOf(readout: LogitsReadout): Candidates {
	return composeParts([{ name: 'single', readout, share: 1 }], undefined);
}

function checkOptions({ strength, plausibilityFloor }: RealignOptions): void {
	if (!Number.isFinite(strength) || strength < 0) {
		throw new RangeError(`strength must be a finite number of at least 0, but it is ${strength}.`);
	}
	if (!(plausibilityFloor >= 0 && plausibilityFloor <= 1)) {
		throw new RangeError(
			`plausibilityFloor must be a number from 0 to 1, but it is ${plausibilityFloor}.`,
		);
	}
}

function partsOf(preferences: readonly WeightedReadout[]): Part[] {
	let total = 0;
	for (const [position, { weight }] of preferences.entries()) {
		if (!Number.isFinite(weight) || weight < 0) {
			throw new RangeError(
				`The weight of preference ${position + 1} must be a finite number of at least 0, but it is ${weight}.`,
			);
		}
		total += weight;
	}
	if (!(total > 0 && Number.isFinite(total))) {
		throw new RangeError(
			`The weights of the preferences must have a finite sum above 0, but it is ${total}.`,
		);
	}
	return preferences
		.map(({ readout, weight }, position) => ({
			name: `preference ${position + 1}`,
			readout,
			share: weight / total,
		}))
		.filter(({ share }) => share > 0);
}

function composeParts(parts: readonly Part[], vocabulary: number | undefined): Candidates {
	const tables = parts.map((part) => ({
		table: new LogitTable(part, vocabulary),
		share: part.share,
	}));
	const tokens = candidateTokens(parts);
	const logits = new Float64Array(tokens.length);
	for (const { table, share } of tables) addWeighted(logits, tokens, table, share);
	return { tokens, logits };
}

function addWeighted(
	sums: Float64Array,
	tokens: Int32Array,
	table: LogitTable,
	share: number,
): void {
	for (let position = 0; position < tokens.length; position += 1) {
		const logit = table.logitOf(tokens[position] ?? Number.NaN);
		sums[position] = (sums[position] ?? Number.NaN) + share * logit;
	}
}

/** All tokens if a side has them all, otherwise those that any side lists. */
function candidateTokens(parts: readonly Part[]): Int32Array {
	const size = vocabularySize(parts);
	if (size !== undefined) return wholeVocabulary(size);
	let listed = 0;
	for (const { readout } of parts) listed += readout.logits.length;
	const index = new TokenIndex(listed);
	const union = new Int32Array(listed);
	for (const { readout } of parts) {
		if (readout.kind === 'full') continue;
		for (const token of readout.tokens) union[index.add(token)] = token;
	}
	return union.subarray(0, index.size);
}

function wholeVocabulary(size: number): Int32Array {
	const tokens = new Int32Array(size);
	for (let token = 0; token < size; token += 1) tokens[token] = token;
	return tokens;
}

/** Moves the plausible candidates to the front of the same arrays, and copies them out. */
function keepPlausible(candidates: Candidates, floor: number): Candidates {
	if (floor === 0) return candidates;
	const { tokens, logits } = candidates;
	const least = highestLogit(logits) + Math.log(floor);
	let kept = 0;
	for (let position = 0; position < logits.length; position += 1) {
		const logit = logits[position] ?? Number.NaN;
		if (logit >= least) {
			tokens[kept] = tokens[position] ?? Number.NaN;
			logits[kept] = logit;
			kept += 1;
		}
	}
	return { tokens: tokens.slice(0, kept), logits: logits.slice(0, kept) };
}

/** Adds `strength * (m - base)` to each candidate's m, in place. */
function addContrast(
	{ tokens, logits }: Candidates,
	base: Side,
	vocabulary: number | undefined,
	strength: number,
): void {
	const table = new LogitTable(base, vocabulary);
	const least = table.smallestFinite;
	if (least === Number.POSITIVE_INFINITY) {
		throw new RangeError('The base side holds every token for impossible: the model is broken.');
	}
	for (let position = 0; position < logits.length; position += 1) {
		const token = tokens[position] ?? Number.NaN;
		const preference = logits[position] ?? Number.NaN;
		const realigned = preference + strength * (preference - Math.max(table.logitOf(token), least));
		if (!Number.isFinite(realigned) && preference !== Number.NEGATIVE_INFINITY) {
			throw new RangeError(
				`The realigned logit of token ${token} is out of range at strength ${strength}. Lower the strength.`,
			);
		}
		logits[position] = realigned;
	}
}
