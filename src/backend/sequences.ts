/**
 * The sequences of one context: KV state for the base prompt and each preference prompt. It stays between
 * requests, so that the next one evaluates only what is new to it.
 */
import type { Token } from 'node-llama-cpp';
import type { Evaluator, ProbabilitySource, ReadoutSize } from './evaluator.ts';
import { PromptReading } from './promptReading.ts';
import {
	planReuse,
	reusableLength,
	wideChunk,
	type PromptEvaluation,
	type PromptPlan,
} from './stateReuse.ts';
import type { ThreadGovernor } from './threadGovernor.ts';

/** What is read out after each token of a step. */
export interface StepReadout {
	readonly sequence: number;
	readonly readout: ReadoutSize;
}

/**
 * Tokens evaluated between two looks at the signal: a fraction of a second of work. Both are all wide or all
 * narrow.
 */
const wideBatch = 2 * wideChunk;
const narrowBatch = wideChunk - 4;
/** Smaller where the next request is likely to come while this one is under way. */
const onwardsBatch = 16;
/** Tokens of a prompt that are evaluated at once, at most. */
export const longestBatch = wideBatch;

export class Sequences {
	readonly #evaluator: Evaluator;
	readonly #governor: ThreadGovernor;
	readonly #states: { tokens: Token[]; wideEnd: number }[];
	#tokensEvaluated = 0;
	#tokensReused = 0;

	constructor(evaluator: Evaluator, governor: ThreadGovernor) {
		this.#evaluator = evaluator;
		this.#governor = governor;
		this.#states = Array.from({ length: evaluator.sequences }, () => ({ tokens: [], wideEnd: 0 }));
	}

	get size(): number {
		return this.#states.length;
	}

	/** Tokens that one sequence can hold. */
	get capacity(): number {
		return this.#evaluator.capacity;
	}

	/** Tokens evaluated in all sequences, ever. */
	get tokensEvaluated(): number {
		return this.#tokensEvaluated;
	}

	/** Prompt tokens that were there already, ever. */
	get tokensReused(): number {
		return this.#tokensReused;
	}

	/**
	 * Makes each prompt the content of a sequence, and answers which. Throws the signal's reason between
	 * batches; what was evaluated until then serves the next request.
	 */
	async hold(
		prompts: readonly (readonly Token[])[],
		evaluation: PromptEvaluation,
		signal: AbortSignal,
		onRead: (fraction: number) => void = () => undefined,
	): Promise<number[]> {
		const reading = new PromptReading(prompts, onRead);
		const plans = planReuse(this.#states, prompts, this.#evaluator.copies, evaluation);
		const narrow = evaluation === 'onwards' ? onwardsBatch : narrowBatch;
		for (const [index, prompt] of prompts.entries()) {
			const plan = plans[index];
			if (plan === undefined) continue;
			signal.throwIfAborted();
			const kept = await this.#keep(plan);
			this.#tokensReused += kept;
			reading.kept(kept);
			await this.#complete(plan.sequence, prompt, narrow, signal, reading);
		}
		return plans.map(({ sequence }) => sequence);
	}

	/**
	 * Makes one sequence hold what another does, copied or evaluated. Throws the signal's reason between
	 * batches.
	 */
	async branch(from: number, to: number, signal: AbortSignal): Promise<void> {
		const { tokens, wideEnd } = this.#state(from);
		const keep = reusableLength(this.#state(to), tokens, wideEnd);
		const copy = this.#evaluator.copies ? { from, length: tokens.length } : undefined;
		await this.#keep({ sequence: to, keep, copy, wideEnd });
		await this.#complete(to, tokens, narrowBatch, signal);
	}

	/**
	 * Appends to each sequence a token of its own and the same draft, in one batch.
	 *
	 * @param next a token for each of the readouts' sequences
	 * @returns a source for each sequence and each of its tokens
	 */
	async step(
		next: readonly Token[],
		draft: readonly Token[],
		readouts: readonly StepReadout[],
	): Promise<ProbabilitySource[][]> {
		const appends = readouts.map((readout, index) => ({
			...readout,
			tokens: [...next.slice(index, index + 1), ...draft],
			readFrom: 0,
		}));
		return this.#governor.evaluate(() => this.#evaluate(appends));
	}

	/** Takes the last tokens back. */
	async takeBack(count: number, from: readonly StepReadout[]): Promise<void> {
		for (const { sequence } of from) {
			await this.#truncate(sequence, this.#state(sequence).tokens.length - count);
		}
	}

	/** Leaves in the sequence what the plan keeps or copies. Answers how many tokens that are. */
	async #keep({ sequence, keep, copy, wideEnd }: PromptPlan): Promise<number> {
		if (copy === undefined) await this.#truncate(sequence, keep);
		else await this.#copy(copy.from, sequence, copy.length);
		const state = this.#state(sequence);
		state.wideEnd = wideEnd;
		return state.tokens.length;
	}

	/** Evaluates what the sequence lacks of the tokens. */
	async #complete(
		sequence: number,
		tokens: readonly Token[],
		narrow: number,
		signal: AbortSignal,
		reading?: PromptReading,
	): Promise<void> {
		const state = this.#state(sequence);
		while (state.tokens.length < tokens.length) {
			signal.throwIfAborted();
			const start = state.tokens.length;
			const { wideEnd } = state;
			const end = start < wideEnd ? Math.min(wideEnd, start + wideBatch) : start + narrow;
			await this.#governor.evaluate(() =>
				this.#evaluate([{ sequence, tokens: tokens.slice(start, end) }]),
			);
			reading?.read(state.tokens.length - start);
		}
	}

	async #copy(from: number, to: number, length: number): Promise<void> {
		const source = this.#state(from);
		if (await this.#evaluator.copy(from, to)) {
			this.#states[to] = { ...source, tokens: [...source.tokens] };
			await this.#truncate(to, length);
		} else {
			await this.#clear(to);
		}
	}

	async #truncate(sequence: number, length: number): Promise<void> {
		const state = this.#state(sequence);
		if (length === state.tokens.length) return;
		if (length > 0 && (await this.#evaluator.truncate(sequence, length))) {
			state.tokens.length = length;
		} else {
			await this.#clear(sequence);
		}
	}

	async #clear(sequence: number): Promise<void> {
		this.#states[sequence] = { tokens: [], wideEnd: 0 };
		await this.#evaluator.clear(sequence);
	}

	async #evaluate(
		appends: readonly { readonly sequence: number; readonly tokens: readonly Token[] }[],
	): Promise<ProbabilitySource[][]> {
		try {
			const sources = await this.#evaluator.evaluate(appends);
			for (const { sequence, tokens } of appends) {
				this.#state(sequence).tokens.push(...tokens);
				this.#tokensEvaluated += tokens.length;
			}
			return sources;
		} catch (error) {
			for (const { sequence } of appends) await this.#clear(sequence);
			throw error;
		}
	}

	#state(sequence: number) {
		const state = this.#states[sequence];
		if (state === undefined) throw new RangeError(`There is no sequence ${sequence}`);
		return state;
	}
}
