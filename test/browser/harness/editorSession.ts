/** A VS Code in a browser with Amulet loaded, on a folder of its own. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/editors/browser.mjs';
import { buildIfOutdated } from '../../../scripts/build.mjs';
import { ensureCodeServer } from '../../../scripts/editors/codeServer.mjs';
import { launchBrowser, openDevelopmentHost } from '../../../scripts/editors/developmentHost.mjs';
import { amuletFolder, root } from '../../../scripts/system/paths.mjs';
import { startVscodeServer, type VscodeServer } from '../../../scripts/editors/vscodeServer.mjs';
import { Workbench } from './workbench.ts';

export interface EditorSessionOptions {
	/** User settings, over defaults that keep the editor quiet. */
	readonly settings: Readonly<Record<string, unknown>>;
	/** The files of the folder that is opened, by name. */
	readonly files: Readonly<Record<string, string>>;
	/** Absolute folders of extensions under development to load; Amulet's by default. */
	readonly extensions?: readonly string[];
	/** Absolute folders of installed extensions. */
	readonly installed?: readonly string[];
}

/** How long a locator waits for what it looks for, in milliseconds. */
const patience = 20_000;

/** What moves by itself is drawn again and again. */
const stillSettings = { 'editor.cursorBlinking': 'solid', 'workbench.reduceMotion': 'on' };

export class EditorSession {
	readonly page: Page;
	readonly workbench: Workbench;
	readonly #folder: string;
	readonly #server: VscodeServer;
	readonly #browser: Browser;

	private constructor(folder: string, server: VscodeServer, browser: Browser, page: Page) {
		this.#folder = folder;
		this.#server = server;
		this.#browser = browser;
		this.page = page;
		this.workbench = new Workbench(page);
	}

	/** Starts everything, opens the folder and waits for the workbench. Takes about ten seconds. */
	static async open(options: EditorSessionOptions): Promise<EditorSession> {
		const extensions = [...(options.extensions ?? [root])];
		if (extensions.includes(root)) await buildIfOutdated(['extension', 'backend']);
		const codeServer = await ensureCodeServer();
		const server = await startVscodeServer(codeServer, {
			settings: { ...stillSettings, ...options.settings },
			extensions: [...(options.installed ?? [])],
		});
		// It goes with the server, even when this process is killed.
		const folder = path.join(server.temporary, 'workspace');
		mkdirSync(folder);
		const browser = await launchBrowser(await ensureBrowser());
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		page.setDefaultTimeout(patience);
		page.setDefaultNavigationTimeout(3 * patience);
		const session = new EditorSession(folder, server, browser, page);
		session.writeFiles(options.files);
		try {
			await openDevelopmentHost(page, server, { folder, extensions });
			await session.workbench.ready();
			return session;
		} catch (error) {
			await session.close();
			throw error;
		}
	}

	/** Puts files into the folder, by name. */
	writeFiles(files: Readonly<Record<string, string>>): void {
		for (const [name, text] of Object.entries(files)) {
			const file = path.join(this.#folder, name);
			// Who looks for it finds it whole.
			writeFileSync(`${file}.new`, text);
			renameSync(`${file}.new`, file);
		}
	}

	/** What a file of the folder holds on disk. */
	readFile(name: string): string {
		return readFileSync(path.join(this.#folder, name), 'utf8');
	}

	hasFile(name: string): boolean {
		return existsSync(path.join(this.#folder, name));
	}

	/** Keeps a picture of the page in .amulet/screenshots and returns its path. */
	async screenshot(name: string): Promise<string> {
		const file = path.join(amuletFolder, 'screenshots', `${name}.png`);
		mkdirSync(path.dirname(file), { recursive: true });
		await this.page.screenshot({ path: file });
		return file;
	}

	/** Ends every process that was started and deletes the folder. */
	async close(): Promise<void> {
		await this.#browser.close();
		await this.#server.end();
	}
}
