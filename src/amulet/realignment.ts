/** From the paper's realignment settings to the one number that decoding needs. */

/** The settings of the paper's loop (Amulet, ICLR 2025, section 3). */
export interface RealignmentSettings {
	/** T, the iterations a token: a whole number from 0 to {@link mostIterations}. */
	readonly iterations: number;
	/** Scale of the utility, at least 0. */
	readonly alpha: number;
	/** Pull towards the preference distribution, at least 0. */
	readonly lambda: number;
	/** Learning rate, above 0. */
	readonly eta: number;
}

/** The authors' defaults. */
export const paperSettings: RealignmentSettings = { iterations: 60, alpha: 2, lambda: 2, eta: 10 };

/** Strength of the paper's linear alignment baseline (`la`), the value in the authors' code. */
export const reinforceRatio = 2;

/** The recurrence is run step by step; this bounds its time to some milliseconds. */
export const mostIterations = 1_000_000;

/**
 * The strength w for which the paper's loop ends in `log softmax(p0 + w * (p0 - r))`, with p0 and r the
 * log-probabilities of the preference and the base side. Every iteration of the loop is linear in both, and
 * what it adds to the one it takes from the other, so a single scalar goes through it:
 *
 *     S_t = S_{t-1} + alpha * (1 + w_{t-1})
 *     w_t = (S_t/t + w_{t-1}/(eta*t)) / (lambda + 1/(eta*t))        w_0 = S_0 = 0
 *
 * With no iterations the strength is 0: the preference side as it is.
 *
 * @throws RangeError when a setting is outside its range, or when together they give a strength that is not
 * finite.
 */
export function strengthOf(settings: RealignmentSettings): number {
	checkSettings(settings);
	const { iterations, alpha, lambda, eta } = settings;
	let utility = 0;
	let strength = 0;
	for (let step = 1; step <= iterations; step += 1) {
		utility += alpha * (1 + strength);
		// Both parts of the fraction are multiplied by eta * t, so its denominator is at least 1, also when
		// lambda is 0.
		strength = (eta * utility + strength) / (eta * step * lambda + 1);
	}
	if (!Number.isFinite(strength)) {
		throw new RangeError(
			`alpha ${alpha}, lambda ${lambda} and eta ${eta} give no finite strength after ${iterations} iterations. Raise lambda, or lower alpha or eta.`,
		);
	}
	return strength;
}

function checkSettings({ iterations, alpha, lambda, eta }: RealignmentSettings): void {
	if (!Number.isInteger(iterations) || iterations < 0 || iterations > mostIterations) {
		throw new RangeError(
			`iterations must be a whole number from 0 to ${mostIterations}, but it is ${iterations}.`,
		);
	}
	checkAtLeastZero('alpha', alpha);
	checkAtLeastZero('lambda', lambda);
	if (!Number.isFinite(eta) || eta <= 0) {
		throw new RangeError(`eta must be a finite number above 0, but it is ${eta}.`);
	}
}

function checkAtLeastZero(name: string, value: number): void {
	if (!Number.isFinite(value) || value < 0) {
		throw new RangeError(`${name} must be a finite number of at least 0, but it is ${value}.`);
	}
}
