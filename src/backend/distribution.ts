/** From a request's decoding settings to what is read out at a step and which token is chosen from it. */
import { createChooser } from '../amulet/choose.ts';
import { probabilityOf } from '../amulet/probability.ts';
import { reinforceRatio, strengthOf } from '../amulet/realignment.ts';
import type { DecodingSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import { CandidateReading, type ReadingPlan, type StepSources } from './candidateReading.ts';
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
	/** Tokens of the only text that may follow; none where others may. */
	readonly certain?: () => readonly number[];
}

/** What a request may ask for besides a token at each step. */
export interface DistributionOptions {
	/** Whether there is a prompt without the text to keep to. */
	readonly hasSourceless?: boolean;
	/** Consulted before each choice. */
	readonly restriction?: TokenRestriction;
	/** Looks at each choice, and may have it made again without the tokens that it does not allow. */
	readonly veto?: TokenVeto;
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

/** Where it allows what is chosen, the token is the same as without it. */
export interface TokenVeto {
	readonly allows: (token: number) => boolean;
	/** Taken where none of the tokens that were read out is allowed. */
	readonly fallback: number;
	/** A token was chosen, and follows those before. */
	readonly chosen: (token: number) => void;
	/** Tokens of the only text that may follow; none where others may. */
	readonly certain: readonly number[];
}

/** A method without a preference draws from so many times the tokens that are read of a preference. */
const baseDepth = 4;

/**
 * Throws BackendError for realignment settings that have no finite strength.
 *
 * @param weights of the preferences, in the order of their sequences
 */
export function createDistribution(
	settings: DecodingSettings,
	weights: readonly number[],
	{ restriction, veto, onChoice, hasSourceless = false }: DistributionOptions = {},
): DecodingDistribution {
	const { method } = settings;
	const readsSourceless = hasSourceless && usesFidelity(settings);
	const reading = new CandidateReading(readingPlan(settings, weights, onChoice !== undefined));
	const chooseToken = createChooser(settings);
	const sourcesIn = (sources: readonly LogitsSource[]): StepSources => {
		if (method === 'base' || method === 'pref') return { preferences: sources };
		const [base, ...others] = sources;
		if (!readsSourceless) return { base, preferences: others };
		return { base, sourceless: others[0], preferences: others.slice(1) };
	};
	return {
		readsBase: method !== 'pref',
		readsSourceless,
		readsPreferences: method !== 'base',
		...readoutSizes(settings, weights.length),
		certain: () => veto?.certain ?? [],
		choose: async (sources) => {
			const allows =
				restriction?.isOver === false ? (token: number) => restriction.allows(token) : undefined;
			let candidates = await reading.candidates(sourcesIn(sources), allows);
			const isEmpty = restriction !== undefined && candidates.tokens.length === 0;
			let token = isEmpty ? restriction.fallback : chooseToken(candidates);
			if (veto?.allows(token) === false) {
				candidates = await reading.candidates(sourcesIn(sources), (other) => veto.allows(other));
				token = candidates.tokens.length === 0 ? veto.fallback : chooseToken(candidates);
			}
			veto?.chosen(token);
			onChoice?.(token, probabilityOf(candidates, token));
			return token;
		},
	};
}

function readingPlan(
	settings: DecodingSettings,
	weights: readonly number[],
	wantsProbabilities: boolean,
): ReadingPlan {
	const { method, vocabulary: size, plausibilityFloor, temperature, fidelity = 0 } = settings;
	if (method === 'base' || method === 'pref') {
		const needsBestOnly = temperature === 0 && !wantsProbabilities;
		return {
			weights: method === 'base' ? [1] : weights,
			size: method === 'base' ? deep(size) : size,
			plausibilityFloor: 0,
			// Leaves the best token and those equal to it.
			shortFloor: needsBestOnly ? 1 : undefined,
		};
	}
	return {
		weights,
		size,
		plausibilityFloor,
		// Without a floor every token counts.
		shortFloor: plausibilityFloor > 0 ? plausibilityFloor : undefined,
		realignment: {
			strength: method === 'la' ? reinforceRatio : strengthIn(settings),
			fidelity,
		},
	};
}

/** What is read where only so much can be read as was asked for. */
function readoutSizes({ method, vocabulary }: DecodingSettings, preferences: number) {
	return {
		// Candidates' logits are read by name on the base side, and where several preferences list different
		// ones.
		baseReadout: method === 'base' ? deep(vocabulary) : ('full' as const),
		preferenceReadout: preferences > 1 ? ('full' as const) : vocabulary,
	};
}

function deep(size: ReadoutSize): ReadoutSize {
	return size === 'full' ? size : size * baseDepth;
}

/** Whether the settings ask for a prompt without the text to keep to. */
export function usesFidelity({ method, fidelity = 0 }: DecodingSettings): boolean {
	return method === 'amulet' && fidelity > 0;
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
