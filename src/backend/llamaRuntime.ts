/** llama.cpp itself, as node-llama-cpp ships it: one instance for a kind of GPU, and what it logs. */
import { getLlama, LlamaLogLevel, NoBinaryFoundError, type Llama } from 'node-llama-cpp';
import type { ModelSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import type { LogEntry } from '../protocol/messages.ts';
import { explainLoader, loaderMessage } from './systemLibraries.ts';

export type NativeLog = (entry: LogEntry) => void;

/** Lines kept to explain a failure. */
const rememberedLines = 200;
/** Longest delay of a line, in milliseconds. */
const lateLog = 100;

export class LlamaRuntime {
	readonly #lines: string[] = [];

	private constructor(readonly llama: Llama) {}

	/** Starts llama.cpp from the prebuilt binaries: it never compiles or downloads. Throws BackendError. */
	static async start(gpu: ModelSettings['gpu'], onLog: NativeLog): Promise<LlamaRuntime> {
		const llama = await getLlama({
			build: 'never',
			skipDownload: true,
			progressLogs: false,
			gpu: gpu === 'off' ? false : gpu,
			logLevel: LlamaLogLevel.info,
		}).catch(async (error: unknown) => {
			if (!(error instanceof NoBinaryFoundError)) throw error;
			throw explainLoader(await loaderMessage()) ?? gpuUnavailable(gpu, error);
		});
		// Asked for a kind that the platform has not, node-llama-cpp silently takes the processor.
		if (gpu !== 'auto' && gpu !== 'off' && llama.gpu !== gpu) throw gpuUnavailable(gpu);
		const runtime = new LlamaRuntime(llama);
		llama.logger = (level, message) => {
			runtime.#remember(message);
			onLog({ level: entryLevel(level), message: `llama.cpp: ${message.trimEnd()}` });
		};
		return runtime;
	}

	/**
	 * What llama.cpp logged last, oldest first. It logs from threads of its own, so the last lines may come
	 * late.
	 */
	async recentLog(): Promise<readonly string[]> {
		await new Promise((resolve) => setTimeout(resolve, lateLog));
		return this.#lines;
	}

	forgetLog(): void {
		this.#lines.length = 0;
	}

	#remember(line: string): void {
		this.#lines.push(line);
		if (this.#lines.length > rememberedLines) this.#lines.shift();
	}
}

function gpuUnavailable(gpu: ModelSettings['gpu'], cause?: unknown): BackendError {
	return new BackendError(
		'gpuUnavailable',
		`llama.cpp can’t use “${gpu}” on this machine. Set amulet.model.gpu to “auto” or “off”.`,
		{ gpu },
		{ cause },
	);
}

/** llama.cpp's own information is of interest in debugging only. */
function entryLevel(level: LlamaLogLevel): LogEntry['level'] {
	switch (level) {
		case LlamaLogLevel.fatal:
		case LlamaLogLevel.error:
			return 'error';
		case LlamaLogLevel.warn:
			return 'warn';
		case LlamaLogLevel.info:
		case LlamaLogLevel.log:
		case LlamaLogLevel.debug:
		case LlamaLogLevel.disabled:
			return 'debug';
	}
}
