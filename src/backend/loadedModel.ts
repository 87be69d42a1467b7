/** A model in memory, with the sequences that requests decode in. */
import { availableParallelism } from 'node:os';
import { resolveChatWrapper, type LlamaContext, type LlamaModel } from 'node-llama-cpp';
import type { ModelSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import type { ModelDescription } from '../protocol/messages.ts';
import type { LlamaRuntime } from './llamaRuntime.ts';
import { explainLoadFailure, isOutOfMemory, messageOf, type ModelFile } from './modelFile.ts';
import { PromptEncoder } from './promptEncoder.ts';
import { SequenceGroup } from './sequenceGroup.ts';
import { automaticThreads, ThreadGovernor } from './threadGovernor.ts';

export interface LoadOptions {
	readonly settings: ModelSettings;
	readonly file: ModelFile;
	readonly onProgress: (fraction: number) => void;
	readonly signal: AbortSignal;
}

export class LoadedModel {
	readonly encoder: PromptEncoder;
	readonly description: ModelDescription;
	readonly #model: LlamaModel;
	readonly #governor: ThreadGovernor;
	#context: LlamaContext | undefined;
	#group: SequenceGroup | undefined;

	private constructor(runtime: LlamaRuntime, model: LlamaModel, options: LoadOptions) {
		this.#model = model;
		this.encoder = new PromptEncoder(model, chatWrapperOf(model));
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

	/** Empty sequences of one context: as many as asked for, advanced together. Throws BackendError. */
	async sequences(count: number): Promise<SequenceGroup> {
		if (this.#group === undefined || this.#group.size < count) {
			await this.#context?.dispose();
			this.#group = undefined;
			this.#context = await this.#createContext(count);
			this.#group = new SequenceGroup(this.#context, this.vocabularySize, this.#governor);
		}
		await this.#group.reset();
		return this.#group;
	}

	async dispose(): Promise<void> {
		await this.#context?.dispose();
		await this.#model.dispose();
	}

	async #createContext(sequences: number): Promise<LlamaContext> {
		const { contextTokens, threads } = this.description;
		return this.#model
			.createContext({ sequences, contextSize: contextTokens, threads })
			.catch((error: unknown) => {
				if (!isOutOfMemory(error)) throw error;
				throw new BackendError(
					'outOfMemory',
					`There is too little memory for ${sequences} sequences of ${contextTokens} tokens: ${messageOf(error)}. ` +
						'Lower amulet.model.contextTokens, or choose a smaller model.',
					{ sequences, contextTokens },
					{ cause: error },
				);
			});
	}
}

function chatWrapperOf(model: LlamaModel) {
	if (model.fileInfo.metadata.tokenizer.chat_template === undefined) return undefined;
	// A rewrite needs no reasoning aloud, and a person waits for it.
	return resolveChatWrapper(model, {
		warningLogs: false,
		customWrapperSettings: { qwen: { thoughts: 'discourage' } },
	});
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
