/** What a user does and sees in the workbench of VS Code, on a Playwright page. */
import type { Locator, Page } from 'playwright-core';

const quickInput = '.quick-input-widget';
const editor = '.editor-instance .monaco-editor';
const ghostText = '.editor-instance .ghost-text-decoration';

/** How often a key is pressed again while the workbench is still getting ready to hear it. */
const keyTries = 20;
const keyPatience = 1500;

export class Workbench {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Settles when the workbench is shown; commands of extensions may still be on their way. */
	async ready(): Promise<void> {
		await this.page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item');
	}

	/** Runs a command by its title in the command palette, as soon as it is there. */
	async runCommand(title: string): Promise<void> {
		const row = await this.#find('F1', `>${title}`, title);
		await row.click();
		// Not the whole widget: the command may open a quick pick of its own.
		await row.waitFor({ state: 'hidden' });
	}

	/** The first row of the palette or a quick pick whose text contains `text`. */
	pick(text: string): Locator {
		return this.page
			.locator(`${quickInput} .quick-input-list .monaco-list-row`, { hasText: text })
			.first();
	}

	/** The text box of the palette, a quick pick or an input box. */
	get quickInputBox(): Locator {
		return this.page.locator(`${quickInput} .quick-input-box input`);
	}

	/** Opens a file of the folder by its name and puts the focus into it. */
	async openFile(name: string): Promise<void> {
		const row = await this.#find('Control+P', name, name);
		await row.click();
		await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
		await this.focusEditor();
	}

	/** Clicks into the text, where no widget is. */
	async focusEditor(): Promise<void> {
		await this.#lines.click({ position: { x: 2, y: 5 } });
	}

	/** Selects the whole line, without its line break. Lines count from 1. */
	async selectLine(line: number): Promise<void> {
		await this.selectLines(line, line);
	}

	/** Selects from the start of one line to the end of another. Lines count from 1. */
	async selectLines(first: number, last: number): Promise<void> {
		await this.#goToLine(first);
		await this.page.keyboard.press('Home');
		for (let line = first; line < last; line++) await this.page.keyboard.press('Shift+ArrowDown');
		await this.page.keyboard.press('Shift+End');
	}

	async #goToLine(line: number): Promise<void> {
		const box = await this.#openQuickInput('Control+G');
		await box.fill(`:${line}`);
		await this.page.keyboard.press('Enter');
		await this.page.locator(quickInput).waitFor({ state: 'hidden' });
	}

	/** The text that is on the screen (only lines in view are drawn), without ghost text. */
	async visibleText(): Promise<string> {
		const lines = await this.#lines.evaluate((element) =>
			[...element.querySelectorAll<HTMLElement>(':scope > .view-line')]
				.sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
				.map((line) => {
					const copy = line.cloneNode(true) as HTMLElement;
					for (const ghost of copy.querySelectorAll('[class*=ghost-text]')) ghost.remove();
					return copy.textContent;
				}),
		);
		return lines.join('\n').replaceAll('\u00a0', ' ');
	}

	/** The ghost text on the screen, its lines one after the other; empty when there is none. */
	async ghostText(): Promise<string> {
		return (await this.page.locator(ghostText).allTextContents())
			.join('')
			.replaceAll('\u00a0', ' ');
	}

	/** The ghost text in each frame that is drawn while something is done. */
	async watchGhostText(action: () => Promise<void>): Promise<string[]> {
		const frames = await this.page.evaluateHandle((selector) => {
			const seen: string[] = [];
			const watcher = {
				look() {
					const parts = [...document.querySelectorAll(selector)];
					seen.push(parts.map(({ textContent }) => textContent).join(''));
					requestAnimationFrame(() => {
						watcher.look();
					});
				},
			};
			watcher.look();
			return seen;
		}, ghostText);
		await action();
		return (await frames.jsonValue()).map((text) => text.replaceAll('\u00a0', ' '));
	}

	/** A notification whose text contains `text`. */
	toast(text: string): Locator {
		return this.page.locator('.notifications-toasts .notification-toast', { hasText: text });
	}

	/** Presses a button of a notification. */
	async answerToast(text: string, button: string): Promise<void> {
		await this.toast(text).locator('.monaco-button', { hasText: button }).click();
	}

	/** The item of the status bar whose text contains `text`. */
	statusItem(text: string | RegExp): Locator {
		return this.page.locator('.part.statusbar .statusbar-item', { hasText: text });
	}

	/** The link of a CodeLens whose text contains `text`. */
	codeLens(text: string): Locator {
		return this.page.locator('.editor-instance .codelens-decoration a', { hasText: text });
	}

	/**
	 * The row with a text of a list that a key opens and something typed filters. The list is made when it
	 * opens: a command registered later, or a file made later, needs it opened again.
	 */
	async #find(key: string, typed: string, text: string): Promise<Locator> {
		const row = this.pick(text);
		for (let tries = 1; ; tries++) {
			const box = await this.#openQuickInput(key);
			await box.fill(typed);
			if ((await isShown(row, 2000)) || tries === keyTries) return row;
			await this.page.keyboard.press('Escape');
			await this.page.locator(quickInput).waitFor({ state: 'hidden' });
		}
	}

	/** Opens a widget with a text box by a key, which is lost when it is pressed too early. */
	async #openQuickInput(key: string): Promise<Locator> {
		for (let tries = 1; tries < keyTries; tries++) {
			await this.page.keyboard.press(key);
			if (await isShown(this.quickInputBox, keyPatience)) return this.quickInputBox;
		}
		await this.page.keyboard.press(key);
		await this.quickInputBox.waitFor();
		return this.quickInputBox;
	}

	get #lines(): Locator {
		return this.page.locator(editor).first().locator('.view-lines');
	}
}

async function isShown(locator: Locator, timeout: number): Promise<boolean> {
	return locator.waitFor({ timeout }).then(
		() => true,
		() => false,
	);
}
