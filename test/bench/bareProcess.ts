/** Starts, asks and ends the process that runs node-llama-cpp alone. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
	createMessageConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
} from 'vscode-jsonrpc/node';
import { root } from '../reference/files.ts';

export class BareProcess {
	readonly #child: ChildProcess;
	readonly #exited: Promise<void>;
	/** Its requests fail with what the process threw, or when it is gone. */
	readonly connection: MessageConnection;

	constructor() {
		this.#child = fork(join(root, 'test/bench/bareProgram.ts'), [], {
			// tsx is found from the folder that the process starts in.
			cwd: root,
			execArgv: ['--import', 'tsx'],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			serialization: 'advanced',
		});
		this.connection = createMessageConnection(
			new IPCMessageReader(this.#child),
			new IPCMessageWriter(this.#child),
		);
		// A channel that breaks is reported by the process's exit.
		this.connection.onError(() => undefined);
		this.#exited = new Promise((resolve) => {
			this.#child.once('exit', () => {
				this.connection.dispose();
				resolve();
			});
		});
		this.connection.listen();
	}

	get pid(): number | undefined {
		return this.#child.pid;
	}

	/** Resolves when the process is gone. */
	async stop(): Promise<void> {
		this.#child.kill('SIGKILL');
		await this.#exited;
	}
}
