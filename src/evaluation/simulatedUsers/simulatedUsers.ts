/**
 * Users with a hidden taste: each weighs a few preferences in a way of its own. After Zollo et al.,
 * PersonalLLM (2025), whose users weigh reward models by a draw from a Dirichlet distribution.
 */
import { createRandomSource } from '../../amulet/randomSource.ts';
import { preferenceNames } from '../preferences.ts';
import type { PreferenceName, Wish } from '../preferences.ts';
import { drawDirichlet } from './dirichlet.ts';

export interface SimulatedUserOptions {
	/** A whole number from 0 to 2^32 - 1. */
	readonly seed: number;
	/** From 1 to 7: no user wants both concise and verbose. */
	readonly preferencesEach?: number;
	/** Of the Dirichlet distribution: at least 0.05. */
	readonly concentration?: number;
}

const opposite: Partial<Record<PreferenceName, PreferenceName>> = {
	concise: 'verbose',
	verbose: 'concise',
};

/**
 * The wishes of `user-1`, `user-2` and so on, the same for the same seed; more users leave the first ones as
 * they are. Weights are whole hundredths, at least 0.01, that sum to 1 (as decimals: added in floating point
 * they may miss it by rounding). Throws RangeError for options out of range.
 */
export function simulatedUsers(
	count: number,
	{ seed, preferencesEach = 3, concentration = 1 }: SimulatedUserOptions,
): Wish[] {
	if (!(preferencesEach >= 1 && preferencesEach < preferenceNames.length)) {
		throw new RangeError('preferencesEach is out of range');
	}
	const random = createRandomSource(seed);
	return Array.from({ length: count }, (_, index) => {
		const names = drawPreferences(preferencesEach, random);
		const weights = hundredths(drawDirichlet(preferencesEach, concentration, random));
		return {
			name: `user-${index + 1}`,
			preferences: names.map((name, place) => ({ name, weight: weights[place] ?? NaN })),
		};
	});
}

/** Different ones, none the opposite of another. */
function drawPreferences(count: number, random: () => number): PreferenceName[] {
	const chosen: PreferenceName[] = [];
	let left: readonly PreferenceName[] = preferenceNames;
	while (chosen.length < count) {
		const name = left[Math.floor(random() * left.length)];
		if (name === undefined) throw new RangeError('There are too few preferences');
		chosen.push(name);
		left = left.filter((other) => other !== name && other !== opposite[name]);
	}
	return chosen;
}

/** The shares rounded to 0.01, at least that each; the largest makes up for what is then missing from 1. */
function hundredths(shares: readonly number[]): number[] {
	const rounded = shares.map((share) => Math.max(1, Math.round(100 * share)));
	const missing = rounded.reduce((left, part) => left - part, 100);
	const largest = rounded.indexOf(Math.max(...rounded));
	return rounded.map((part, place) => (place === largest ? part + missing : part) / 100);
}
