/** A client of the backend process: starts it at the first request, and again after it was lost. */
import {
	CancellationTokenSource,
	ResponseError,
	type CancellationToken,
	type RequestType,
	type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { ModelSettings } from '../protocol/decoding.ts';
import { parseBackendError } from '../protocol/errors.ts';
import {
	completeRequest,
	decodeProgress,
	decodeRequest,
	loadRequest,
	logNotification,
	rewriteProgress,
	rewriteRequest,
	stateNotification,
	type BackendState,
	type CompleteParameters,
	type CompleteResult,
	type DecodeParameters,
	type DecodeResult,
	type LogEntry,
	type ModelDescription,
	type RewriteParameters,
	type RewriteProgress,
	type RewriteResult,
	type WithProgress,
} from '../protocol/messages.ts';
import { BackendProcess } from './backendProcess.ts';

export interface BackendClientOptions {
	/** Absolute path of the bundled backend program. */
	readonly entry: string;
	readonly onState: (state: BackendState) => void;
	readonly onLog: (entry: LogEntry) => void;
}

/** The backend process ended while a request was under way, or cannot be started. */
export class BackendLostError extends Error {
	override readonly name = 'BackendLostError';
}

/** After this many losses in a row without a loaded model, requests fail at once for a while. */
const lossLimit = 3;
const pauseAfterLosses = 10_000;

export class BackendClient {
	readonly #options: BackendClientOptions;
	#process: BackendProcess | undefined;
	#state: BackendState = { kind: 'noModel' };
	#losses = 0;
	#lastLoss = 0;
	/** Set after the process was lost while it loaded a model on a GPU: from then on the CPU is used. */
	#gpuFailed = false;
	#nextProgressToken = 0;

	constructor(options: BackendClientOptions) {
		this.#options = options;
	}

	get state(): BackendState {
		return this.#state;
	}

	/** Of the running process; undefined when none runs. */
	get pid(): number | undefined {
		return this.#process?.pid;
	}

	/**
	 * Loads the model unless it is loaded already. Throws BackendError, BackendLostError, the signal's reason.
	 */
	async load(model: ModelSettings, signal: AbortSignal): Promise<ModelDescription> {
		const description = await this.#request(signal, (connection, cancellation) =>
			connection.sendRequest(loadRequest, this.#onUsableGpu(model), cancellation),
		);
		if (description === null) throw signal.reason;
		return description;
	}

	/** Decodes from raw prompts; `onText` gets each piece of text. Throws BackendError, BackendLostError. */
	async decode(
		parameters: DecodeParameters,
		signal: AbortSignal,
		onText: (text: string) => void,
	): Promise<DecodeResult> {
		const request = this.#withProgress(parameters);
		return this.#request(signal, async (connection, cancellation) => {
			const listening = connection.onProgress(decodeProgress, request.progressToken, onText);
			return connection.sendRequest(decodeRequest, request, cancellation).finally(() => {
				listening.dispose();
			});
		});
	}

	/**
	 * Rewrites passages; `onProgress` gets each change of their text. Throws BackendError, BackendLostError.
	 */
	async rewrite(
		parameters: RewriteParameters,
		signal: AbortSignal,
		onProgress: (progress: RewriteProgress) => void,
	): Promise<RewriteResult> {
		const request = this.#withProgress(parameters);
		return this.#request(signal, async (connection, cancellation) => {
			const listening = connection.onProgress(rewriteProgress, request.progressToken, onProgress);
			return connection.sendRequest(rewriteRequest, request, cancellation).finally(() => {
				listening.dispose();
			});
		});
	}

	/**
	 * Continues the text before a cursor. It gives way to later requests, and is then answered as cancelled.
	 * Throws BackendError, BackendLostError.
	 */
	async complete(parameters: CompleteParameters, signal: AbortSignal): Promise<CompleteResult> {
		return this.ask(completeRequest, parameters, signal);
	}

	/** Makes a request of a kind that reports no progress. Throws BackendError, BackendLostError. */
	async ask<P extends { readonly model: ModelSettings }, R>(
		type: RequestType<P, R, void>,
		parameters: P,
		signal: AbortSignal,
	): Promise<R> {
		const request = this.#withUsableGpu(parameters);
		return this.#request(signal, (connection, cancellation) =>
			connection.sendRequest<R>(type.method, request, cancellation),
		);
	}

	/** Ends the process and forgets earlier losses; the next request starts a new one. */
	async restart(): Promise<void> {
		this.#losses = 0;
		this.#gpuFailed = false;
		await this.stop();
	}

	/** Ends the process and waits until it is gone. */
	async stop(): Promise<void> {
		const ending = this.#process;
		this.#process = undefined;
		await ending?.end();
		this.#setState({ kind: 'noModel' });
	}

	#withProgress<P extends { readonly model: ModelSettings }>(parameters: P): WithProgress<P> {
		this.#nextProgressToken += 1;
		return {
			parameters: this.#withUsableGpu(parameters),
			progressToken: String(this.#nextProgressToken),
		};
	}

	#withUsableGpu<P extends { readonly model: ModelSettings }>(parameters: P): P {
		return { ...parameters, model: this.#onUsableGpu(parameters.model) };
	}

	#onUsableGpu(model: ModelSettings): ModelSettings {
		return this.#gpuFailed ? { ...model, gpu: 'off' } : model;
	}

	async #request<R>(
		signal: AbortSignal,
		send: (connection: MessageConnection, cancellation: CancellationToken) => Promise<R>,
	): Promise<R> {
		const cancellation = new CancellationTokenSource();
		const cancel = () => {
			cancellation.cancel();
		};
		signal.addEventListener('abort', cancel);
		if (signal.aborted) cancel();
		const running = this.#connect();
		try {
			return await send(running.connection, cancellation.token);
		} catch (error) {
			throw this.#explain(error, running);
		} finally {
			signal.removeEventListener('abort', cancel);
		}
	}

	#explain(error: unknown, running: BackendProcess): unknown {
		const explained = parseBackendError(error);
		if (explained !== undefined) return explained;
		if (error instanceof ResponseError && this.#process === running) return error;
		return new BackendLostError(
			'The model process ended unexpectedly. Try again; it is started anew. The log says more.',
			{ cause: error },
		);
	}

	#connect(): BackendProcess {
		if (this.#process !== undefined) return this.#process;
		const pauseLeft = this.#lastLoss + pauseAfterLosses - Date.now();
		if (this.#losses >= lossLimit && pauseLeft > 0) {
			throw new BackendLostError(
				`The model process ended ${this.#losses} times in a row. Wait ${Math.ceil(pauseLeft / 1000)} s, ` +
					'or restart it with “Amulet: Restart Backend” after changing the model or its settings.',
			);
		}
		const started = new BackendProcess({
			entry: this.#options.entry,
			onOutput: (message) => {
				this.#options.onLog({ level: 'debug', message });
			},
			onExit: (description) => {
				this.#exited(started, description);
			},
		});
		this.#process = started;
		this.#listen(started);
		return started;
	}

	#listen(started: BackendProcess): void {
		const { connection } = started;
		connection.onNotification(logNotification, this.#options.onLog);
		connection.onNotification(stateNotification, (state) => {
			if (this.#process !== started) return;
			if (state.kind === 'ready') this.#losses = 0;
			this.#setState(state);
		});
		connection.listen();
	}

	#exited(ended: BackendProcess, description: string): void {
		ended.connection.dispose();
		if (this.#process !== ended) return;
		this.#process = undefined;
		this.#losses += 1;
		this.#lastLoss = Date.now();
		if (this.#state.kind === 'loading') this.#gpuFailed = true;
		const message = `The model process ${description}.`;
		this.#options.onLog({ level: 'error', message });
		this.#setState({ kind: 'failed', message });
	}

	#setState(state: BackendState): void {
		this.#state = state;
		this.#options.onState(state);
	}
}
