/** Decoding with everything off: node-llama-cpp's public interface alone, a new context for each generation, no drafts. */
import type { LlamaContext } from 'node-llama-cpp';
import type { GenerationModel } from '../../src/backend/generation.ts';
import { modelPath } from './backendUnderTest.ts';
import type { InProcess } from './loadInProcess.ts';

export interface OneByOne {
	readonly model: GenerationModel;
	readonly unload: () => Promise<void>;
}

export async function loadOneByOne(
	{ model: { encoder, vocabularySize }, runtime }: InProcess,
	contextTokens: number,
): Promise<OneByOne> {
	const { publicEvaluator } = await import('../../src/backend/publicEvaluator.ts');
	const { Sequences } = await import('../../src/backend/sequences.ts');
	const { ThreadGovernor } = await import('../../src/backend/threadGovernor.ts');
	const { LearnedBatchCosts } = await import('../../src/backend/batchCosts.ts');
	const loaded = await runtime.llama.loadModel({ modelPath: modelPath() });
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
