/** From the decoding distribution to the next token. */
import { highestLogit } from './highestLogit.ts';
import { createRandomSource } from './randomSource.ts';
import type { Candidates } from './composition.ts';

export interface SamplingSettings {
	/** Divides the logits; finite and at least 0, where 0 chooses greedily. */
	readonly temperature: number;
	/**
	 * In (0, 1]: only the nucleus is drawn from, the fewest most probable tokens that together have at least
	 * this probability. (Holtzman et al., The Curious Case of Neural Text Degeneration, 2020.)
	 */
	readonly topP: number;
	/** A whole number from 0 to 2^32 - 1. */
	readonly seed: number;
}

/** Chooses the next token. It may remember what it drew, so each generation needs its own. */
export type TokenChooser = (candidates: Candidates) => number;

/** Tokens and their probabilities, up to one factor for all of them. */
interface Mass {
	readonly tokens: Int32Array;
	readonly masses: Float64Array;
}

/**
 * The candidate with the highest logit; of equal ones the lowest token id.
 *
 * @throws RangeError when no candidate is possible.
 */
export function chooseGreedy(candidates: Candidates): number {
	const { tokens, logits } = candidates;
	const best = possibleBest(logits);
	let chosen = Number.POSITIVE_INFINITY;
	for (let position = 0; position < logits.length; position += 1) {
		if (logits[position] === best) chosen = Math.min(chosen, tokens[position] ?? Number.NaN);
	}
	return chosen;
}

/**
 * A chooser for one generation. At temperature 0 it is {@link chooseGreedy}; otherwise it draws at random,
 * and the same seed and the same candidates (in the same order) give the same tokens. It throws a RangeError
 * when no candidate is possible.
 *
 * @throws RangeError for settings outside their range.
 */
export function createChooser(settings: SamplingSettings): TokenChooser {
	checkSettings(settings);
	const { temperature, topP, seed } = settings;
	if (temperature === 0) return chooseGreedy;
	const random = createRandomSource(seed);
	return (candidates) => {
		const all = massOf(candidates, temperature);
		return draw(topP < 1 ? nucleusOf(all, topP) : all, random());
	};
}

function checkSettings({ temperature, topP, seed }: SamplingSettings): void {
	if (!Number.isFinite(temperature) || temperature < 0) {
		throw new RangeError(
			`temperature must be a finite number of at least 0, but it is ${temperature}.`,
		);
	}
	if (!(topP > 0 && topP <= 1)) {
		throw new RangeError(`topP must be a number above 0 and at most 1, but it is ${topP}.`);
	}
	if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
		throw new RangeError(`seed must be a whole number from 0 to 2^32 - 1, but it is ${seed}.`);
	}
}

/** The highest logit, which is finite. */
function possibleBest(logits: Float64Array): number {
	const best = highestLogit(logits);
	if (!Number.isFinite(best)) {
		throw new RangeError(
			`No token can be chosen: the highest logit of ${logits.length} candidates is ${best}.`,
		);
	}
	return best;
}

/** The best token's mass is 1, so neither overflow nor a sum of 0 can occur. */
function massOf({ tokens, logits }: Candidates, temperature: number): Mass {
	const best = possibleBest(logits);
	const masses = new Float64Array(logits.length);
	for (let position = 0; position < logits.length; position += 1) {
		masses[position] = Math.exp(((logits[position] ?? Number.NaN) - best) / temperature);
	}
	return { tokens, masses };
}

/** The nucleus, most probable token first; of equal ones the lowest token id first. */
function nucleusOf({ tokens, masses }: Mass, topP: number): Mass {
	const total = sum(masses);
	// The tokens below this mass have together less than 1 - topP, so the nucleus is full before any of them:
	// only the others need sorting.
	const least = ((1 - topP) * total) / masses.length;
	const entries: { token: number; mass: number }[] = [];
	for (let position = 0; position < masses.length; position += 1) {
		const mass = masses[position] ?? Number.NaN;
		if (mass >= least) entries.push({ token: tokens[position] ?? Number.NaN, mass });
	}
	entries.sort((a, b) => b.mass - a.mass || a.token - b.token);
	const target = topP * total;
	let covered = 0;
	const end = entries.findIndex(({ mass }) => (covered += mass) >= target);
	const nucleus = end < 0 ? entries : entries.slice(0, end + 1);
	return {
		tokens: Int32Array.from(nucleus, ({ token }) => token),
		masses: Float64Array.from(nucleus, ({ mass }) => mass),
	};
}

/** The token in whose share of the summed masses the point in [0, 1) falls. */
function draw({ tokens, masses }: Mass, point: number): number {
	const target = point * sum(masses);
	let covered = 0;
	let chosen = Number.NaN;
	for (let position = 0; position < masses.length; position += 1) {
		const mass = masses[position] ?? Number.NaN;
		if (mass === 0) continue;
		// Kept as it goes: rounding can bring the target up to the whole sum, and then the last possible token
		// is meant.
		chosen = tokens[position] ?? Number.NaN;
		covered += mass;
		if (covered > target) break;
	}
	return chosen;
}

function sum(values: Float64Array): number {
	let total = values[0] ?? 0;
	for (let position = 1; position < values.length; position += 1) {
		total += values[position] ?? Number.NaN;
	}
	return total;
}
