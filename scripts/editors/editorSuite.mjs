/** Runs a mocha suite inside the extension host of a real VS Code, in a browser. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { ensureBrowser } from './browser.mjs';
import { dist } from '../build.mjs';
import { ensureCodeServer } from './codeServer.mjs';
import { launchBrowser, openDevelopmentHost } from './developmentHost.mjs';
import { ensureModel } from '../models/model.mjs';
import { amuletFolder, root } from '../system/paths.mjs';
import { ExplainedFailure } from '../system/reporting.mjs';
import { startVscodeServer } from './vscodeServer.mjs';

/**
 * @typedef {object} EditorSuite
 * @property {string} name what its logs are called
 * @property {number} minutes how long it may take at most
 * @property {Record<string, string>} env what it is told, beside the model in AMULET_MODEL
 * @property {Record<string, unknown>} [settings] user settings, beside the model's
 */

/** Nobody looks at the page, and a larger one takes longer to lay out. */
const viewport = { width: 800, height: 600 };

/** @typedef {import('./vscodeServer.mjs').VscodeServer} VscodeServer */
/** @typedef {import('playwright-core').Page} Page */

/**
 * Prints what the suite prints, while it runs.
 * @param {EditorSuite} suite
 * @throws {ExplainedFailure} when a test fails
 */
export async function runEditorSuite(suite) {
	const codeServer = await ensureCodeServer();
	const model = await ensureModel();
	const output = path.join(amuletFolder, 'logs', `${suite.name}.txt`);
	// What the workbench logs. It is long, and of use only when something is wrong with the editor itself.
	const consoleLog = path.join(amuletFolder, 'logs', `${suite.name}.log`);
	mkdirSync(path.dirname(output), { recursive: true });
	for (const file of [output, consoleLog]) rmSync(file, { force: true });
	const server = await startVscodeServer(codeServer, {
		settings: { 'amulet.model.path': model, 'amulet.model.threads': 1, ...suite.settings },
		env: { ...suite.env, AMULET_MODEL: model, AMULET_OUTPUT: output },
	});
	const follower = followFile(output);
	try {
		const code = await exitStatusOf(server, consoleLog, suite.minutes);
		follower.end();
		if (code !== 0)
			throw new ExplainedFailure(`The suite failed (the editor's own log: ${consoleLog}).`);
	} finally {
		follower.end();
		await server.end();
	}
}

/**
 * @param {VscodeServer} server
 * @param {string} consoleLog
 * @param {number} minutes
 * @returns {Promise<number>} the suite's exit status
 */
async function exitStatusOf(server, consoleLog, minutes) {
	const folder = path.join(server.temporary, 'workspace');
	mkdirSync(folder);
	const browser = await launchBrowser(await ensureBrowser());
	try {
		const page = await browser.newPage({ viewport });
		page.on('console', (message) => appendFileSync(consoleLog, `${message.text()}\n`));
		const ended = await exitOf(page, minutes);
		const tests = path.join(dist, 'test', 'editor.cjs');
		const host = { folder, extensions: [root], tests, unseen: true };
		await openDevelopmentHost(page, server, host);
		return await ended.code;
	} finally {
		await browser.close();
	}
}

/**
 * Offers the page the two functions that a workbench calls when it runs extension tests.
 * @param {Page} page
 * @param {number} minutes
 * @returns {Promise<{ code: Promise<number> }>}
 */
async function exitOf(page, minutes) {
	/** @type {(code: number) => void} */
	let resolve = () => undefined;
	/** @type {(error: Error) => void} */
	let reject = () => undefined;
	/** @type {Promise<number>} */
	const code = new Promise((...functions) => ([resolve, reject] = functions));
	const late = () => reject(new ExplainedFailure(`The suite took more than ${minutes} minutes.`));
	const timer = setTimeout(late, minutes * 60_000);
	page.once('crash', () => reject(new ExplainedFailure("The editor's page crashed.")));
	page.once('close', () => clearTimeout(timer));
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
