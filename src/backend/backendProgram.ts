/**
 * The backend program: answers requests over the channel of the process that started it, and ends with it.
 */
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { RequestHandlers } from './requestHandlers.ts';

/** @param answerMore registers further kinds of requests */
export function startBackend(
	answerMore: (handlers: RequestHandlers) => void = () => undefined,
): void {
	if (process.send === undefined) {
		process.stderr.write('The Amulet backend is started by its client, not by hand.\n');
		process.exit(2);
	}
	// The channel closes when the parent ends, whether it meant to or was killed. An orderly exit would wait
	// for llama.cpp's threads, and there is nothing to save.
	process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
	// Ctrl+C in a terminal reaches this process too, but only its parent decides what to stop.
	process.on('SIGINT', () => undefined);
	const connection = createMessageConnection(
		new IPCMessageReader(process),
		new IPCMessageWriter(process),
	);
	const handlers = new RequestHandlers(connection);
	handlers.listen();
	answerMore(handlers);
	connection.listen();
}
