/** Tells the client what the backend is doing, a few times a second at most while that changes fast. */
import type { BackendState, LogEntry, ModelDescription } from '../protocol/messages.ts';

/** Between two reports of progress, in milliseconds. */
const reportInterval = 200;

export class StateReporter {
	readonly log: (entry: LogEntry) => void;
	readonly #send: (state: BackendState) => void;
	#lastProgress = 0;

	constructor(send: (state: BackendState) => void, log: (entry: LogEntry) => void) {
		this.#send = send;
		this.log = log;
	}

	loading(path: string, fraction: number): void {
		if (this.#isDue(fraction === 0)) this.#send({ kind: 'loading', path, fraction });
	}

	generating(model: ModelDescription, tokensPerSecond: number): void {
		if (!this.#isDue(false)) return;
		this.#send({ kind: 'generating', model, residentBytes: residentBytes(), tokensPerSecond });
	}

	ready(model: ModelDescription): void {
		this.#send({ kind: 'ready', model, residentBytes: residentBytes() });
	}

	/** Nothing is under way; the model is undefined when none is in memory. */
	idle(model: ModelDescription | undefined): void {
		if (model === undefined) this.#send({ kind: 'noModel' });
		else this.ready(model);
	}

	failed(message: string): void {
		this.#send({ kind: 'failed', message });
	}

	#isDue(always: boolean): boolean {
		const now = performance.now();
		if (!always && now - this.#lastProgress < reportInterval) return false;
		this.#lastProgress = now;
		return true;
	}
}

function residentBytes(): number {
	return process.memoryUsage.rss();
}
