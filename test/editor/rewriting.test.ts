import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	changes,
	closeEditors,
	isPending,
	lensTitles,
	onDisk,
	openFile,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';

const sentence =
	'The meeting was moved to Tuesday because half of the team was away. We will send the new agenda to all of you before the weekend, and we hope that everybody can come.';
const text = `# Notes\n\n${sentence}\n\nA last paragraph that stays.\n`;

/**
 * So long that a rewrite is still under way after some edits, also where the machine is so busy that there
 * are few of them.
 */
const longRewrite = { 'limits.maxTokens': 120 };

suite('answering a rewrite', () => {
	let messages: Messages;

	suiteSetup(useTestModel);
	setup(async () => {
		messages = new Messages();
		await setSettings({ 'limits.maxTokens': 24 });
	});
	teardown(async () => {
		messages.dispose();
		await closeEditors();
	});

	test('it streams into the document, and Accept leaves one undo step', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		let edits = 0;
		const listening = vscode.workspace.onDidChangeTextDocument((event) => {
			if (event.document === document) edits += 1;
		});
		await rewriteSelection();
		listening.dispose();
		assert.deepEqual(messages.shown, []);
		assert.ok(edits > 3, `it was written in ${edits} edits`);
		assert.ok(await isPending(document), (await lensTitles(document)).join());
		const rewritten = document.getText();
		assert.notEqual(rewritten, text);
		await run('amulet.acceptRewrite');
		assert.equal(document.getText(), rewritten);
		await run('undo');
		assert.equal(document.getText(), text);
		await run('redo');
		assert.equal(document.getText(), rewritten);
	});

	test('Accept leaves one undo step, although the cursor moved and the file was saved', async () => {
		await setSettings(longRewrite);
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		const rewriting = rewriteSelection();
		await changes(document, 2);
		await run('cursorMove', { to: 'down' });
		await changes(document, 2);
		await document.save();
		await changes(document, 2);
		await run('cursorTop');
		await rewriting;
		const rewritten = document.getText();
		await run('amulet.acceptRewrite');
		assert.equal(document.getText(), rewritten);
		assert.equal(editor.selection.active.line, 0);
		await run('undo');
		assert.equal(document.getText(), text);
	});

	test('Reject leaves the document identical and clean', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		assert.ok(await isPending(document));
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
		assert.equal(onDisk(document), text);
		assert.deepEqual(await lensTitles(document), []);
	});

	test('Stop while it streams leaves the document identical and clean', async () => {
		await setSettings(longRewrite);
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		const rewriting = rewriteSelection();
		await changes(document, 2);
		assert.ok((await lensTitles(document)).some((title) => title.endsWith('Stop')));
		await run('amulet.stopRewrite');
		await rewriting;
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
	});

	test('one Undo while it streams leaves the document identical, although the cursor moved', async () => {
		await setSettings(longRewrite);
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		const rewriting = rewriteSelection();
		await changes(document, 2);
		await run('cursorTop');
		await changes(document, 2);
		await run('undo');
		await rewriting;
		assert.equal(document.getText(), text);
		assert.deepEqual(await lensTitles(document), []);
	});

	test('one Undo while it is pending leaves the document identical and clean', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		await run('undo');
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
		assert.deepEqual(await lensTitles(document), []);
	});

	for (const command of ['rejectRewrite', 'acceptRewrite', 'retryRewrite']) {
		test(`a key for ${command} from elsewhere goes to the rewrite, and does no more`, async () => {
			const { document, editor } = await openFile(text);
			select(editor, sentence);
			await rewriteSelection();
			const rewritten = document.getText();
			await run('cursorTop');
			await run(`amulet.${command}`, { key: true });
			assert.equal(document.getText(), rewritten);
			assert.ok(await isPending(document), messages.last);
			assert.equal(editor.selection.active.line, 2);
			await run('amulet.rejectRewrite', { key: true });
			assert.equal(document.getText(), text);
		});
	}

	test('Retry writes another text', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		const first = document.getText();
		await run('amulet.retryRewrite');
		assert.ok(await isPending(document), messages.last);
		const second = document.getText();
		assert.notEqual(second, first);
		assert.ok((await lensTitles(document)).includes('2 of 2'));
		await run('amulet.previousVersion');
		assert.equal(document.getText(), first);
		await run('amulet.nextVersion');
		assert.equal(document.getText(), second);
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});

	test('More and Less write it again at the next strength', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		const titles = async () => (await lensTitles(document)).join();
		await run('amulet.strengthenRewrite');
		assert.match(await titles(), /: Clear,/);
		await run('amulet.weakenRewrite');
		assert.match(await titles(), /: Light,/);
		assert.match(await titles(), /3 of 3/);
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
		assert.equal(document.isDirty, false);
	});

	test('a second request while one is pending asks for an answer first', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		const first = document.getText();
		await rewriteSelection();
		assert.match(messages.last, /Accept or reject it first/);
		assert.equal(document.getText(), first);
		messages.answer('Reject');
		await rewriteSelection();
		assert.ok(await isPending(document));
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});

	test('Show Original compares the original with the document', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		await run('amulet.showOriginal');
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		assert.equal(input.modified.toString(), document.uri.toString());
		const original = await vscode.workspace.openTextDocument(input.original);
		assert.equal(original.getText(), text);
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});
});
