/** A running server edition of VS Code, with its own home, settings and extensions. */
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeSettings } from './editorSettings.mjs';
import { endSupervised, lastWords, startSupervised } from '../system/processes.mjs';
import { ExplainedFailure } from '../system/reporting.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings, over quiet defaults
 * @property {string} [data] the folder that keeps the user's data from run to run; a temporary one by default
 * @property {number} [port] any free one by default
 * @property {string[]} [extensions] folders of extensions to install
 * @property {NodeJS.ProcessEnv} [env] variables that the server and its extension host get besides ours
 * @property {boolean} [workspaceTrust] whether folders are asked to be trusted; false by default
 */

/** @typedef {{ folder?: string, file?: string }} Page a folder, and a file to open in it; both absolute */

/**
 * @typedef {object} VscodeServer
 * @property {string} address such as `http://127.0.0.1:8080`
 * @property {string} userData where its user settings are, in `User/settings.json`
 * @property {string} temporary a folder that is deleted with the server, whatever ends it
 * @property {() => string} log what it has written so far
 * @property {(what: Page) => string} pageFor the address of the page that shows it
 * @property {Promise<void>} ended settles when the server is gone, whatever ended it
 * @property {() => Promise<void>} end ends all its processes and deletes what is temporary
 */

const startTimeout = 60_000;

/** @param {string} data the folder that keeps the user's data */
export function userDataIn(data) {
	return path.join(data, 'user-data');
}

/**
 * @param {import('./codeServer.mjs').CodeServer} codeServer
 * @param {ServerOptions} options
 * @returns {Promise<VscodeServer>}
 * @throws {ExplainedFailure} when it does not start
 */
export async function startVscodeServer(codeServer, options = {}) {
	const temporary = mkdtempSync(path.join(os.tmpdir(), 'amulet-'));
	const data = options.data ?? temporary;
	const userData = userDataIn(data);
	const home = path.join(data, 'home');
	const extensions = path.join(temporary, 'extensions');
	// The sockets in it have paths of limited length, so it is never below `data`.
	const sockets = path.join(temporary, 't');
	for (const folder of [home, extensions, sockets]) mkdirSync(folder, { recursive: true });
	writeSettings(userData, options.settings ?? {});
	for (const folder of options.extensions ?? []) {
		symlinkSync(folder, path.join(extensions, path.basename(folder)));
	}
	const supervised = startSupervised(
		codeServer.node,
		[codeServer.entry, ...serverArguments({ userData, extensions, home, options })],
		{ env: serverEnvironment(home, sockets, options.env), remove: [temporary] },
	);
	let log = '';
	for (const stream of [supervised.stdout, supervised.stderr]) {
		stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (log += text));
	}
	const end = () => endSupervised(supervised);
	/** @type {Promise<void>} */
	const ended = new Promise((resolve) => supervised.once('close', () => resolve()));
	try {
		const address = await addressOf(supervised);
		const pageFor = (/** @type {Page} */ what) => pageAddress(address, what);
		return { address, userData, temporary, log: () => log, pageFor, ended, end };
	} catch {
		await end();
		throw new ExplainedFailure(
			`The server edition of VS Code did not start: try again (it said: ${lastWords(log)}).`,
		);
	}
}

/** @param {{ userData: string, extensions: string, home: string, options: ServerOptions }} setup */
function serverArguments({ userData, extensions, home, options }) {
	return [
		...['--config', path.join(home, 'code-server.yaml'), '--auth', 'none'],
		...['--bind-addr', `127.0.0.1:${options.port ?? 0}`],
		...['--user-data-dir', userData, '--extensions-dir', extensions],
		...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
		'--ignore-last-opened',
		...(options.workspaceTrust === true ? [] : ['--disable-workspace-trust']),
	];
}

/**
 * Our environment without what would make the server part of another editor or of this npm run.
 * @param {string} home
 * @param {string} sockets
 * @param {NodeJS.ProcessEnv} added
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(home, sockets, added = {}) {
	const foreign = /^(VSCODE_|CODE_SERVER_|npm_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
	const ours = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	return {
		...Object.fromEntries(ours),
		HOME: home,
		XDG_CONFIG_HOME: path.join(home, '.config'),
		XDG_DATA_HOME: path.join(home, '.local', 'share'),
		XDG_CACHE_HOME: path.join(home, '.cache'),
		XDG_RUNTIME_DIR: sockets,
		TMPDIR: sockets,
		// Without a gallery it calls nobody.
		EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
		...added,
	};
}

/**
 * @param {ReturnType<typeof startSupervised>} supervised
 * @returns {Promise<string>}
 */
function addressOf(supervised) {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('it took too long')), startTimeout);
		supervised.once('close', () => {
			clearTimeout(timer);
			reject(new Error('it ended'));
		});
		let output = '';
		supervised.stdout.on('data', (text) => {
			output += text;
			const address = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
			if (address === undefined) return;
			clearTimeout(timer);
			resolve(address);
		});
	});
}

/**
 * @param {string} address
 * @param {Page} what
 */
function pageAddress(address, { folder, file }) {
	const page = new URL(address);
	if (folder === undefined) page.searchParams.set('ew', 'true');
	else page.searchParams.set('folder', folder);
	if (file !== undefined) {
		const uri = `vscode-remote://${page.host}${encodeURI(file)}`;
		page.searchParams.set('payload', JSON.stringify([['openFile', uri]]));
	}
	return page.href;
}
