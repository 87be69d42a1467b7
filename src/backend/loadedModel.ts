/** A model in memory, with the sequences that requests decode in. */
import { availableParallelism } from 'node:os';
import type { LlamaContext, LlamaModel } from 'node-llama-cpp';
import type { ModelSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import type { ModelDescription } from '../protocol/messages.ts';
import type { Evaluator } from './evaluator.ts';
import type { LlamaRuntime } from './llamaRuntime.ts';
import { explainLoadFailure, isOutOfMemory, messageOf, type ModelFile } from './modelFile.ts';
import { LearnedBatchCosts } from './batchCosts.ts';
import { directEvaluator } from './directEvaluator.ts';
import type { GenerationModel } from './generation.ts';
import { PromptEncoder } from './promptEncoder.ts';
import { publicEvaluator } from './publicEvaluator.ts';
import { longestBatch, Sequences } from './sequences.ts';
import { automaticThreads, ThreadGovernor } from './threadGovernor.ts';

export interface LoadOptions {
	readonly settings: ModelSettings;
	readonly file: ModelFile;
	readonly onProgress: (fraction: number) => void;
	readonly signal: AbortSignal;
}

interface ContextSize {
	readonly sequences: number;
	/** Tokens of each sequence; without it those of the settings. */
	readonly contextSize?: number;
	/** Most tokens of a batch. */
	readonly batchSize?: number;
}

export class LoadedModel implements GenerationModel {
	readonly encoder: PromptEncoder;
	readonly batchCosts = new LearnedBatchCosts();
	readonly description: ModelDescription;
	readonly #model: LlamaModel;
	readonly #governor: ThreadGovernor;
	#context: LlamaContext | undefined;
	#sequences: Sequences | undefined;

	private constructor(runtime: LlamaRuntime, model: LlamaModel, options: LoadOptions) {
		this.#model = model;
		this.encoder = new PromptEncoder(model);
		this.description = describe(runtime, model, options, this.encoder.chatTemplate);
		this.#governor = new ThreadGovernor({
			threads: this.description.threads,
			adapts: this.description.gpu === 'off',
			setThreads: (threads) => {
				runtime.llama.maxThreads = threads;
			},
		});
	}

	/** Throws BackendError, or the signal's reason. */
	static async load(runtime: LlamaRuntime, options: LoadOptions): Promise<LoadedModel> {
		runtime.forgetLog();
		try {
			const model = await runtime.llama.loadModel({
				modelPath: options.file.path,
				onLoadProgress: options.onProgress,
				loadSignal: options.signal,
			});
			return new LoadedModel(runtime, model, options);
		} catch (error) {
			options.signal.throwIfAborted();
			throw explainLoadFailure(options.file.path, error, await runtime.recentLog());
		}
	}

	get vocabularySize(): number {
		return this.#model.fileInfo.metadata.tokenizer.ggml.tokens.length;
	}

	/** Recurrent models keep a summary of their past instead of the past itself. */
	get takesBack(): boolean {
		const { isRecurrent, isHybrid } = this.#model.fileInsights;
		return !isRecurrent && !isHybrid;
	}

	/**
	 * As many sequences as asked for at least, with what earlier requests left in them. Throws BackendError.
	 */
	async sequences(count: number): Promise<Sequences> {
		if (this.#sequences === undefined || this.#sequences.size < count) {
			await this.forget();
			this.#context = await this.#createContext({ sequences: count });
			this.#sequences = new Sequences(await this.#evaluatorIn(this.#context), this.#governor);
		}
		return this.#sequences;
	}

	/**
	 * Sequences for so many tokens each in a context of their own, which is freed after the work. Those of
	 * other requests stay as they are, unless there is too little memory for both. Throws BackendError.
	 */
	async withSequences<R>(
		count: number,
		tokens: number,
		work: (sequences: Sequences) => Promise<R>,
	): Promise<R> {
		const contextSize = Math.min(tokens, this.description.contextTokens);
		const size: ContextSize = { sequences: count, contextSize, batchSize: longestBatch };
		const context = await this.#createContext(size).catch(async (error: unknown) => {
			if (this.#context === undefined) throw error;
			await this.forget();
			return this.#createContext(size);
		});
		try {
			return await work(new Sequences(await this.#evaluatorIn(context), this.#governor));
		} finally {
			await context.dispose();
		}
	}

	/** Frees the sequences. */
	async forget(): Promise<void> {
		this.#sequences = undefined;
		await this.#context?.dispose();
		this.#context = undefined;
	}

	async dispose(): Promise<void> {
		await this.forget();
		await this.#model.dispose();
	}

	async #evaluatorIn(context: LlamaContext): Promise<Evaluator> {
		const direct = await directEvaluator({
			model: this.#model,
			context,
			vocabularySize: this.vocabularySize,
			threads: () => this.#governor.threads,
		});
		return direct ?? publicEvaluator(context, this.vocabularySize);
	}

	async #createContext(size: ContextSize): Promise<LlamaContext> {
		const { contextTokens, threads } = this.description;
		const { sequences, contextSize = contextTokens } = size;
		return (
			this.#model
				// Tokens can be taken back, and state used again, only where a sliding window forgets nothing.
				.createContext({ ...size, contextSize, threads, swaFullCache: true })
				.catch((error: unknown) => {
					if (!isOutOfMemory(error)) throw error;
					throw new BackendError(
						'outOfMemory',
						`There is too little memory for ${sequences} sequences of ${contextSize} tokens: ${messageOf(error)}. ` +
							'Lower amulet.model.contextTokens, or choose a smaller model.',
						{ sequences, contextTokens: contextSize },
						{ cause: error },
					);
				})
		);
	}
}

function describe(
	runtime: LlamaRuntime,
	model: LlamaModel,
	{ settings, file }: LoadOptions,
	chatTemplate: boolean,
): ModelDescription {
	return {
		path: file.path,
		name: model.fileInfo.metadata.general.name ?? model.filename ?? file.path,
		fileBytes: file.bytes,
		contextTokens: Math.min(settings.contextTokens, model.trainContextSize),
		chatTemplate,
		gpu: runtime.llama.gpu === false ? 'off' : runtime.llama.gpu,
		threads: settings.threads === 0 ? automaticThreads(availableParallelism()) : settings.threads,
	};
}
