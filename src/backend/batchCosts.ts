/** What a batch of so many tokens costs, learned from those that were evaluated. */

export interface BatchCosts {
	/** In any unit, the same for all sizes. */
	estimate: (tokens: number) => number;
	learn: (tokens: number, milliseconds: number) => void;
}

/**
 * The cost of a batch over that of a single token is `fixed + perToken * work`, measured with SmolLM2-135M on
 * one core. It holds until batches of several sizes were seen: where large ones are cheaper, as on several
 * cores or a GPU, drafts soon grow.
 */
const assumed = { fixed: 0.8, perToken: 0.525 };
/** Sizes at which the assumption counts like batches that were seen. */
const assumedSizes = [2, 4, 8, 16];
const assumedWeight = 1.5;
/** What a batch counts less with each later one, so that neither a busy moment nor a bad guess lasts. */
const memory = 0.98;
/** A pause of the machine can make a batch arbitrarily long. */
const mostExcess = 1.5;

/**
 * llama.cpp multiplies four tokens at a time; what is left over costs nearly as much as alone. In tokens of a
 * full four.
 */
const leftOver = [0, 1.65, 2.75, 3.6];

function workOf(tokens: number): number {
	if (tokens < 4) return tokens;
	const over = tokens % 4;
	return tokens - over + (leftOver[over] ?? 0);
}

/** The cost over that of a single token, before anything is seen. */
export function assumedCost(tokens: number): number {
	return tokens <= 1 ? 1 : assumed.fixed + assumed.perToken * workOf(tokens);
}

interface Seen {
	readonly work: number;
	readonly milliseconds: number;
	readonly weight: number;
}

/**
 * A straight line through the batches of two tokens and more (least squares), and the average of single
 * tokens.
 */
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
			work: workOf(size),
			milliseconds: assumedCost(size) * scale,
			weight: assumedWeight,
		}));
		return lineAt(add(this.#several, sumsOf(prior)), workOf(tokens));
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
			const news = sumsOf([{ work: workOf(tokens), milliseconds: cost, weight: 1 }]);
			this.#several = add(this.#several, news, memory);
		}
	}
}

/** What least squares need of the batches: weighted sums. */
interface Sums {
	readonly weight: number;
	readonly work: number;
	readonly squares: number;
	readonly milliseconds: number;
	readonly products: number;
}

function sumsOf(batches: readonly Seen[]): Sums {
	const sum = (of: (seen: Seen) => number) =>
		batches.reduce((total, seen) => total + seen.weight * of(seen), 0);
	return {
		weight: sum(() => 1),
		work: sum(({ work }) => work),
		squares: sum(({ work }) => work ** 2),
		milliseconds: sum(({ milliseconds }) => milliseconds),
		products: sum(({ work, milliseconds }) => work * milliseconds),
	};
}

function add(a: Sums, b: Sums, share = 1): Sums {
	return {
		weight: a.weight * share + b.weight,
		work: a.work * share + b.work,
		squares: a.squares * share + b.squares,
		milliseconds: a.milliseconds * share + b.milliseconds,
		products: a.products * share + b.products,
	};
}

/** A batch never costs less than a smaller one. */
function lineAt({ weight, work, squares, milliseconds, products }: Sums, at: number): number {
	const spread = weight * squares - work ** 2;
	const slope = Math.max(0, (weight * products - work * milliseconds) / spread);
	return Math.max(0, (milliseconds - slope * work) / weight) + slope * at;
}
