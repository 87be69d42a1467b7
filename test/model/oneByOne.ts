/**
 * Decoding with everything off: node-llama-cpp's public interface alone, a new context for each generation,
 * no drafts.
 */
import type { LlamaContext } from 'node-llama-cpp';
import type { GenerationModel } from '../../src/backend/generation.ts';
import type { ModelSettings } from '../../src/protocol/decoding.ts';
import { modelSettings } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';

export interface OneByOne {
	readonly model: GenerationModel;
	readonly unload: () => Promise<void>;
}

/** The model as the backend has it, and beside it the one to compare with. */
export interface Both {
	readonly loaded: InProcess;
	readonly oneByOne: OneByOne;
	readonly unload: () => Promise<void>;
}

export async function loadBoth(changes: Partial<ModelSettings>): Promise<Both> {
	const loaded = await loadInProcess(changes);
	const oneByOne = await loadOneByOne(loaded, modelSettings(changes));
	const unload = async () => {
		await oneByOne.unload();
		await loaded.unload();
	};
	return { loaded, oneByOne, unload };
}

async function loadOneByOne(
	{ model: { encoder, vocabularySize }, runtime }: InProcess,
	{ path, contextTokens }: ModelSettings,
): Promise<OneByOne> {
	const { publicEvaluator } = await import('../../src/backend/publicEvaluator.ts');
	const { Sequences } = await import('../../src/backend/sequences.ts');
	const { ThreadGovernor } = await import('../../src/backend/threadGovernor.ts');
	const { LearnedBatchCosts } = await import('../../src/backend/batchCosts.ts');
	const loaded = await runtime.llama.loadModel({ modelPath: path });
	const setThreads = () => undefined;
	const governor = new ThreadGovernor({ threads: 1, adapts: false, setThreads });
	let context: LlamaContext | undefined;
	const model: GenerationModel = {
		encoder,
		batchCosts: new LearnedBatchCosts(),
		takesBack: true,
		sequences: async (count) => {
			await context?.dispose();
			context = await loaded.createContext({
				sequences: count,
				contextSize: contextTokens,
				threads: 1,
			});
			return new Sequences(publicEvaluator(context, vocabularySize), governor);
		},
	};
	return { model, unload: () => loaded.dispose() };
}
