/**
 * Realignment: from the logits of the base and the preference sides to those of the decoding distribution.
 */
import {
	composeListed,
	composeParts,
	keepAllowed,
	keepPlausible,
	partsOf,
	type Candidates,
	type Part,
} from './composition.ts';
import type { LogitsReadout, WeightedReadout } from './logits.ts';
import { LogitTable, vocabularySize, type Side } from './logitTable.ts';

/** Which tokens are candidates. */
export interface CandidateOptions {
	/**
	 * P in [0, 1]: only tokens whose preference probability is at least P times the best token's are
	 * candidates. 0 is no floor; 1 leaves the best token and those equal to it. (Li et al., Contrastive
	 * Decoding, 2023, section 3.2.)
	 */
	readonly plausibilityFloor: number;
	/**
	 * The only tokens that may be candidates; without it all of them. The floor is under the best of these.
	 */
	readonly allows?: ((token: number) => boolean) | undefined;
}

/** What the candidates' logits become. */
export interface ContrastOptions {
	/** The scalar w: finite and at least 0, where 0 gives the preference side exactly. */
	readonly strength: number;
	/** Moves the result towards what follows from a text; without it, as in the paper, nothing does. */
	readonly source?: SourceContrast | undefined;
}

export interface RealignOptions extends CandidateOptions, ContrastOptions {}

/**
 * What the base side would be without the text that the reply should keep to. Where a token is more probable
 * with the text than without, it comes from the text. (Shi et al., Trusting Your Evidence: Hallucinate Less
 * with Context-aware Decoding, 2024.)
 */
export interface SourceContrast {
	readonly readout: LogitsReadout;
	/** How much the difference counts: finite and at least 0. */
	readonly weight: number;
}

/**
 * `m + strength * (m - base) + weight * (base - sourceless)`, with m the composition of the preferences (see
 * {@link compose}): the paper's loop in one step. Raw logits do: the constant between a side's logits and its
 * log-probabilities moves all results alike. It is {@link plausible} and {@link contrast} in one.
 *
 * The candidates are the tokens that any preference side lists. Where the base side does not hold a
 * candidate's own logit, the last logit of its list stands for it. The true one can only be lower, so the
 * result is a lower bound. It follows that with one preference, if both sides hold the token that is best in
 * the whole vocabulary, it is best here too. At strength 0 without a source contrast the base side is not
 * read.
 *
 * @throws RangeError for options or weights outside their range, for readouts that are malformed or hold NaN
 * or +Infinity (naming side and token), for a base side without any finite logit, and for a result beyond the
 * range of a number.
 */
export function realign(
	base: LogitsReadout,
	preferences: readonly WeightedReadout[],
	options: RealignOptions,
): Candidates {
	checkStrengths(options);
	const parts = partsOf(preferences);
	const vocabulary = vocabularySize([{ name: 'base', readout: base }, ...parts]);
	return contrastIn(vocabulary, plausibleOf(parts, vocabulary, options), base, options);
}

/**
 * The candidates as the preferences have them: {@link compose}, without the tokens that are not allowed or
 * below the floor.
 *
 * @throws RangeError as {@link realign}.
 */
export function plausible(
	preferences: readonly WeightedReadout[],
	options: CandidateOptions,
): Candidates {
	const parts = partsOf(preferences);
	return plausibleOf(parts, vocabularySize(parts), options);
}

/**
 * What {@link plausible} gives for lists of any greater length, from short ones that take less time to read;
 * undefined when they do not settle it. They do when no token that a preference's list lacks can reach the
 * floor.
 *
 * @throws RangeError as {@link realign}, as far as the lists show it.
 */
export function plausibleListed(
	preferences: readonly WeightedReadout[],
	plausibilityFloor: number,
): Candidates | undefined {
	checkFloor(plausibilityFloor);
	return composeListed(partsOf(preferences), plausibilityFloor);
}

/**
 * The second half of {@link realign}: what becomes of {@link plausible} candidates. Where a side holds each
 * candidate's own logit, the result is the same whatever else it holds.
 *
 * A token that a side holds for impossible takes the smallest finite logit that a candidate has there (the
 * formula itself would make an impossible base infinitely good).
 *
 * @throws RangeError as {@link realign}.
 */
export function contrast(
	candidates: Candidates,
	base: LogitsReadout,
	options: ContrastOptions,
): Candidates {
	checkStrengths(options);
	return contrastIn(undefined, candidates, base, options);
}

