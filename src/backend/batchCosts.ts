/** What a batch of so many tokens costs, learned from those that were evaluated. */

export interface BatchCosts {
	/** In any unit, the same for all sizes. */
	estimate: (tokens: number) => number;
	learn: (tokens: number, milliseconds: number) => void;
}

/**
 * Measured with SmolLM2-135M on one core: the cost of a batch of two tokens and more over that of a single one is `fixed +
 * perToken * tokens`. It holds until batches of several sizes were seen: where large ones are cheaper, as on several cores or a
 * GPU, drafts soon grow.
 */
const assumed = { fixed: 0.77, perToken: 0.54 };
/** Sizes at which the assumption counts like batches that were seen. */
const assumedSizes = [2, 4, 8, 16];
const assumedWeight = 1.5;
/** What a batch counts less with each later one, so that neither a busy moment nor a bad guess lasts. */
const memory = 0.98;
/** A pause of the machine can make a batch arbitrarily long. */
const mostExcess = 1.5;

/** The cost over that of a single token, before anything is seen. */
export function assumedCost(tokens: number): number {
	return tokens <= 1 ? 1 : assumed.fixed + assumed.perToken * tokens;
}

interface Seen {
	readonly tokens: number;
	readonly milliseconds: number;
	readonly weight: number;
}

/** A straight line through the batches of two tokens and more (least squares), and the average of single tokens. */
export class LearnedBatchCosts implements BatchCosts {
	#several = sumsOf([]);
	#single = 0;
	#scale = { milliseconds: 0, assumed: 0 };

	estimate(tokens: number): number {
		if (this.#scale.assumed === 0) return assumedCost(tokens);
		if (tokens <= 1 && this.#single > 0) return this.#single;
		const scale = this.#scale.milliseconds / this.#scale.assumed;
		if (tokens <= 1) return scale;
		const prior = assumedSizes.map((size) => ({
			tokens: size,
			milliseconds: assumedCost(size) * scale,
			weight: assumedWeight,
		}));
		return lineAt(add(this.#several, sumsOf(prior)), tokens);
	}

	learn(tokens: number, milliseconds: number): void {
		const isFirst = this.#scale.assumed === 0;
		const cost = isFirst
			? milliseconds
			: Math.min(milliseconds, mostExcess * this.estimate(tokens));
		this.#scale = {
			milliseconds: this.#scale.milliseconds * memory + cost,
			assumed: this.#scale.assumed * memory + assumedCost(tokens),
		};
		if (tokens <= 1) {
			this.#single = this.#single === 0 ? cost : this.#single * memory + cost * (1 - memory);
		} else {
			const news = sumsOf([{ tokens, milliseconds: cost, weight: 1 }]);
			this.#several = add(this.#several, news, memory);
		}
	}
}

/** What least squares need of the batches: weighted sums. */
interface Sums {
	readonly weight: number;
	readonly tokens: number;
	readonly squares: number;
	readonly milliseconds: number;
	readonly products: number;
}

function sumsOf(batches: readonly Seen[]): Sums {
	const sum = (of: (seen: Seen) => number) =>
		batches.reduce((total, seen) => total + seen.weight * of(seen), 0);
	return {
		weight: sum(() => 1),
		tokens: sum(({ tokens }) => tokens),
		squares: sum(({ tokens }) => tokens ** 2),
		milliseconds: sum(({ milliseconds }) => milliseconds),
		products: sum(({ tokens, milliseconds }) => tokens * milliseconds),
	};
}

function add(a: Sums, b: Sums, share = 1): Sums {
	return {
		weight: a.weight * share + b.weight,
		tokens: a.tokens * share + b.tokens,
		squares: a.squares * share + b.squares,
		milliseconds: a.milliseconds * share + b.milliseconds,
		products: a.products * share + b.products,
	};
}

/** A batch never costs less than a smaller one. */
function lineAt({ weight, tokens, squares, milliseconds, products }: Sums, at: number): number {
	const spread = weight * squares - tokens ** 2;
	const slope = Math.max(0, (weight * products - tokens * milliseconds) / spread);
	return Math.max(0, (milliseconds - slope * tokens) / weight) + slope * at;
}
