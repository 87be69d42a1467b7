/**
 * A writer in a long document: what a key costs the extension host, all extensions together, which answers to
 * all of them.
 */
import assert from 'node:assert/strict';
import type { EditorSession } from './harness/editorSession.ts';
import { longMarkdown } from './harness/longMarkdown.ts';
import { sharedSession } from './harness/sharedSession.ts';

const name = 'long.md';
const begun = 'We met on Monday because the report was late, and Ann said that ';
/** Are typed one after the other; after each the writer waits for a suggestion. */
const sentences = [
	'it would be ready before the end of the week. ',
	'The others did not know about it, so they had to wait for the next meeting. ',
	'We will send the new plan to all of you. ',
] as const;
const [first, ...measured] = sentences;
const typed = measured.join('');
/**
 * What most of these need is all of the document, for which the editor's own Markdown keeps the extension
 * host busy for seconds.
 */
const plainEditor = {
	'breadcrumbs.enabled': false,
	'editor.folding': false,
	'editor.lightbulb.enabled': 'off',
	'editor.links': false,
	'editor.occurrencesHighlight': 'off',
	'editor.stickyScroll.enabled': false,
	'editor.wordBasedSuggestions': 'off',
};
/** Between two keys, as of an average typist. In milliseconds. */
const interval = 120;
/** In milliseconds of the processor, of the median key. */
const most = 20;

suite('A long document in the workbench', function () {
	this.timeout(240_000);
	let session: EditorSession;

	suiteSetup(async () => {
		const { text, line } = longMarkdown(1_000_000, begun);
		session = await sharedSession({
			settings: { ...plainEditor, 'amulet.completion.confidence': 0 },
			files: { [name]: text },
		});
		const { workbench, page } = session;
		await workbench.openFile(name);
		await workbench.selectLine(line);
		await page.keyboard.press('End');
		// The editor's own extensions go through all of a document when it is opened, and one suggestion shows
		// that they are done.
		await write(first);
	});
	/** Types a sentence and waits for what is suggested after it. */
	async function write(sentence: string): Promise<void> {
		const { workbench, page } = session;
		await page.keyboard.type(sentence, { delay: interval });
		for (const end = Date.now() + 90_000; (await workbench.ghostText()) === '';) {
			assert.ok(Date.now() < end, `nothing is suggested after: ${sentence}`);
			await page.waitForTimeout(50);
		}
	}

	/**
	 * Milliseconds of the processor from each edit to the next one, what the model's answer costs included.
	 */
	async function costs(): Promise<number[]> {
		const { page } = session;
		const file = `${name}.edits.json`;
		await page.keyboard.press('Control+S');
		for (const end = Date.now() + 20_000; !session.hasFile(file);) {
			assert.ok(Date.now() < end, 'the document was not saved');
			await page.waitForTimeout(50);
		}
		const times = JSON.parse(session.readFile(file)) as number[];
		return times.slice(1).map((time, index) => time - (times[index] ?? Number.NaN));
	}

	test(`of a megabyte takes a key in less than ${most} ms of the extension host`, async () => {
		for (const sentence of measured) await write(sentence);
		// The last edit has no next one; the one before what is measured is known by its place.
		const all = (await costs()).slice(-(typed.length - 1));
		assert.equal(all.length, typed.length - 1, 'each key is an edit of its own');
		const sorted = [...all].sort((a, b) => a - b);
		const quantile = (share: number) =>
			sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
		const [median, slow] = [quantile(0.5), quantile(0.95)];
		process.stdout.write(
			`      a key in a megabyte of Markdown takes ${median.toFixed(1)} ms of the extension host, one in twenty more than ${slow.toFixed(1)} ms\n`,
		);
		assert.ok(median < most, all.map((one) => one.toFixed(1)).join(' '));
	});
});