/**
 * The preferences without a base: `m = sum a_k * logits_k`, where the a_k are the weights divided by their
 * sum. Raw logits do here too: a constant added to one preference moves all of m by a_k times as much.
 *
 * The candidates are the tokens that any preference lists; all tokens if one was read out in full. Where a
 * preference does not list a candidate, its last listed logit stands for it, so that candidate's m is an
 * upper bound. A token that a preference holds for impossible is impossible. Preferences of weight 0 take no
 * part.
 *
 * @throws RangeError for weights that are negative, not finite or all 0, and for readouts as in {@link
 * realign}.
 */
export function compose(preferences: readonly WeightedReadout[]): Candidates {
	const parts = partsOf(preferences);
	return composeParts(parts, vocabularySize(parts));
}

function plausibleOf(
	parts: readonly Part[],
	vocabulary: number | undefined,
	{ plausibilityFloor, allows }: CandidateOptions,
): Candidates {
	checkFloor(plausibilityFloor);
	const allowed = keepAllowed(composeParts(parts, vocabulary), allows);
	return keepPlausible(allowed, plausibilityFloor);
}

function contrastIn(
	vocabulary: number | undefined,
	candidates: Candidates,
	base: LogitsReadout,
	options: ContrastOptions,
): Candidates {
	const { strength, source } = options;
	if (strength === 0 && source === undefined) return candidates;
	const { tokens } = candidates;
	const plain = logitsIn({ name: 'base', readout: base }, tokens, vocabulary);
	const without =
		source && logitsIn({ name: 'sourceless', readout: source.readout }, tokens, vocabulary);
	return addContrasts(candidates, plain, without, options);
}

function checkFloor(plausibilityFloor: number): void {
	if (!(plausibilityFloor >= 0 && plausibilityFloor <= 1)) {
		throw new RangeError(
			`plausibilityFloor must be a number from 0 to 1, but it is ${plausibilityFloor}.`,
		);
	}
}

function checkStrengths({ strength, source }: ContrastOptions): void {
	checkAtLeastZero('strength', strength);
	checkAtLeastZero('the weight of the source contrast', source?.weight ?? 0);
}

function checkAtLeastZero(name: string, value: number): void {
	if (!Number.isFinite(value) || value < 0) {
		throw new RangeError(`${name} must be a finite number of at least 0, but it is ${value}.`);
	}
}

/** The formula, from each candidate's logit on the sides. */
function addContrasts(
	{ tokens, logits }: Candidates,
	base: Float64Array,
	sourceless: Float64Array | undefined,
	{ strength, source }: ContrastOptions,
): Candidates {
	const weight = source?.weight ?? 0;
	// Without a sourceless side the last summand is 0.
	const without = sourceless ?? base;
	const realigned = new Float64Array(logits.length);
	for (let position = 0; position < logits.length; position += 1) {
		const preference = logits[position] ?? Number.NaN;
		const plain = base[position] ?? Number.NaN;
		const fromSource = weight * (plain - (without[position] ?? Number.NaN));
		const logit = preference + strength * (preference - plain) + fromSource;
		realigned[position] = preference === Number.NEGATIVE_INFINITY ? preference : logit;
	}
	checkRange(tokens, realigned, logits, strength);
	return { tokens, logits: realigned };
}

/** Throws RangeError for a result that is not finite though the preference's logit is. */
function checkRange(
	tokens: Int32Array,
	realigned: Float64Array,
	logits: Float64Array,
	strength: number,
): void {
	for (let position = 0; position < realigned.length; position += 1) {
		const isPossible = logits[position] !== Number.NEGATIVE_INFINITY;
		if (isPossible && !Number.isFinite(realigned[position])) {
			throw new RangeError(
				`The realigned logit of token ${String(tokens[position])} is out of range at strength ${strength}. Lower the strength.`,
			);
		}
	}
}

/**
 * Each token's logit on a side; for one that is impossible there, the smallest finite one of these tokens.
 */
function logitsIn(side: Side, tokens: Int32Array, vocabulary: number | undefined): Float64Array {
	const table = new LogitTable(side, vocabulary);
	if (side.readout.logits.length > 0 && table.isImpossible) {
		throw new RangeError(
			`The ${side.name} side holds every token for impossible: the model is broken.`,
		);
	}
	const logits = new Float64Array(tokens.length);
	let least = Number.POSITIVE_INFINITY;
	for (let position = 0; position < tokens.length; position += 1) {
		const logit = table.logitOf(tokens[position] ?? Number.NaN);
		logits[position] = logit;
		if (logit < least && logit !== Number.NEGATIVE_INFINITY) least = logit;
	}
	// Where none of them is possible, they are all alike.
	const impossible = least === Number.POSITIVE_INFINITY ? 0 : least;
	for (let position = 0; position < tokens.length; position += 1) {
		if (logits[position] === Number.NEGATIVE_INFINITY) logits[position] = impossible;
	}
	return logits;
}
