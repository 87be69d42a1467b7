/** From a request's decoding settings to what is read out at a step and which token is chosen from it. */
import { createChooser } from '../amulet/choose.ts';
import { keepAllowed, type Candidates } from '../amulet/composition.ts';
import type { LogitsReadout, WeightedReadout } from '../amulet/logits.ts';
import { probabilityOf } from '../amulet/probability.ts';
import { candidatesOf, compose, realign, realignListed } from '../amulet/realign.ts';
import { reinforceRatio, strengthOf } from '../amulet/realignment.ts';
import type { DecodingSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import type { LogitsSource, ReadoutSize } from './evaluator.ts';

/** Which sequences a method decodes in, and what it makes of their logits. */
export interface DecodingDistribution {
	readonly readsBase: boolean;
	/** The base prompt without the text to keep to. */
	readonly readsSourceless: boolean;
	readonly readsPreferences: boolean;
	readonly baseReadout: ReadoutSize;
	readonly preferenceReadout: ReadoutSize;
	/** From the logits of the sequences that are read, in this order, to the next token. */
	readonly choose: (sources: readonly LogitsSource[]) => Promise<number>;
}

/** What a request may ask for besides a token at each step. */
export interface DistributionOptions {
	/** Whether there is a prompt without the text to keep to. */
	readonly hasSourceless?: boolean;
	/** Consulted before each choice. */
	readonly restriction?: TokenRestriction;
	/** Gets each choice, and its probability among the tokens that it was chosen from. */
	readonly onChoice?: (token: number, probability: number) => void;
}

export interface TokenRestriction {
	/** Whether the next token may be any. */
	readonly isOver: boolean;
	readonly allows: (token: number) => boolean;
	/** Taken where none of the tokens that were read out is allowed. */
	readonly fallback: number;
}

/** Combines readouts. Listed ones are short: it answers undefined when they do not settle the outcome. */
interface Combination {
	readonly all: (
		readouts: readonly LogitsReadout[],
		allows?: (token: number) => boolean,
	) => Candidates;
	readonly listed: (readouts: readonly LogitsReadout[]) => Candidates | undefined;
}

/**
 * Base logits are read this many times deeper than preference logits: the chosen token is among the best of the
 * preference side, but can be far down on the base side.
 */
const baseDepth = 4;
/** The best tokens of the preference side that are read at first, and then: few ever reach the floor. */
const counts = [32, 512];

/**
 * Throws BackendError for realignment settings that have no finite strength.
 *
 * @param weights of the preferences, in the order of their sequences
 */
export function createDistribution(
	settings: DecodingSettings,
	weights: readonly number[],
	{ restriction, onChoice, hasSourceless = false }: DistributionOptions = {},
): DecodingDistribution {
	const { method, vocabulary } = settings;
	const readsSourceless = hasSourceless && usesFidelity(settings);
	const combine = combination(settings, weights, readsSourceless);
	const chooseToken = createChooser(settings);
	const readsBase = method !== 'pref';
	const deep = (readsBase ? 1 : 0) + (readsSourceless ? 1 : 0);
	const readAll = (sources: readonly LogitsSource[]) =>
		Promise.all(sources.map((source) => source.all()));
	const readFew = (sources: readonly LogitsSource[], count: number) =>
		Promise.all(
			sources.map((source, index) => source.few(index < deep ? baseDepth * count : count)),
		);
	const tried = firstCounts(settings, onChoice !== undefined);
	const candidatesIn = async (sources: readonly LogitsSource[]): Promise<Candidates> => {
		if (restriction?.isOver === false) {
			return combine.all(await readAll(sources), (token) => restriction.allows(token));
		}
		for (const count of tried) {
			const settled = combine.listed(await readFew(sources, count));
			if (settled !== undefined) return settled;
		}
		return combine.all(await readAll(sources));
	};
	return {
		readsBase,
		readsSourceless,
		readsPreferences: method !== 'base',
		baseReadout: vocabulary === 'full' ? vocabulary : vocabulary * baseDepth,
		preferenceReadout: vocabulary,
		choose: async (sources) => {
			const candidates = await candidatesIn(sources);
			const isEmpty = restriction !== undefined && candidates.tokens.length === 0;
			const token = isEmpty ? restriction.fallback : chooseToken(candidates);
			onChoice?.(token, probabilityOf(candidates, token));
			return token;
		},
	};
}

/** How many of the preference side's best tokens are read before all that count, where fewer can settle the choice. */
function firstCounts(settings: DecodingSettings, wantsProbabilities: boolean): readonly number[] {
	const { method, vocabulary, plausibilityFloor, temperature } = settings;
	const isSingleSide = method === 'base' || method === 'pref';
	// Without a floor every token counts, but for the best one of a single side.
	const isSettledByFew = isSingleSide
		? temperature === 0 && !wantsProbabilities
		: plausibilityFloor > 0;
	if (!isSettledByFew) return [];
	return counts.filter((count) => vocabulary === 'full' || count < vocabulary);
}

/** Whether the settings ask for a prompt without the text to keep to. */
export function usesFidelity({ method, fidelity = 0 }: DecodingSettings): boolean {
	return method === 'amulet' && fidelity > 0;
}

function combination(
	settings: DecodingSettings,
	weights: readonly number[],
	readsSourceless: boolean,
): Combination {
	const weighted = (readouts: readonly LogitsReadout[]) =>
		readouts.map((readout, index) => ({ readout, weight: weights[index] ?? 0 }));
	/** All that a greedy choice needs. */
	const best = (sides: readonly WeightedReadout[]) =>
		realignListed(required(sides[0]).readout, sides, { strength: 0, plausibilityFloor: 1 });
	switch (settings.method) {
		case 'base':
			return {
				all: ([base], allows) => keepAllowed(candidatesOf(required(base)), allows),
				listed: ([base]) => best([{ readout: required(base), weight: 1 }]),
			};
		case 'pref':
			return {
				all: (preferences, allows) => keepAllowed(compose(weighted(preferences)), allows),
				listed: (preferences) => best(weighted(preferences)),
			};
		case 'la':
			return realigned(reinforceRatio);
		case 'amulet':
			return realigned(strengthIn(settings));
	}

	function realigned(strength: number): Combination {
		const { plausibilityFloor, fidelity: weight = 0 } = settings;
		const sidesOf = ([base, ...others]: readonly LogitsReadout[]) => {
			const source = readsSourceless ? { readout: required(others[0]), weight } : undefined;
			const preferences = readsSourceless ? others.slice(1) : others;
			const options = { strength, plausibilityFloor, source };
			return [required(base), weighted(preferences), options] as const;
		};
		return {
			all: (readouts, allows) => {
				const [base, preferences, options] = sidesOf(readouts);
				return realign(base, preferences, { ...options, allows });
			},
			listed: (readouts) => realignListed(...sidesOf(readouts)),
		};
	}
}

function strengthIn({ realignment }: DecodingSettings): number {
	if (typeof realignment === 'number') return realignment;
	try {
		return strengthOf(realignment);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new BackendError('invalidRequest', cause.message, {}, { cause });
	}
}

function required<T>(first: T | undefined): T {
	if (first === undefined) throw new Error('No sequence was read');
	return first;
}
