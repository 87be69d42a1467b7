/** From a request's decoding settings to what is read out at a step and which token is chosen from it. */
import { createChooser } from '../amulet/choose.ts';
import type { LogitsReadout } from '../amulet/logits.ts';
import {
	candidatesOf,
	compose,
	realign,
	type Candidates,
	type RealignOptions,
} from '../amulet/realign.ts';
import { reinforceRatio, strengthOf } from '../amulet/realignment.ts';
import type { DecodingSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import { fullReadout, topReadout, type ReadoutSize } from './logitsReader.ts';

/** Which sequences a method decodes in, and what it makes of their logits. */
export interface DecodingDistribution {
	readonly readsBase: boolean;
	readonly readsPreferences: boolean;
	readonly baseReadout: ReadoutSize;
	readonly preferenceReadout: ReadoutSize;
	/** From the logits of the sequences that are read, the base sequence first, to the next token. */
	readonly choose: (readouts: readonly LogitsReadout[]) => number;
}

/**
 * Base logits are read this many times deeper than preference logits: the chosen token is among the best of the
 * preference side, but can be far down on the base side.
 */
const baseDepth = 4;

/**
 * Throws BackendError for realignment settings that have no finite strength.
 *
 * @param weights of the preferences, in the order of their sequences
 */
export function createDistribution(
	settings: DecodingSettings,
	weights: readonly number[],
): DecodingDistribution {
	const { method, vocabulary } = settings;
	const combine = combination(settings, weights);
	const chooseToken = createChooser(settings);
	return {
		readsBase: method !== 'pref',
		readsPreferences: method !== 'base',
		baseReadout: vocabulary === 'full' ? fullReadout : topReadout(vocabulary * baseDepth),
		preferenceReadout: vocabulary === 'full' ? fullReadout : topReadout(vocabulary),
		choose: (readouts) => chooseToken(combine(readouts)),
	};
}

function combination(
	settings: DecodingSettings,
	weights: readonly number[],
): (readouts: readonly LogitsReadout[]) => Candidates {
	const weighted = (readouts: readonly LogitsReadout[]) =>
		readouts.map((readout, index) => ({ readout, weight: weights[index] ?? 0 }));
	const realigned =
		(options: RealignOptions) =>
		([base, ...preferences]: readonly LogitsReadout[]) =>
			realign(required(base), weighted(preferences), options);
	const { plausibilityFloor } = settings;
	switch (settings.method) {
		case 'base':
			return ([base]) => candidatesOf(required(base));
		case 'pref':
			return (preferences) => compose(weighted(preferences));
		case 'la':
			return realigned({ strength: reinforceRatio, plausibilityFloor });
		case 'amulet':
			return realigned({ strength: strengthIn(settings), plausibilityFloor });
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

function required(base: LogitsReadout | undefined): LogitsReadout {
	if (base === undefined) throw new Error('No sequence was read');
	return base;
}
