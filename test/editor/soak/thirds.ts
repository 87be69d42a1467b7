/**
 * Whether something stays as it is over time: what it was on the average in each third of the samples. Knows
 * no editor.
 */

export interface Timed {
	/** In milliseconds. */
	readonly at: number;
}

/** Means in the units of the samples, in the order of time. */
export type Thirds = readonly [number, number, number];

/**
 * Divides the time from the first to the last sample in three; `of` may answer undefined where a sample says
 * nothing.
 */
export function thirdsOf<S extends Timed>(
	samples: readonly S[],
	of: (sample: S) => number | undefined,
): Thirds {
	const start = samples[0]?.at ?? 0;
	const length = ((samples.at(-1)?.at ?? 0) - start) / 3;
	const mean = (third: number) => {
		const values = samples
			.filter(({ at }) => Math.min(2, Math.floor((at - start) / length)) === third)
			.flatMap((sample) => of(sample) ?? []);
		return values.reduce((sum, value) => sum + value, 0) / values.length;
	};
	return [mean(0), mean(1), mean(2)];
}

/**
 * By which share the last third exceeds the second; below 0 where it is less. The first one is for warming
 * up.
 */
export function growth([, second, last]: Thirds): number {
	return last / second - 1;
}
