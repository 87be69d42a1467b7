/**
 * The process of a {@link BareModel}: answers requests over the channel of the process that started it, and
 * ends with it.
 */
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { BareModel } from './bareModel.ts';
import {
	encodeChat,
	generatePlain,
	loadBare,
	timePasses,
	timePlainFirstToken,
} from './bareProtocol.ts';

process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Ctrl+C in a terminal reaches this process too, but its parent ends it.
process.on('SIGINT', () => undefined);

let loaded: BareModel | undefined;

function model(): BareModel {
	if (loaded === undefined) throw new Error('No model is loaded');
	return loaded;
}

const connection = createMessageConnection(
	new IPCMessageReader(process),
	new IPCMessageWriter(process),
);
connection.onRequest(loadBare, async (settings) => {
	loaded = await BareModel.load(settings);
	return { chatTemplate: loaded.chatTemplate };
});
connection.onRequest(encodeChat, (parameters) => model().encodeChat(parameters));
connection.onRequest(generatePlain, (parameters) => model().generate(parameters));
connection.onRequest(timePlainFirstToken, (parameters) => model().timeFirstToken(parameters));
connection.onRequest(timePasses, (parameters) => model().timePasses(parameters));
connection.listen();
