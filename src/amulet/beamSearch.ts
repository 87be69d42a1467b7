/**
 * Beam search: several continuations of a prompt, the beams, are followed side by side, and the best one
 * wins. The rules are those that Hugging Face transformers documents for `num_beams` with
 * `early_stopping=True`, `length_penalty=1.0` and `do_sample=False`:
 *
 * - A continuation's probability is the product of its tokens' probabilities. At each step the beams are
 *   extended by all tokens, and the extensions compared with each other, whatever beams they come from.
 * - An extension by an end-of-generation token is a finished hypothesis if it is among the `beams` best
 *   extensions; otherwise it is dropped. The `beams` best of the others go on. (With one such token, the `2 *
 *   beams` best extensions hold all of these.)
 * - The search stops at the step in which as many hypotheses as beams have finished. If that has not happened
 *   when the beams have `maxTokens` tokens, they are hypotheses too.
 * - The score of a hypothesis is its log-probability divided by its number of generated tokens, the
 *   end-of-generation token counted (as the library's documentation has it: the log likelihood is divided by
 *   the sequence length to the power of the length penalty; the prompt is no part of that length). The
 *   hypothesis with the highest score wins.
 *
 * Of equal extensions the one of the better beam comes first, and within a beam the one that its list has
 * first; of equal hypotheses the one that finished first.
 */
import type { ProbableTokens } from './logProbabilities.ts';

export interface BeamSearchOptions {
	/** At least 1. */
	readonly beams: number;
	/** At least 1. */
	readonly maxTokens: number;
	/** Whether it is an end-of-generation token. */
	readonly isEnd: (token: number) => boolean;
}

/**
 * A beam of the next step: one of the beams before it, by its position among them, and the token that follows
 * that.
 */
export interface Branch {
	readonly parent: number;
	readonly token: number;
}

export interface Hypothesis {
	/** Without the end-of-generation token. */
	readonly tokens: readonly number[];
	/** The end-of-generation token that finished it. */
	readonly end: number | undefined;
	/** Natural logarithm of its probability, that of the end-of-generation token included. */
	readonly logProbability: number;
}

/** A continuation, as its last token and the one before that. */
interface Beam {
	readonly token: number;
	readonly previous: Beam | undefined;
	readonly logProbability: number;
}

interface Extension extends Branch {
	readonly logProbability: number;
}

const impossible: Extension = {
	parent: Number.NaN,
	token: Number.NaN,
	logProbability: Number.NEGATIVE_INFINITY,
};
const nothingYet: Hypothesis = { tokens: [], end: undefined, logProbability: 0 };

export class BeamSearch {
	readonly #options: BeamSearchOptions;
	/** Best first. Undefined is the empty continuation. */
	#running: readonly (Beam | undefined)[] = [undefined];
	#length = 0;
	#finished = 0;
	#best: { readonly hypothesis: Hypothesis; readonly score: number } | undefined;

	constructor(options: BeamSearchOptions) {
		this.#options = options;
	}

	/** Tokens that each running beam has. */
	get length(): number {
		return this.#length;
	}

	/** The best hypothesis so far; while there is none, the most probable beam. */
	get best(): Hypothesis {
		const [first] = this.#running;
		return this.#best?.hypothesis ?? (first === undefined ? nothingYet : hypothesisOf(first));
	}

	/**
	 * Extends the beams. Answers the beams of the next step, best first; none at the end.
	 *
	 * @param continuations what may follow each running beam, of which the first step has one: the `beams`
	 * most probable tokens at least, not counting those that end the generation
	 */
	step(continuations: readonly ProbableTokens[]): readonly Branch[] {
		const { beams, maxTokens } = this.#options;
		this.#length += 1;
		const branches = this.#branch(continuations);
		const extended = branches.map((branch) => this.#extended(branch));
		const isLast = this.#length === maxTokens;
		if (isLast && this.#finished < beams) {
			for (const beam of extended) this.#finish(hypothesisOf(beam));
		}
		const isOver = isLast || this.#finished >= beams;
		this.#running = isOver ? [] : extended;
		return isOver ? [] : branches.map(({ parent, token }) => ({ parent, token }));
	}

	/** Finishes the hypotheses of this step, and answers the extensions that go on. */
	#branch(continuations: readonly ProbableTokens[]): Extension[] {
		const { beams, isEnd } = this.#options;
		const branches: Extension[] = [];
		let rank = 0;
		for (const extension of this.#extensions(continuations)) {
			if (!isEnd(extension.token)) branches.push(extension);
			else if (rank < beams) this.#finish(this.#ended(extension));
			if (branches.length === beams) break;
			rank += 1;
		}
		return branches;
	}

	/** The possible extensions of all beams, best first: their lists merged. */
	*#extensions(continuations: readonly ProbableTokens[]): Generator<Extension> {
		const positions = new Int32Array(continuations.length);
		for (;;) {
			let best = impossible;
			for (const [parent, list] of continuations.entries()) {
				const extension = this.#extensionAt(parent, list, positions[parent] ?? 0);
				if (extension.logProbability > best.logProbability) best = extension;
			}
			if (best === impossible) return;
			positions[best.parent] = (positions[best.parent] ?? 0) + 1;
			yield best;
		}
	}

	#extensionAt(parent: number, list: ProbableTokens, position: number): Extension {
		const token = list.tokens[position];
		if (token === undefined) return impossible;
		const own = list.logProbabilities[position] ?? Number.NEGATIVE_INFINITY;
		return { parent, token, logProbability: (this.#running[parent]?.logProbability ?? 0) + own };
	}

	#extended({ parent, token, logProbability }: Extension): Beam {
		return { token, previous: this.#running[parent], logProbability };
	}

	#ended({ parent, token, logProbability }: Extension): Hypothesis {
		return { tokens: tokensOf(this.#running[parent]), end: token, logProbability };
	}

	#finish(hypothesis: Hypothesis): void {
		const score = hypothesis.logProbability / this.#length;
		this.#finished += 1;
		if (score > (this.#best?.score ?? Number.NEGATIVE_INFINITY)) this.#best = { hypothesis, score };
	}
}

function hypothesisOf(beam: Beam): Hypothesis {
	return { tokens: tokensOf(beam), end: undefined, logProbability: beam.logProbability };
}

function tokensOf(last: Beam | undefined): number[] {
	const tokens: number[] = [];
	for (let beam = last; beam !== undefined; beam = beam.previous) tokens.push(beam.token);
	return tokens.reverse();
}
