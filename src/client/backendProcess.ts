/** The backend as an operating-system process: how it is started, spoken to and ended. */
import { fork, type ChildProcess } from 'node:child_process';
import {
	createMessageConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
} from 'vscode-jsonrpc/node';

export interface BackendProcessOptions {
	/** Absolute path of the bundled backend program. */
	readonly entry: string;
	/** Called with each line that the process writes outside the protocol. */
	readonly onOutput: (line: string) => void;
	/** Called once, when the process is gone. */
	readonly onExit: (description: string) => void;
}

/** How long a process may take to end by itself before it is killed, in milliseconds. */
const endingTimeout = 3000;

/** One run of the backend program. */
export class BackendProcess {
	readonly connection: MessageConnection;
	readonly #child: ChildProcess;
	readonly #exited: Promise<void>;

	constructor(options: BackendProcessOptions) {
		this.#child = fork(options.entry, [], {
			env: backendEnvironment(process.env),
			execArgv: [],
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			serialization: 'advanced',
		});
		this.#exited = watchExit(this.#child, options.onExit);
		forwardLines(this.#child, options.onOutput);
		this.connection = createMessageConnection(
			new IPCMessageReader(this.#child),
			new IPCMessageWriter(this.#child),
		);
		// A channel that breaks is reported by the process's exit.
		this.connection.onError(() => undefined);
	}

	/** Undefined when the process could not be started. */
	get pid(): number | undefined {
		return this.#child.pid;
	}

	/** Asks the process to end by closing its channel, and kills it when it does not. */
	async end(): Promise<void> {
		if (this.#child.connected) this.#child.disconnect();
		const timer = setTimeout(() => this.#child.kill('SIGKILL'), endingTimeout);
		await this.#exited;
		clearTimeout(timer);
	}
}

/** The parent's environment without what would make the child behave as part of an editor. */
function backendEnvironment(parent: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const kept = Object.entries(parent).filter(
		([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_CHANNEL_)/.test(name),
	);
	// In a desktop editor the executable is Electron, which runs as Node only when told so.
	return { ...Object.fromEntries(kept), ELECTRON_RUN_AS_NODE: '1' };
}

function watchExit(child: ChildProcess, onExit: (description: string) => void): Promise<void> {
	return new Promise((resolve) => {
		const exited = (description: string) => {
			resolve();
			onExit(description);
		};
		child.once('error', (error) => {
			if (child.pid === undefined) exited(`could not be started: ${error.message}`);
		});
		child.once('exit', (code, signal) => {
			exited(signal === null ? `ended with status ${String(code)}` : `was ended by ${signal}`);
		});
	});
}

function forwardLines(child: ChildProcess, onOutput: (line: string) => void): void {
	for (const stream of [child.stdout, child.stderr]) {
		let rest = '';
		stream?.setEncoding('utf8');
		stream?.on('data', (chunk: string) => {
			const lines = (rest + chunk).split('\n');
			rest = lines.pop() ?? '';
			lines.filter((line) => line.trim() !== '').forEach(onOutput);
		});
	}
}
