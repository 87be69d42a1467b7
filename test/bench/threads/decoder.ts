/** Decodes two sequences in this process with whatever governor, so that several can be measured in turn. */
import type { LlamaModel, Token } from 'node-llama-cpp';
import { directEvaluator } from '../../../src/backend/directEvaluator.ts';
import type { Evaluator } from '../../../src/backend/evaluator.ts';
import { LlamaRuntime } from '../../../src/backend/llamaRuntime.ts';
import { PromptEncoder } from '../../../src/backend/promptEncoder.ts';
import { publicEvaluator } from '../../../src/backend/publicEvaluator.ts';
import { Sequences } from '../../../src/backend/sequences.ts';
import { ThreadGovernor } from '../../../src/backend/threadGovernor.ts';

const text =
	'The library closes at six on weekdays, which is too early for people who work in the city.';
/** Steps after which the sequences are cut back to the prompt, so that the batches stay alike. */
const stepsInARow = 200;
const contextSize = 512;

export interface ThreadsToUse {
	/** At most, or exactly. */
	readonly threads: number;
	readonly adapts: boolean;
}

export interface DecodingSpeed {
	/** Of both sequences together. */
	readonly tokensPerSecond: number;
	/** The mean over all steps. */
	readonly threads: number;
}

export class Decoder {
	readonly #model: LlamaModel;
	readonly #evaluator: Evaluator;
	readonly #prompts: readonly [readonly Token[], readonly Token[]];
	readonly #setThreads: (threads: number) => void;

	private constructor(
		model: LlamaModel,
		evaluator: Evaluator,
		setThreads: (threads: number) => void,
	) {
		this.#model = model;
		this.#evaluator = evaluator;
		this.#setThreads = setThreads;
		const encoder = new PromptEncoder(model);
		this.#prompts = [encoder.encodeRaw(text), encoder.encodeRaw(`Formally: ${text}`)];
	}

	static async load(path: string): Promise<Decoder> {
		const { llama } = await LlamaRuntime.start('off', () => undefined);
		const model = await llama.loadModel({ modelPath: path });
		const vocabularySize = model.fileInfo.metadata.tokenizer.ggml.tokens.length;
		const context = await model.createContext({ sequences: 2, contextSize });
		let current = 1;
		const options = { model, context, vocabularySize, threads: () => current };
		const evaluator = (await directEvaluator(options)) ?? publicEvaluator(context, vocabularySize);
		return new Decoder(model, evaluator, (threads) => {
			current = threads;
			llama.maxThreads = threads;
		});
	}

	/** Decodes for so many milliseconds, prompts not counted. */
	async decode(use: ThreadsToUse, duration: number): Promise<DecodingSpeed> {
		const governor = new ThreadGovernor({ ...use, setThreads: this.#setThreads });
		for (const sequence of this.#prompts.keys()) await this.#evaluator.clear(sequence);
		const sequences = new Sequences(this.#evaluator, governor);
		const done = { steps: 0, threads: 0, milliseconds: 0 };
		while (done.milliseconds < duration) {
			await sequences.hold(this.#prompts, 'once', new AbortController().signal);
			for (let step = 0; step < stepsInARow && done.milliseconds < duration; step += 1) {
				const started = performance.now();
				done.threads += governor.threads;
				await this.#step(sequences);
				done.steps += 1;
				done.milliseconds += performance.now() - started;
			}
		}
		return {
			tokensPerSecond: (2000 * done.steps) / done.milliseconds,
			threads: done.threads / done.steps,
		};
	}

	async #step(sequences: Sequences): Promise<void> {
		const [next] = this.#prompts[0].slice(-1);
		if (next === undefined) throw new RangeError('The prompt is empty');
		const readouts = [0, 1].map((sequence) => ({ sequence, readout: 32 }));
		const sources = await sequences.step([next, next], [], readouts);
		for (const [source] of sources) await source?.best(32);
	}

	dispose(): Promise<void> {
		return this.#model.dispose();
	}
}
