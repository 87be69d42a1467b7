/** A person rewrites a line in VS Code: everything that follows is done and seen in the real workbench. */
import assert from 'node:assert/strict';
import type { EditorSession } from './harness/editorSession.ts';
import { rewritingSettings } from './harness/rewritingSettings.ts';
import { sharedSession } from './harness/sharedSession.ts';

const heading = '# Minutes';
const paragraph =
	'We met on Monday because the report was late, and Ann said that it would be ready before Friday.';
const rest = 'See [the plan](https://example.org/plan) and run `npm test` before you come.';
const document = `${heading}\n\n${paragraph}\n\n${rest}\n`;

suite('Rewriting in the workbench', function () {
	this.timeout(180_000);
	let session: EditorSession;

	suiteSetup(async () => {
		session = await sharedSession({
			settings: {
				...rewritingSettings,
				'amulet.limits.maxTokens': 60,
				'amulet.seed': 6,
			},
			files: { 'minutes.md': document },
		});
		await session.workbench.openFile('minutes.md');
	});

	/** The text of the document as the editor shows it. */
	async function shown(): Promise<string> {
		// CodeLenses and trailing empty lines are not part of it.
		return `${(await session.workbench.visibleText()).trimEnd()}\n`;
	}

	async function until(condition: (text: string) => boolean, what: string): Promise<string> {
		for (const end = Date.now() + 60_000; ;) {
			const text = await shown();
			if (condition(text)) return text;
			if (Date.now() > end) {
				throw new Error(`${what} did not come: ${text} (${await session.screenshot('failed')})`);
			}
			await session.page.waitForTimeout(20);
		}
	}

	/** Waits until so many colours mark text: one of the passage, and one of the words in it that are new. */
	async function marked(colours: number): Promise<void> {
		const marks = session.page.locator('.view-overlays .cdr[class*="ced-"]');
		const count = async () => {
			const all = await marks.evaluateAll((elements) =>
				elements.map((element) => getComputedStyle(element).backgroundColor),
			);
			return new Set(all.filter((colour) => colour !== 'rgba(0, 0, 0, 0)')).size;
		};
		for (const end = Date.now() + 10_000; (await count()) !== colours;) {
			if (Date.now() > end) throw new Error(`No marks: see ${await session.screenshot('failed')}`);
			await session.page.waitForTimeout(50);
		}
	}

	/** Selects the paragraph, runs the command from the palette, and follows the text until it is complete. */
	async function rewrite(): Promise<{ readonly seen: ReadonlySet<string>; readonly text: string }> {
		const { workbench } = session;
		await workbench.selectLine(3);
		await workbench.runCommand('Amulet: Rewrite Selection');
		const seen = new Set<string>();
		const accept = workbench.codeLens('Accept');
		for (const end = Date.now() + 60_000; !(await accept.isVisible());) {
			if (Date.now() > end) throw new Error(`No answer: see ${await session.screenshot('failed')}`);
			seen.add(await shown());
		}
		return { seen, text: await until((text) => text !== document, 'The rewritten text') };
	}

	test('the text streams in, and a reject leaves the document as it was', async () => {
		const { seen, text } = await rewrite();
		assert.ok(seen.size >= 4, `only ${seen.size} different texts were seen on the way`);
		assert.ok(text.startsWith(`${heading}\n\n`) && text.endsWith(`\n\n${rest}\n`), text);
		await marked(2);
		await session.screenshot('pending');
		await session.workbench.codeLens('Reject').click();
		assert.equal(await until((now) => now === document, 'The original'), document);
		await session.workbench.codeLens('Reject').waitFor({ state: 'hidden' });
		await session.page.keyboard.press('Control+S');
		await waitForFile(document);
	});

	test('an accepted rewrite is one step to undo', async () => {
		const { text } = await rewrite();
		await session.workbench.codeLens('Accept').click();
		await session.workbench.codeLens('Accept').waitFor({ state: 'hidden' });
		assert.equal(await shown(), text);
		await session.workbench.focusEditor();
		await session.page.keyboard.press('Control+S');
		await waitForFile(text);
		await session.page.keyboard.press('Control+Z');
		assert.equal(await until((now) => now === document, 'The original'), document);
		await session.page.keyboard.press('Control+S');
		await waitForFile(document);
	});

	test('the status bar tells the state, and its menu is on click', async () => {
		const item = session.workbench.statusItem(/Amulet: concise, ready/);
		await item.waitFor();
		await item.click();
		await session.workbench.pick('Select Profile').click();
		await session.workbench.pick('formal').waitFor();
		await session.screenshot('profiles');
		await session.page.keyboard.press('Escape');
	});

	async function waitForFile(text: string): Promise<void> {
		for (const end = Date.now() + 10_000; session.readFile('minutes.md') !== text;) {
			assert.ok(Date.now() < end, `on disk: ${session.readFile('minutes.md')}`);
			await session.page.waitForTimeout(20);
		}
	}
});
