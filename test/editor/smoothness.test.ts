import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	changes,
	closeEditors,
	openFile,
	print,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';

const sentence =
	'The meeting was moved to Tuesday because half of the team was away. We will send the new agenda to all of you before the weekend, and we hope that everybody can come.';
const text = `Typed:\n\n${sentence}\n`;
const keystrokes = 24;
/** A writer notices a tenth of a second. In milliseconds, of the median keystroke. */
const unnoticed = 50;

suite('the editor while the model decodes', () => {
	let messages: Messages;

	suiteSetup(async () => {
		await useTestModel();
		await setSettings({ 'limits.maxTokens': 400 });
	});
	setup(() => {
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await closeEditors();
	});
	suiteTeardown(() => setSettings({ 'limits.maxTokens': undefined }));

	/**
	 * Types at the cursor; answers how long the median keystroke took to be in the document, in milliseconds.
	 */
	async function type(document: vscode.TextDocument): Promise<number> {
		const times: number[] = [];
		for (let index = 0; index < keystrokes; index += 1) {
			const before = document.version;
			const started = performance.now();
			await run('type', { text: 'x' });
			times.push(performance.now() - started);
			assert.ok(document.version > before);
		}
		return times.sort((a, b) => a - b)[keystrokes / 2] ?? Number.NaN;
	}

	test('takes a keystroke without delay', async () => {
		const { document, editor } = await openFile(text);
		select(editor, 'Typed:');
		editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
		const idle = await type(document);
		select(editor, sentence);
		const rewriting = rewriteSelection();
		await changes(document, 2);
		const end = document.lineAt(0).range.end;
		editor.selection = new vscode.Selection(end, end);
		const decoding = await type(document);
		await run('amulet.stopRewrite');
		await rewriting;
		print(`median keystroke: ${idle.toFixed(1)} ms idle, ${decoding.toFixed(1)} ms while decoding`);
		assert.ok(document.lineAt(0).text === `Typed:${'x'.repeat(2 * keystrokes)}`);
		assert.ok(decoding < Math.max(unnoticed, 2 * idle), `${decoding} ms against ${idle} ms`);
	});
});
