/** Tells the client what the backend is doing, a few times a second at most while that changes fast. */
import type { BackendState, LogEntry, ModelDescription } from '../protocol/messages.ts';

/** Between two reports of progress, in milliseconds. */
const reportInterval = 200;

export class StateReporter {
	readonly log: (entry: LogEntry) => void;
	readonly #send: (state: BackendState) => void;
	#lastKind: BackendState['kind'] | undefined;
	#lastTime = 0;

	constructor(send: (state: BackendState) => void, log: (entry: LogEntry) => void) {
		this.#send = send;
		this.log = log;
	}

	loading(path: string, fraction: number): void {
		const state = { kind: 'loading', path, fraction } as const;
		if (this.#isDue('loading') || fraction === 0) this.#tell(state);
	}

	reading(model: ModelDescription, fraction: number): void {
		if (fraction === 1 || !this.#isDue('reading')) return;
		this.#tell({ kind: 'reading', model, residentBytes: residentBytes(), fraction });
	}

	generating(model: ModelDescription, tokensPerSecond: number): void {
		if (!this.#isDue('generating')) return;
		this.#tell({ kind: 'generating', model, residentBytes: residentBytes(), tokensPerSecond });
	}

	ready(model: ModelDescription): void {
		this.#tell({ kind: 'ready', model, residentBytes: residentBytes() });
	}

	/** Nothing is under way; the model is undefined when none is in memory. */
	idle(model: ModelDescription | undefined): void {
		if (model === undefined) this.#tell({ kind: 'noModel' });
		else this.ready(model);
	}

	failed(message: string): void {
		this.#tell({ kind: 'failed', message });
	}

	/** What is new is told at once. */
	#isDue(kind: BackendState['kind']): boolean {
		return kind !== this.#lastKind || performance.now() - this.#lastTime >= reportInterval;
	}

	#tell(state: BackendState): void {
		this.#lastKind = state.kind;
		this.#lastTime = performance.now();
		this.#send(state);
	}
}

function residentBytes(): number {
	return process.memoryUsage.rss();
}
