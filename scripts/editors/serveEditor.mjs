/** VS Code in the browser, with Amulet installed, until the user stops it. */
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { ensureCodeServer } from './codeServer.mjs';
import { hasDisplay } from './desktopEditor.mjs';
import { chosenModel } from './editorSettings.mjs';
import { amuletFolder, root } from '../system/paths.mjs';
import { ExplainedFailure, say } from '../system/reporting.mjs';
import { prepareSample } from './sample.mjs';
import { startVscodeServer, userDataIn } from './vscodeServer.mjs';

const usualPort = 8424;
const data = path.join(amuletFolder, 'editor');

/** The model that the user chose in it in an earlier run. */
export function servedModel() {
	return chosenModel(userDataIn(data), 'Machine');
}

/**
 * @param {string} model
 * @returns {Promise<void>} settles when the user has stopped it
 * @throws {ExplainedFailure}
 */
export async function serveEditor(model) {
	const codeServer = await ensureCodeServer();
	const sample = prepareSample();
	say('Starting VS Code for the browser …');
	const server = await startVscodeServer(codeServer, {
		data,
		port: (await isFree(usualPort)) ? usualPort : 0,
		settings: { 'amulet.model.path': model },
		extensions: [root],
	});
	let stopped = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.once(signal, () => {
			stopped = true;
			say('Stopping …');
			void server.end();
		});
	}
	const address = server.pageFor(sample);
	say(`\nVS Code with Amulet is at\n\n  ${address}\n`);
	say('Anybody who is logged in to this machine can open it. It runs until you press Ctrl+C here.');
	openInBrowser(address);
	await server.ended;
	if (!stopped) throw new ExplainedFailure('VS Code has ended by itself: run `npm start` again.');
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
	return new Promise((resolve) => {
		const probe = net.createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
	});
}

/** @param {string} address */
function openInBrowser(address) {
	if (!hasDisplay()) return;
	const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
	const opener = spawn(command, [address], { stdio: 'ignore', detached: true });
	opener.once('error', () => say('No browser could be opened: open the address by hand.'));
	opener.unref();
}
