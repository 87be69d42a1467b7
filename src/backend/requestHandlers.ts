/** The backend's end of the protocol: parses what comes in, runs it in turn, explains what fails. */
import {
	ErrorCodes,
	ResponseError,
	type CancellationToken,
	type HandlerResult,
	type MessageConnection,
	type RequestType,
} from 'vscode-jsonrpc/node';
import { BackendError, backendErrorCode } from '../protocol/errors.ts';
import {
	completeRequest,
	decodeProgress,
	decodeRequest,
	loadRequest,
	logNotification,
	rewriteProgress,
	rewriteRequest,
	stateNotification,
} from '../protocol/messages.ts';
import { messageOf } from './modelFile.ts';
import { ModelHolder } from './modelHolder.ts';
import { RequestQueue } from './requestQueue.ts';
import { completeTask, decodeTask, loadTask, rewriteTask, type Task } from './requestTasks.ts';
import { StateReporter } from './stateReporter.ts';

export class RequestHandlers {
	readonly #connection: MessageConnection;
	readonly #reporter: StateReporter;
	readonly #holder: ModelHolder;
	readonly #queue = new RequestQueue();

	constructor(connection: MessageConnection) {
		this.#connection = connection;
		this.#reporter = new StateReporter(
			(state) => void connection.sendNotification(stateNotification, state),
			(entry) => void connection.sendNotification(logNotification, entry),
		);
		this.#holder = new ModelHolder(this.#reporter);
	}

	listen(): void {
		const connection = this.#connection;
		this.answer(loadRequest, loadTask);
		this.answer(completeRequest, completeTask);
		connection.onRequest(decodeRequest, ({ parameters, progressToken }, cancellation) =>
			this.#answer(
				() =>
					decodeTask(parameters, (text) => {
						void connection.sendProgress(decodeProgress, progressToken, text);
					}),
				cancellation,
			),
		);
		connection.onRequest(rewriteRequest, ({ parameters, progressToken }, cancellation) =>
			this.#answer(
				() =>
					rewriteTask(parameters, (change) => {
						void connection.sendProgress(rewriteProgress, progressToken, change);
					}),
				cancellation,
			),
		);
	}

	/** Answers requests of a kind that report no progress. */
	answer<P, R>(type: RequestType<P, R, void>, task: (parameters: unknown) => Task<R>): void {
		this.#connection.onRequest(
			type.method,
			(parameters: unknown, cancellation: CancellationToken): HandlerResult<unknown, void> =>
				this.#answer(() => task(parameters), cancellation),
		);
	}

	/** Runs a request in its turn; what it throws becomes an error that the client can explain. */
	async #answer<R>(parse: () => Task<R>, cancellation: CancellationToken): Promise<R> {
		const controller = new AbortController();
		const listening = cancellation.onCancellationRequested(() => {
			controller.abort();
		});
		// A token that was cancelled before it came here calls no listener.
		if (cancellation.isCancellationRequested) controller.abort();
		try {
			const task = parse();
			const giveWay = () => {
				controller.abort();
			};
			return await this.#queue.run(
				() => this.#run(task, controller.signal),
				task.isBackground === true ? { giveWay } : {},
			);
		} catch (error) {
			throw this.#explain(error);
		} finally {
			listening.dispose();
		}
	}

	async #run<R>(task: Task<R>, signal: AbortSignal): Promise<R> {
		if (signal.aborted) return task.cancelled;
		try {
			return await this.#execute(task, signal);
		} catch (error) {
			const loaded = this.#holder.loaded;
			const hasModel = loaded?.path === task.model.path;
			if (isAborted(signal) || hasModel) this.#reporter.idle(loaded);
			else this.#reporter.failed(messageOf(error));
			if (isAborted(signal)) return task.cancelled;
			throw error;
		}
	}

	async #execute<R>(task: Task<R>, signal: AbortSignal): Promise<R> {
		const started = performance.now();
		// A writer's next keystroke must not make the model's loading begin anew.
		const loadSignal = task.isBackground === true ? new AbortController().signal : signal;
		const model = await this.#holder.get(task.model, loadSignal);
		const loadMilliseconds = performance.now() - started;
		this.#reporter.ready(model.description);
		let firstToken: number | undefined;
		const onToken = (generated: number) => {
			if (task.isBackground === true) return;
			firstToken ??= performance.now();
			const seconds = (performance.now() - firstToken) / 1000;
			this.#reporter.generating(model.description, seconds > 0 ? (generated - 1) / seconds : 0);
		};
		const onRead = (fraction: number) => {
			if (task.isBackground !== true) this.#reporter.reading(model.description, fraction);
		};
		const result = await task.run({ model, loadMilliseconds, signal, onToken, onRead });
		this.#reporter.ready(model.description);
		return result;
	}

	#explain(error: unknown): ResponseError<unknown> {
		if (error instanceof BackendError) {
			const { kind, details, message } = error;
			this.#reporter.log({ level: 'warn', message: `${kind}: ${message}` });
			return new ResponseError(backendErrorCode, message, { kind, details });
		}
		const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
		this.#reporter.log({ level: 'error', message: trace });
		return new ResponseError(ErrorCodes.InternalError, messageOf(error));
	}
}

/** A function, since the compiler takes a signal's state for constant. */
function isAborted(signal: AbortSignal): boolean {
	return signal.aborted;
}
