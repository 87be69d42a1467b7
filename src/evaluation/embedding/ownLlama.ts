/** llama.cpp in this process, where a model is needed that the backend has no request for. */
import { getLlama, LlamaLogLevel, type Llama, type LlamaOptions } from 'node-llama-cpp';

/**
 * Runs on the processor, from the prebuilt binaries, and logs errors alone.
 *
 * @param options such as the most threads of all contexts together
 */
export async function startLlama(options: Pick<LlamaOptions, 'maxThreads'> = {}): Promise<Llama> {
	return getLlama({
		build: 'never',
		skipDownload: true,
		progressLogs: false,
		gpu: false,
		logLevel: LlamaLogLevel.error,
		...options,
	});
}
