import fc from 'fast-check';
import type { FullReadout, TopReadout, WeightedReadout } from '../../src/amulet/logits.ts';
import type { Candidates } from '../../src/amulet/composition.ts';
import { compose } from '../../src/amulet/realign.ts';
import type { RealignmentSettings } from '../../src/amulet/realignment.ts';
import { createRandomSource } from '../../src/amulet/randomSource.ts';

/** Logits as models give them; small whole numbers among them make ties. */
export const logit = fc.oneof(
	fc.double({ min: -40, max: 40, noNaN: true }),
	fc.integer({ min: -2, max: 2 }),
);

/** `count` sides over one vocabulary of 1 to 48 tokens. */
export function sides(
	count: number,
	value: fc.Arbitrary<number> = logit,
): fc.Arbitrary<number[][]> {
	return fc.integer({ min: 1, max: 48 }).chain((size) => {
		const side = fc.array(value, { minLength: size, maxLength: size });
		return fc.array(side, { minLength: count, maxLength: count });
	});
}

/** Two sides: the base and a preference. */
export const pair: fc.Arbitrary<[base: number[], preference: number[]]> = sides(2).map(
	([base = [], preference = []]) => [base, preference],
);

export const settings: fc.Arbitrary<RealignmentSettings> = fc.record({
	iterations: fc.integer({ min: 0, max: 80 }),
	alpha: fc.double({ min: 0, max: 4, noNaN: true }),
	lambda: fc.oneof(fc.double({ min: 0.25, max: 8, noNaN: true }), fc.constant(0)),
	eta: fc.double({ min: 0.01, max: 20, noNaN: true }),
});

export const weight = fc.double({ min: 0.01, max: 10, noNaN: true });

/** Normally distributed logits with a standard deviation of 6, the same for the same seed. */
export function normalLogits(size: number, seed: number): Float64Array {
	const random = createRandomSource(seed);
	return Float64Array.from({ length: size }, () => {
		const radius = Math.sqrt(-2 * Math.log(1 - random()));
		return 6 * radius * Math.cos(2 * Math.PI * random());
	});
}

export function full(logits: ArrayLike<number>): FullReadout {
	return { kind: 'full', logits: Float64Array.from(logits) };
}

/** The `count` best tokens of a side; of equal ones the lowest ids. */
export function top(logits: ArrayLike<number>, count: number): TopReadout {
	const values = Float64Array.from(logits);
	const least = values.toSorted().at(-count) ?? -Infinity;
	const tokens = Int32Array.from(values.keys())
		.filter((token) => (values[token] ?? NaN) >= least)
		.sort((a, b) => compare(values[b] ?? NaN, values[a] ?? NaN) || a - b)
		.slice(0, count);
	return {
		kind: 'top',
		tokens,
		logits: Float64Array.from(tokens, (token) => values[token] ?? NaN),
	};
}

/** A list as it is given, in descending order or not. */
export function listed(tokens: readonly number[], logits: readonly number[]): TopReadout {
	return { kind: 'top', tokens: Int32Array.from(tokens), logits: Float64Array.from(logits) };
}

/** One preference of weight 1. */
export function only(readout: WeightedReadout['readout']): WeightedReadout[] {
	return [{ readout, weight: 1 }];
}

/** One side alone, as it was read out. */
export function candidatesOf(readout: WeightedReadout['readout']): Candidates {
	return compose(only(readout));
}

/** Logits by token, in the order of token ids. */
export function byToken({ tokens, logits }: Candidates): Map<number, number> {
	const entries = Array.from(tokens, (token, position): [number, number] => [
		token,
		logits[position] ?? NaN,
	]);
	return new Map(entries.sort(([a], [b]) => a - b));
}

/** The lowest token with the highest logit, by the plainest of loops. */
export function argmax(logits: ArrayLike<number>): number {
	let best = 0;
	for (let token = 1; token < logits.length; token += 1) {
		if ((logits[token] ?? NaN) > (logits[best] ?? NaN)) best = token;
	}
	return best;
}

function compare(a: number, b: number): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
