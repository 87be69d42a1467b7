/**
 * The one model in memory: loaded at the first request that needs it, changed when a request asks for
 * another.
 */
import type { ModelSettings } from '../protocol/decoding.ts';
import type { ModelDescription } from '../protocol/messages.ts';
import { checkGgufKind } from './ggufKind.ts';
import { LlamaRuntime } from './llamaRuntime.ts';
import { LoadedModel } from './loadedModel.ts';
import { inspectModelFile, type ModelFile } from './modelFile.ts';
import type { StateReporter } from './stateReporter.ts';

export class ModelHolder {
	readonly #reporter: StateReporter;
	/** Never disposed: after a failed load llama.cpp’s disposal may wait for ever. */
	readonly #runtimes = new Map<ModelSettings['gpu'], LlamaRuntime>();
	#loaded: { readonly key: string; readonly model: LoadedModel } | undefined;

	constructor(reporter: StateReporter) {
		this.#reporter = reporter;
	}

	/** What is in memory. */
	get loaded(): ModelDescription | undefined {
		return this.#loaded?.model.description;
	}

	/** The model for these settings. Throws BackendError, or the signal's reason. */
	async get(settings: ModelSettings, signal: AbortSignal): Promise<LoadedModel> {
		const file = await inspectModelFile(settings.path);
		const key = JSON.stringify([settings, file.version]);
		if (this.#loaded?.key === key) return this.#loaded.model;
		await checkGgufKind(file.path);
		await this.unload();
		const model = await this.#load(settings, file, signal);
		this.#loaded = { key, model };
		return model;
	}

	/** Frees the model. */
	async unload(): Promise<void> {
		const loaded = this.#loaded;
		this.#loaded = undefined;
		await loaded?.model.dispose();
	}

	async #load(settings: ModelSettings, file: ModelFile, signal: AbortSignal): Promise<LoadedModel> {
		const started = performance.now();
		this.#reporter.loading(file.path, 0);
		const runtime = await this.#runtimeFor(settings.gpu);
		let loading = true;
		const model = await LoadedModel.load(runtime, {
			settings,
			file,
			signal,
			onProgress: (fraction) => {
				// It is reported from another thread, and may come after the end.
				if (loading) this.#reporter.loading(file.path, fraction);
			},
		});
		loading = false;
		const { name, gpu, threads, contextTokens } = model.description;
		const milliseconds = Math.round(performance.now() - started);
		this.#reporter.log({
			level: 'info',
			message: `Loaded ${name} in ${milliseconds} ms: gpu ${gpu}, ${threads} threads, ${contextTokens} tokens a sequence`,
		});
		this.#warnOfTemplate(model);
		return model;
	}

	#warnOfTemplate({ encoder }: LoadedModel): void {
		if (encoder.templateProblem === undefined) return;
		const instead = encoder.chatTemplate ? 'a known one like it' : 'plain text';
		this.#reporter.log({
			level: 'warn',
			message: `The model’s chat template can’t be rendered, so prompts have the form of ${instead}: ${encoder.templateProblem}`,
		});
	}

	async #runtimeFor(gpu: ModelSettings['gpu']): Promise<LlamaRuntime> {
		const started = this.#runtimes.get(gpu) ?? (await LlamaRuntime.start(gpu, this.#reporter.log));
		this.#runtimes.set(gpu, started);
		return started;
	}
}
