/**
 * Drafts: tokens that are evaluated together with the next one in the hope that they will be chosen.
 * Verification is exact, so a draft changes no token. (Leviathan et al., Fast Inference from Transformers via
 * Speculative Decoding, 2023.)
 */
import type { BatchCosts } from './batchCosts.ts';
import { longestMatch, PromptLookup } from './promptLookup.ts';

export interface DrafterOptions {
	/** What the text may repeat. */
	readonly source: readonly number[];
	/** Sequences that evaluate each token. */
	readonly sequences: number;
	readonly costs: BatchCosts;
}

/** How much a beginning counts against what is seen, in drafts. */
const priorWeight = 4;
/** Chance that the token after a match of this length is chosen: before anything is seen. */
const priorChances: readonly number[] = [0, 0.3, 0.75, 0.75, 0.85, 0.85, 0.9, 0.9, 0.9];
const longestDraft = 15;
/**
 * What a batch may cost over one without a draft, for a draft that is longer than what was foreseen in a row
 * just before.
 */
const probeCost = 1.2;

export class Drafter {
	readonly #options: DrafterOptions;
	readonly #lookup: PromptLookup;
	readonly #seen = priorChances.map((chance) => ({
		hits: chance * priorWeight,
		drafts: priorWeight,
	}));
	/**
	 * How well this text is foreseen altogether: tokens that were, and that were to be expected. A text
	 * repeats its source or not.
	 */
	#foreseen = 1;
	#expected = 1;
	/**
	 * Tokens foreseen in a row, which shows without a draft too. Many texts repeat a word or two and no more.
	 */
	#run = 0;
	#predicted: readonly number[] = [];
	#matched = 0;

	constructor(options: DrafterOptions) {
		this.#options = options;
		this.#lookup = new PromptLookup(options.source);
	}

	/** The draft with the most tokens to be expected for the time of its batch; often none. */
	draft(mostTokens: number): readonly number[] {
		const most = Math.min(mostTokens, longestDraft);
		const match = this.#lookup.find(Math.max(most, 1));
		this.#predicted = match?.tokens ?? [];
		this.#matched = match?.length ?? 0;
		const length = this.#bestLength(Math.min(most, this.#predicted.length));
		return this.#predicted.slice(0, length);
	}

	/** Tells which token was chosen next. */
	chosen(token: number): void {
		const [predicted, ...rest] = this.#predicted;
		if (predicted !== undefined) this.#learn(predicted === token);
		this.#predicted = predicted === token ? rest : [];
		this.#matched += 1;
		this.#lookup.push(token);
	}

	#learn(hit: boolean): void {
		const length = Math.min(this.#matched, longestMatch);
		this.#run = hit ? this.#run + 1 : 0;
		this.#expected += priorChances[length] ?? 0;
		if (hit) this.#foreseen += 1;
		const seen = this.#seen[length];
		if (seen === undefined) return;
		seen.drafts += 1;
		if (hit) seen.hits += 1;
	}

	#bestLength(most: number): number {
		const { costs, sequences } = this.#options;
		let best = 0;
		let expected = 1;
		const alone = costs.estimate(sequences);
		let rate = expected / alone;
		let chance = 1;
		for (let length = 1; length <= most; length += 1) {
			chance *= this.#chanceAfter(this.#matched + length - 1);
			expected += chance;
			const cost = costs.estimate(sequences * (length + 1));
			if (length > this.#run && cost > probeCost * alone) break;
			const rateHere = expected / cost;
			if (rateHere > rate) {
				rate = rateHere;
				best = length;
			}
		}
		return best;
	}

	#chanceAfter(matched: number): number {
		const seen = this.#seen[Math.min(matched, longestMatch)];
		if (seen === undefined) return 0;
		const ofText = Math.min(1, this.#foreseen / this.#expected);
		return (seen.hits / seen.drafts) * ofText;
	}
}
