/**
 * The backend process as the extension uses it: what it reports goes to the log, the status bar and the
 * sessions.
 */
import * as vscode from 'vscode';
import { BackendClient } from '../client/backendClient.ts';
import type { BackendState, LogEntry } from '../protocol/messages.ts';

export class BackendService implements vscode.Disposable {
	/** Starts the process at the first request. */
	readonly client: BackendClient;
	readonly #stateChanged = new vscode.EventEmitter<BackendState>();
	readonly #log: vscode.LogOutputChannel;
	readonly onDidChangeState = this.#stateChanged.event;

	constructor(entry: string, log: vscode.LogOutputChannel) {
		this.#log = log;
		this.client = new BackendClient({
			entry,
			onState: (state) => {
				this.#stateChanged.fire(state);
			},
			onLog: (logged) => {
				this.#write(logged);
			},
		});
	}

	get state(): BackendState {
		return this.client.state;
	}

	dispose(): void {
		this.#stateChanged.dispose();
	}

	#write({ level, message }: LogEntry): void {
		const line = `[backend] ${message}`;
		if (level === 'error') this.#log.error(line);
		else if (level === 'warn') this.#log.warn(line);
		else if (level === 'info') this.#log.info(line);
		else this.#log.debug(line);
	}
}
