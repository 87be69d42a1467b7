/** How sure the model is of what it generates. */

/** With fewer tokens a single rare word would decide. */
const leastTokens = 3;

/** The geometric mean of the probabilities of the tokens so far. */
export class Confidence {
	readonly #floor: number;
	#sum = 0;
	#count = 0;

	/** @param floor in [0, 1] */
	constructor(floor: number) {
		this.#floor = floor;
	}

	/** A token of this probability was chosen. */
	add(probability: number): void {
		this.#sum += Math.log(probability);
		this.#count += 1;
	}

	/** 1 before the first token. */
	get mean(): number {
		return this.#count === 0 ? 1 : Math.exp(this.#sum / this.#count);
	}

	/** Whether it is below the floor already, and not for a lone token's sake. */
	get isLow(): boolean {
		return this.#count >= leastTokens && this.mean < this.#floor;
	}
}
