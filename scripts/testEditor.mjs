/**
 * Runs the mocha suite of test/editor inside the extension host of a real VS Code, in a browser.
 * usage: node scripts/testEditor.mjs      (after `node scripts/build.mjs --tests`)
 *
 * The suite finds the model in AMULET_MODEL.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { ensureBrowser } from './browser.mjs';
import { dist } from './build.mjs';
import { ensureCodeServer } from './codeServer.mjs';
import { launchBrowser, openDevelopmentHost } from './developmentHost.mjs';
import { ensureModel } from './model.mjs';
import { amuletFolder, root } from './paths.mjs';
import { ExplainedFailure, runScript } from './reporting.mjs';
import { startVscodeServer } from './vscodeServer.mjs';

/** How long the whole suite may take, in milliseconds. */
const timeLimit = 11 * 60_000;

/** What the workbench logs. It is long, and of use only when something is wrong with the editor itself. */
const consoleLog = path.join(amuletFolder, 'logs', 'testEditor.log');

/** @typedef {import('./vscodeServer.mjs').VscodeServer} VscodeServer */
/** @typedef {import('playwright-core').Page} Page */

await runScript(async () => {
	const codeServer = await ensureCodeServer();
	const model = await ensureModel();
	const output = path.join(amuletFolder, 'logs', 'testEditor.txt');
	mkdirSync(path.dirname(output), { recursive: true });
	for (const file of [output, consoleLog]) rmSync(file, { force: true });
	const server = await startVscodeServer(codeServer, {
		settings: { 'amulet.model.path': model, 'amulet.model.threads': 1 },
		env: { AMULET_MODEL: model, AMULET_OUTPUT: output },
	});
	const follower = followFile(output);
	try {
		const code = await runSuite(server);
		follower.end();
		if (code !== 0)
			throw new ExplainedFailure(`The suite failed (the editor's own log: ${consoleLog}).`);
	} finally {
		follower.end();
		await server.end();
	}
});

/**
 * @param {VscodeServer} server
 * @returns {Promise<number>} the suite's exit status
 */
async function runSuite(server) {
	const folder = path.join(server.temporary, 'workspace');
	mkdirSync(folder);
	const browser = await launchBrowser(await ensureBrowser());
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		const ended = await exitOf(page);
		const tests = path.join(dist, 'test', 'editor.cjs');
		await openDevelopmentHost(page, server, { folder, extensions: [root], tests });
		return await ended.code;
	} finally {
		await browser.close();
	}
}

/**
 * Offers the page the two functions that a workbench calls when it runs extension tests.
 * @param {Page} page
 * @returns {Promise<{ code: Promise<number> }>}
 */
async function exitOf(page) {
	/** @type {(code: number) => void} */
	let resolve = () => undefined;
	/** @type {(error: Error) => void} */
	let reject = () => undefined;
	/** @type {Promise<number>} */
	const code = new Promise((...functions) => ([resolve, reject] = functions));
	const minutes = timeLimit / 60_000;
	const late = () => reject(new ExplainedFailure(`The suite took more than ${minutes} minutes.`));
	const timer = setTimeout(late, timeLimit);
	page.once('crash', () => reject(new ExplainedFailure("The editor's page crashed.")));
	page.once('close', () => clearTimeout(timer));
	page.on('console', (message) => appendFileSync(consoleLog, `${message.text()}\n`));
	await page.exposeFunction('codeAutomationLog', () => undefined);
	await page.exposeFunction('codeAutomationExit', (/** @type {number} */ status) =>
		resolve(status),
	);
	return { code };
}

/**
 * Prints what is written to a file, while it is being written.
 * @param {string} file
 */
function followFile(file) {
	let printed = 0;
	const print = () => {
		if (!existsSync(file)) return;
		const content = readFileSync(file);
		process.stdout.write(content.subarray(printed));
		printed = content.length;
	};
	const timer = setInterval(print, 500);
	return {
		end() {
			clearInterval(timer);
			print();
		},
	};
}
