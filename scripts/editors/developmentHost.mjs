/* global window, document, location, MutationObserver */
/** A browser page that shows a running VS Code server with an extension under development. */
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./vscodeServer.mjs').VscodeServer} VscodeServer */

/**
 * @typedef {object} DevelopmentHost
 * @property {string} [folder] the folder to open, absolute
 * @property {string} [file] a file to open in it, absolute
 * @property {string[]} extensions absolute folders of the extensions under development
 * @property {string} [tests] the absolute path of a test entry that the extension host runs
 * @property {boolean} [unseen] nobody looks at the page: it is laid out now and then, and not drawn
 */

/**
 * @param {string} executablePath
 * @returns {Promise<import('playwright-core').Browser>} a browser that shows no window and calls nobody
 */
export function launchBrowser(executablePath) {
	const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update'];
	const plain = ['--disable-gpu', '--disable-quic', '--disable-sync', '--disable-dev-shm-usage'];
	// Chromium has no sandbox for root.
	const sandbox = process.getuid?.() !== 0;
	return chromium.launch({ executablePath, chromiumSandbox: sandbox, args: [...quiet, ...plain] });
}

/**
 * Opens the workbench. A built VS Code ignores what its address says of extensions under development, so
 * they are put into the configuration in the page, before the workbench reads it.
 * @param {Page} page
 * @param {VscodeServer} server
 * @param {DevelopmentHost} host
 */
export async function openDevelopmentHost(page, server, host) {
	const authority = new URL(server.address).host;
	const uri = (/** @type {string} */ path) => ({
		scheme: 'vscode-remote',
		authority,
		path,
		$mid: 1,
	});
	const development = {
		extensions: host.extensions.map(uri),
		...(host.tests === undefined ? {} : { extensionTestsPath: uri(host.tests) }),
	};
	await page.addInitScript(configurePage, { development, origin: server.address });
	await page.addInitScript(receiveAtOnce);
	await page.addInitScript(spareDrawing, { origin: server.address, unseen: host.unseen === true });
	const { folder, file } = host;
	await page.goto(server.pageFor({ ...(folder && { folder }), ...(file && { file }) }));
}

/**
 * Runs in the page, before its own scripts.
 * @param {{ development: object, origin: string }} what
 */
function configurePage({ development, origin }) {
	if (window !== window.top || location.origin !== origin) return;
	const configure = () => {
		const element = document.getElementById('vscode-workbench-web-configuration');
		const settings = element?.getAttribute('data-settings');
		if (!element || !settings) return false;
		const configuration = JSON.parse(settings);
		configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
		element.setAttribute('data-settings', JSON.stringify(configuration));
		return true;
	};
	new MutationObserver((_, observer) => {
		if (configure()) observer.disconnect();
	}).observe(document, { childList: true, subtree: true });
}

/**
 * Runs in the page, before its own scripts. The workbench takes each message of its server as a blob, which
 * goes through two other processes before it can be read. Here it gets the bytes themselves.
 */
function receiveAtOnce() {
	const { set } = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'binaryType') ?? {};
	window.WebSocket = class extends WebSocket {
		/** @param {ConstructorParameters<typeof WebSocket>} parameters */
		constructor(...parameters) {
			super(...parameters);
			set?.call(this, 'arraybuffer');
		}
	};
	const { readAsArrayBuffer } = FileReader.prototype;
	FileReader.prototype.readAsArrayBuffer = function (blob) {
		if (blob instanceof Blob) return readAsArrayBuffer.call(this, blob);
		queueMicrotask(() => this.onload?.(/** @type {any} */ ({ target: { result: blob } })));
	};
}

/**
 * Runs in the page, before its own scripts. No graphics card draws it, and that takes much of the processor:
 * a spinner alone a sixth of a core for as long as it turns.
 * @param {{ origin: string, unseen: boolean }} page
 */
function spareDrawing({ origin, unseen }) {
	if (window !== window.top || location.origin !== origin) return;
	const once = '.codicon-modifier-spin, .progress-bit { animation-iteration-count: 1 !important; }';
	const style = document.createElement('style');
	style.textContent = unseen ? `body { opacity: 0 !important; } ${once}` : once;
	new MutationObserver((_, observer) => {
		if (document.head === null) return;
		document.head.append(style);
		observer.disconnect();
	}).observe(document, { childList: true, subtree: true });
	if (!unseen) return;
	// Ten frames a second.
	window.requestAnimationFrame = (callback) =>
		window.setTimeout(() => callback(performance.now()), 100);
	window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
}
