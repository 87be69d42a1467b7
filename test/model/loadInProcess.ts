/** The backend's own model object in the test's process, for what the protocol does not show. */
import { assumedCost } from '../../src/backend/batchCosts.ts';
import type { GenerationModel } from '../../src/backend/generation.ts';
import type { LlamaRuntime } from '../../src/backend/llamaRuntime.ts';
import type { LoadedModel } from '../../src/backend/loadedModel.ts';
import type { ModelSettings } from '../../src/protocol/decoding.ts';
import { modelSettings, noSignal } from './backendUnderTest.ts';

export interface InProcess {
	readonly model: LoadedModel;
	readonly runtime: LlamaRuntime;
	readonly unload: () => Promise<void>;
}

/** One for all tests of the process: llama.cpp would log to the console under a second one. */
let started: Promise<LlamaRuntime> | undefined;

export async function loadInProcess(changes: Partial<ModelSettings> = {}): Promise<InProcess> {
	// node-llama-cpp awaits at its top level, which mocha's own loading of a test file could not.
	const { LlamaRuntime: Runtime } = await import('../../src/backend/llamaRuntime.ts');
	const { LoadedModel: Model } = await import('../../src/backend/loadedModel.ts');
	const { inspectModelFile } = await import('../../src/backend/modelFile.ts');
	const settings = modelSettings(changes);
	started ??= Runtime.start(settings.gpu, () => undefined);
	const runtime = await started;
	const model = await Model.load(runtime, {
		settings,
		file: await inspectModelFile(settings.path),
		onProgress: () => undefined,
		signal: noSignal(),
	});
	return { model, runtime, unload: () => model.dispose() };
}

/** The model with drafts whose lengths do not follow from how busy the machine is. */
export function withFixedCosts({ model }: InProcess): GenerationModel {
	return {
		encoder: model.encoder,
		takesBack: model.takesBack,
		batchCosts: { estimate: assumedCost, learn: () => undefined },
		sequences: (count) => model.sequences(count),
	};
}
