/** Realignment: from the logits of the base and the preference sides to those of the decoding distribution. */
import {
	composeListed,
	composeParts,
	keepAllowed,
	keepPlausible,
	partsOf,
	type Candidates,
} from './composition.ts';
import type { LogitsReadout, WeightedReadout } from './logits.ts';
import { LogitTable, vocabularySize, type Side } from './logitTable.ts';

export interface RealignOptions {
	/** The scalar w: finite and at least 0, where 0 gives the preference side exactly. */
	readonly strength: number;
	/**
	 * P in [0, 1]: only tokens whose preference probability is at least P times the best token's are candidates. 0 is no
	 * floor; 1 leaves the best token and those equal to it. (Li et al., Contrastive Decoding, 2023, section 3.2.)
	 */
	readonly plausibilityFloor: number;
	/** Moves the result towards what follows from a text; without it, as in the paper, nothing does. */
	readonly source?: SourceContrast | undefined;
	/** The only tokens that may be candidates; without it all of them. The floor is under the best of these. */
	readonly allows?: ((token: number) => boolean) | undefined;
}

/**
 * What the base side would be without the text that the reply shall keep to. Where a token is more probable with the text than
 * without, it comes from the text. (Shi et al., Trusting Your Evidence: Hallucinate Less with Context-aware Decoding, 2024.)
 */
export interface SourceContrast {
	readonly readout: LogitsReadout;
	/** How much the difference counts: finite and at least 0. */
	readonly weight: number;
}

/**
 * `m + strength * (m - base) + weight * (base - sourceless)`, with m the composition of the preferences (see {@link compose}): the paper's loop in one
 * step. Raw logits do: the constant between a side's logits and its log-probabilities moves all results alike.
 *
 * The candidates are the tokens that any preference side lists. A token that the base side does not list, or holds for
 * impossible, takes the smallest finite logit of the base readout as its base logit (the formula itself would make an
 * impossible base infinitely good). The true base logit can only be lower, so such a token's result is a lower bound. It
 * follows that with one preference, if both lists hold the token that is best in the whole vocabulary, it is best here too.
 * At strength 0 without a source contrast the base side is not read. A token that the sourceless side does not list has its
 * smallest finite logit there.
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
	const allowed = keepAllowed(composeParts(parts, vocabulary), options.allows);
	const candidates = keepPlausible(allowed, options.plausibilityFloor);
	if (options.strength === 0 && options.source === undefined) return candidates;
	return addContrasts(candidates, contrastTables(baseSide, options, vocabulary), options);
}

/**
 * What {@link realign} gives for lists of any greater length, from short ones that take less time to read; undefined when
 * they do not settle it. They do when no token that a preference's list lacks can reach the floor, and the base side's list
 * and the sourceless side's hold all candidates.
 *
 * @throws RangeError as {@link realign}, as far as the lists show it.
 */
export function realignListed(
	base: LogitsReadout,
	preferences: readonly WeightedReadout[],
	options: Omit<RealignOptions, 'allows'>,
): Candidates | undefined {
	checkOptions(options);
	const candidates = composeListed(partsOf(preferences), options.plausibilityFloor);
	if (candidates === undefined) return candidates;
	if (options.strength === 0 && options.source === undefined) return candidates;
	const tables = contrastTables({ name: 'base', readout: base }, options, undefined);
	const settled = [tables.base, tables.sourceless].every(
		(table) =>
			table === undefined ||
			candidates.tokens.every(
				(token) => table.lists(token) && Number.isFinite(table.logitOf(token)),
			),
	);
	return settled ? addContrasts(candidates, tables, options) : undefined;
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

function checkOptions({ strength, plausibilityFloor, source }: RealignOptions): void {
	checkAtLeastZero('strength', strength);
	checkAtLeastZero('the weight of the source contrast', source?.weight ?? 0);
	if (!(plausibilityFloor >= 0 && plausibilityFloor <= 1)) {
		throw new RangeError(
			`plausibilityFloor must be a number from 0 to 1, but it is ${plausibilityFloor}.`,
		);
	}
}

function checkAtLeastZero(name: string, value: number): void {
	if (!Number.isFinite(value) || value < 0) {
		throw new RangeError(`${name} must be a finite number of at least 0, but it is ${value}.`);
	}
}

interface ContrastTables {
	readonly base: LogitTable;
	readonly sourceless: LogitTable | undefined;
}

function contrastTables(
	base: Side,
	{ source }: RealignOptions,
	vocabulary: number | undefined,
): ContrastTables {
	return {
		base: new LogitTable(base, vocabulary),
		sourceless:
			source === undefined
				? undefined
				: new LogitTable({ name: 'sourceless', readout: source.readout }, vocabulary),
	};
}

/** `m + strength * (m - base) + weight * (base - sourceless)` of the same tokens. */
function addContrasts(
	{ tokens, logits }: Candidates,
	{ base, sourceless }: ContrastTables,
	{ strength, source }: RealignOptions,
): Candidates {
	const baseLogit = boundedLogit(base, 'base');
	const fromSource = sourceContrast(sourceless, source?.weight ?? 0);
	const realigned = new Float64Array(logits.length);
	for (let position = 0; position < logits.length; position += 1) {
		const token = tokens[position] ?? Number.NaN;
		const preference = logits[position] ?? Number.NaN;
		const plain = baseLogit(token);
		const logit = preference + strength * (preference - plain) + fromSource(token, plain);
		if (!Number.isFinite(logit) && preference !== Number.NEGATIVE_INFINITY) {
			throw new RangeError(
				`The realigned logit of token ${token} is out of range at strength ${strength}. Lower the strength.`,
			);
		}
		realigned[position] = preference === Number.NEGATIVE_INFINITY ? preference : logit;
	}
	return { tokens, logits: realigned };
}

/** `weight * (base - sourceless)` of a token; 0 without a sourceless side. */
function sourceContrast(
	sourceless: LogitTable | undefined,
	weight: number,
): (token: number, base: number) => number {
	if (sourceless === undefined) return () => 0;
	const sourcelessLogit = boundedLogit(sourceless, 'sourceless');
	return (token, base) => weight * (base - sourcelessLogit(token));
}

/** A token's logit, and the smallest finite one for a token that is impossible or not listed below it. */
function boundedLogit(table: LogitTable, name: string): (token: number) => number {
	const least = table.smallestFinite;
	if (least === Number.POSITIVE_INFINITY) {
		throw new RangeError(`The ${name} side holds every token for impossible: the model is broken.`);
	}
	return (token) => Math.max(table.logitOf(token), least);
}
