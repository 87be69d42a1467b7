/**
 * A person writes in VS Code and is shown suggestions: everything that follows is done and seen in the real
 * workbench.
 */
import assert from 'node:assert/strict';
import type { EditorSession } from './harness/editorSession.ts';
import { sharedSession } from './harness/sharedSession.ts';

const begun = '# Minutes\n\nWe met on Monday because the report was late. Ann explained that ';
const fence = '```\nconst report = 1;\n```';
const names = ['tab', 'word', 'escape', 'through', 'profile', 'ime'] as const;

suite('Suggestions in the workbench', function () {
	this.timeout(180_000);
	let session: EditorSession;

	suiteSetup(async () => {
		session = await sharedSession({
			settings: {
				// Something is suggested wherever it may be.
				'amulet.completion.confidence': 0,
			},
			files: {
				...Object.fromEntries(names.map((name) => [`${name}.md`, begun])),
				'fence.md': `${fence}\n\n${begun}`,
			},
		});
	});

	/** The text of the document as the editor shows it, without ghost text. */
	const shown = () => session.workbench.visibleText();
	const ghost = () => session.workbench.ghostText();

	async function until<T>(
		read: () => Promise<T> | T,
		condition: (value: T) => boolean,
		what: string,
	): Promise<T> {
		for (const end = Date.now() + 60_000; ;) {
			const value = await read();
			if (condition(value)) return value;
			if (Date.now() > end) {
				const picture = await session.screenshot('failed');
				throw new Error(`${what} did not come: ${JSON.stringify(value)} (${picture})`);
			}
			await session.page.waitForTimeout(20);
		}
	}

	/** Types at the end of a file, and answers the ghost text that appears. */
	async function suggestion(name: string, typed: string): Promise<string> {
		const { workbench, page } = session;
		await workbench.openFile(name);
		await page.keyboard.press('Control+End');
		await page.keyboard.type(typed, { delay: 60 });
		return until(ghost, (text) => text !== '', 'Ghost text');
	}

	const end = (text: string) => (now: string) => now.endsWith(text);

	test('ghost text appears after typing and a pause, Tab takes it, and one undo takes it back', async () => {
		const { page } = session;
		const text = await suggestion('tab.md', 'the reason ');
		const typed = `${begun}the reason `;
		await until(shown, end(typed), 'What was typed');
		await session.screenshot('completion');
		await page.keyboard.press('Tab');
		await until(shown, end(typed + text), 'The suggestion');
		await page.keyboard.press('Control+S');
		await until(() => session.readFile('tab.md'), end(typed + text), 'The file');
		await page.keyboard.press('Control+Z');
		await until(shown, end(typed), 'What was typed');
		await page.keyboard.press('Control+S');
		await until(
			() => session.readFile('tab.md'),
			(now) => now === typed,
			'The file',
		);
	});

	test('Ctrl+Right takes a word, and the rest stays', async () => {
		const text = await suggestion('word.md', 'the reason ');
		const [, word = '', rest = ''] = /^(\S+)(.+)$/.exec(text) ?? [];
		await session.page.keyboard.press('Control+ArrowRight');
		await until(shown, end(`the reason ${word}`), 'The word');
		assert.equal(await until(ghost, (now) => now !== text, 'The rest'), rest);
		await session.page.keyboard.press('Tab');
		await until(shown, end(`the reason ${text}`), 'The suggestion');
	});

	test('Escape dismisses it', async () => {
		await suggestion('escape.md', 'the reason ');
		await session.page.keyboard.press('Escape');
		await until(ghost, (now) => now === '', 'The end of it');
		await session.page.waitForTimeout(1500);
		assert.equal(await ghost(), '');
		assert.ok((await shown()).endsWith('the reason '));
	});

	test('typing through it keeps it in every frame', async () => {
		const { page, workbench } = session;
		const text = await suggestion('through.md', 'the reason ');
		const frames = await workbench.watchGhostText(async () => {
			await page.keyboard.type(text.slice(0, 5), { delay: 100 });
			await until(shown, end(`the reason ${text.slice(0, 5)}`), 'What was typed');
		});
		assert.ok(frames.length >= 5, `only ${frames.length} frames were drawn`);
		assert.ok(
			frames.every((now) => now !== '' && text.endsWith(now)),
			frames.join('\n'),
		);
		assert.equal(await ghost(), text.slice(5));
	});

	test('another profile changes it', async () => {
		const { page, workbench } = session;
		const text = await suggestion('profile.md', 'the team ');
		await workbench.runCommand('Amulet: Select Profile');
		await workbench.quickInputBox.fill('vivid');
		await workbench.pick('vivid').click();
		await workbench.statusItem(/Amulet: vivid/).waitFor();
		await workbench.focusEditor();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Alt+\\');
		assert.notEqual(await until(ghost, (now) => now !== '', 'Ghost text'), text);
	});

	test('nothing appears in a code fence', async () => {
		const { page, workbench } = session;
		await workbench.openFile('fence.md');
		await page.keyboard.press('Control+Home');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		await page.keyboard.type(' wait ', { delay: 60 });
		await page.waitForTimeout(2500);
		assert.equal(await ghost(), '');
		await suggestion('fence.md', 'the reason ');
	});

	test('what an input method composes is undisturbed', async () => {
		const { page } = session;
		await suggestion('ime.md', 'the reason ');
		const typed = `${begun}the reason `;
		const chromium = await page.context().newCDPSession(page);
		const compose = async (text: string) => {
			const cursor = { selectionStart: text.length, selectionEnd: text.length };
			await chromium.send('Input.imeSetComposition', { text, ...cursor });
			await until(shown, end(typed + text), 'What is composed');
			assert.equal(await ghost(), '');
		};
		for (const text of ['k', 'か', 'かい', 'かいg', 'かいぎ']) await compose(text);
		// As long as somebody looks for the right word in a list.
		await page.waitForTimeout(2000);
		await compose('会議');
		await chromium.send('Input.insertText', { text: '会議' });
		await until(shown, end(`${typed}会議`), 'What was composed');
		await page.keyboard.press('Control+S');
		await until(
			() => session.readFile('ime.md'),
			(now) => now === `${typed}会議`,
			'The file',
		);
		await page.keyboard.type(' was late because ', { delay: 60 });
		await until(ghost, (text) => text !== '', 'Ghost text');
		assert.ok((await shown()).endsWith('会議 was late because '));
	});
});
