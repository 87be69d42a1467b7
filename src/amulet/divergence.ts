/** How far realignment moves the distribution of one step, and how to keep that within a budget. */

/** Halvings of the interval that holds the strength: to a millionth of it. */
const halvings = 20;

/**
 * The Kullback-Leibler divergence of the realigned distribution from the preference's, in nats, at least 0: with p0 the
 * preference's probabilities and d the contrast,
 *
 *     p_w = p0 * exp(w * d) / Z      KL(p_w || p0) = w * sum p_w * d - log Z      Z = sum p0 * exp(w * d)
 *
 * It grows with w, for its derivative is w times the variance of d under p_w.
 *
 * @param preference logits of the candidates; -Infinity marks an impossible one
 * @param contrast what realignment at strength 1 adds to each of them; not read where the candidate is impossible
 * @param strength w, at least 0
 */
export function divergenceAt(
	preference: Float64Array,
	contrast: Float64Array,
	strength: number,
): number {
	const before = new LogSum();
	const after = new LogSum();
	for (let position = 0; position < preference.length; position += 1) {
		const logit = preference[position] ?? Number.NaN;
		if (logit === Number.NEGATIVE_INFINITY) continue;
		const gain = contrast[position] ?? Number.NaN;
		before.add(logit, 0);
		after.add(logit + strength * gain, gain);
	}
	return Math.max(0, strength * after.mean - (after.value - before.value));
}

/**
 * The largest strength, up to the one given, whose divergence from the preference's distribution stays within the budget.
 *
 * @param budget in nats, at least 0
 */
export function strengthWithin(
	preference: Float64Array,
	contrast: Float64Array,
	{ strength, budget }: { readonly strength: number; readonly budget: number },
): number {
	if (divergenceAt(preference, contrast, strength) <= budget) return strength;
	let low = 0;
	let high = strength;
	for (let step = 0; step < halvings; step += 1) {
		const middle = (low + high) / 2;
		if (divergenceAt(preference, contrast, middle) <= budget) low = middle;
		else high = middle;
	}
	return low;
}

/** The logarithm of a sum of exponentials, and a mean under them, in one pass that can't overflow. */
class LogSum {
	#highest = Number.NEGATIVE_INFINITY;
	#sum = 0;
	#weighted = 0;

	add(exponent: number, value: number): void {
		if (exponent > this.#highest) {
			const shrink = Math.exp(this.#highest - exponent);
			this.#sum *= shrink;
			this.#weighted *= shrink;
			this.#highest = exponent;
		}
		const mass = Math.exp(exponent - this.#highest);
		this.#sum += mass;
		this.#weighted += mass * value;
	}

	get value(): number {
		return this.#highest + Math.log(this.#sum);
	}

	get mean(): number {
		return this.#weighted / this.#sum;
	}
}
