/**
 * The sequences of one request: KV state for the base prompt and each preference prompt, in one context.
 * Whatever advances them queues all of them before llama.cpp decodes, so that a step is one batch.
 */
import type {
	ControlledEvaluateInputItem,
	LlamaContext,
	LlamaContextSequence,
	Token,
} from 'node-llama-cpp';
import type { LogitsReadout } from '../amulet/logits.ts';
import { readLogits, type ReadoutSize } from './logitsReader.ts';
import type { ThreadGovernor } from './threadGovernor.ts';

/** What a sequence is given in a step, and how much of its logits is read out. */
export interface SequenceStep {
	readonly token: Token;
	readonly readout: ReadoutSize;
}

/** Prompt tokens of each sequence between two looks at the signal: a fraction of a second of work. */
const prefillChunk = 64;

export class SequenceGroup {
	readonly #context: LlamaContext;
	readonly #sequences: LlamaContextSequence[];
	readonly #vocabularySize: number;
	readonly #governor: ThreadGovernor;
	#tokensEvaluated = 0;

	constructor(context: LlamaContext, vocabularySize: number, governor: ThreadGovernor) {
		this.#context = context;
		this.#governor = governor;
		this.#vocabularySize = vocabularySize;
		this.#sequences = Array.from({ length: context.totalSequences }, () => context.getSequence());
	}

	get size(): number {
		return this.#sequences.length;
	}

	/** Tokens that one sequence can hold; llama.cpp keeps one place free. */
	get capacity(): number {
		return this.#context.contextSize - 1;
	}

	/** Tokens evaluated in all sequences since the last reset. */
	get tokensEvaluated(): number {
		return this.#tokensEvaluated;
	}

	/** Empties every sequence, so that no request sees what another left. */
	async reset(): Promise<void> {
		this.#tokensEvaluated = 0;
		await Promise.all(this.#sequences.map((sequence) => sequence.clearHistory()));
	}

	/** Evaluates a prompt in each of the first sequences. Throws the signal's reason between chunks. */
	async prefill(prompts: readonly (readonly Token[])[], signal: AbortSignal): Promise<void> {
		const longest = Math.max(...prompts.map((prompt) => prompt.length));
		for (let start = 0; start < longest; start += prefillChunk) {
			signal.throwIfAborted();
			const chunks = prompts.map((prompt) => prompt.slice(start, start + prefillChunk));
			await this.#governor.prefill(() =>
				Promise.all(chunks.map((chunk, index) => this.#evaluate(index, chunk))),
			);
		}
	}

	/** Appends a token to each of the first sequences in one batch, and reads out the logits after it. */
	async step(steps: readonly SequenceStep[]): Promise<LogitsReadout[]> {
		return this.#governor.step(() =>
			Promise.all(steps.map((step, index) => this.#append(index, step))),
		);
	}

	async #evaluate(index: number, tokens: readonly Token[]): Promise<void> {
		if (tokens.length === 0) return;
		this.#tokensEvaluated += tokens.length;
		await this.#sequence(index).evaluateWithoutGeneratingNewTokens([...tokens]);
	}

	async #append(index: number, { token, readout }: SequenceStep): Promise<LogitsReadout> {
		this.#tokensEvaluated += 1;
		const item: ControlledEvaluateInputItem = [token, { generateNext: readout.request }];
		const [output] = await this.#sequence(index).controlledEvaluate([item]);
		return readLogits(output?.next.logits, readout, this.#vocabularySize);
	}

	#sequence(index: number): LlamaContextSequence {
		const sequence = this.#sequences[index];
		if (sequence === undefined) throw new RangeError(`There is no sequence ${index}`);
		return sequence;
	}
}
