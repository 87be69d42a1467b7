import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	changes,
	closeEditors,
	isPending,
	lensTitles,
	openFile,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { repetitions } from '../thorough.ts';
import { Messages } from './messages.ts';
import { putCursor, type } from './suggestions.ts';

const sentence =
	'The meeting was moved to Tuesday because half of the team was away. We will send the new agenda to all of you before the weekend, and we hope that everybody can come.';
const text = `# Notes\n\n${sentence}\n\nA last paragraph that stays.\n`;

/** How often what must not be lost is typed at a moment that chance gives. */
const rounds = repetitions(1, 3);
/** Goes on for as long as many tries of an edit, each of which is in vain while somebody types. */
const burst = 'abcdefghij'.repeat(8);

suite('editing while a rewrite is under way', () => {
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

	/** A rewrite that has begun to show, and goes on for long, also where the editor is slow. */
	async function streaming() {
		await setSettings({ 'limits.maxTokens': 120 });
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		const rewriting = rewriteSelection();
		await changes(document, 2);
		return { document, editor, rewriting };
	}

	test('typing in the passage ends the rewrite without losing a keystroke', async () => {
		const { document, editor, rewriting } = await streaming();
		putCursor(editor, text.indexOf(sentence) + 3);
		await run('type', { text: 'Q' });
		await run('type', { text: 'X' });
		await rewriting;
		const typed = document.getText();
		assert.equal(typed.slice(0, 14), `# Notes\n\n${typed.slice(9, 12)}QX`);
		assert.ok(typed.endsWith('\n\nA last paragraph that stays.\n'));
		assert.deepEqual(await lensTitles(document), []);
		await run('amulet.showOriginal');
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		assert.ok(input instanceof vscode.TabInputTextDiff);
		const original = await vscode.workspace.openTextDocument(input.original);
		assert.equal(original.getText(), text);
		assert.equal(document.getText(), typed);
	});

	for (const [answer, undone] of [
		['accept', 'is part of the rewrite, and Accept leaves one undo step'],
		['reject', 'is part of the rewrite, and Reject brings the original back'],
	] as const) {
		test(`typing in the passage while it is pending ${undone}`, async () => {
			const { document, editor } = await openFile(text);
			select(editor, sentence);
			await rewriteSelection();
			const rewritten = document.getText();
			const offset = text.indexOf(sentence) + 5;
			putCursor(editor, offset);
			await type('Q');
			const both = `${rewritten.slice(0, offset)}Q${rewritten.slice(offset)}`;
			assert.equal(document.getText(), both);
			assert.ok(await isPending(document), messages.last);
			await run(`amulet.${answer}Rewrite`);
			assert.equal(document.getText(), answer === 'accept' ? both : text);
			if (answer === 'accept') await run('undo');
			assert.equal(document.getText(), text);
			assert.equal(document.isDirty, false);
		});
	}

	test('an Undo of what was typed in the passage leaves the rewrite pending', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		const rewritten = document.getText();
		putCursor(editor, text.indexOf(sentence) + 5);
		await type('Q');
		await run('undo');
		assert.equal(document.getText(), rewritten);
		assert.ok(await isPending(document), messages.last);
		await run('undo');
		assert.equal(document.getText(), text);
		assert.equal(await isPending(document), false);
	});

	test('typing elsewhere moves it along, and Accept keeps both in one undo step', async () => {
		const { document, editor, rewriting } = await streaming();
		putCursor(editor, 0);
		await run('type', { text: 'My' });
		await changes(document, 2);
		putCursor(editor, document.getText().length);
		await run('type', { text: 'End' });
		await rewriting;
		assert.ok(await isPending(document), messages.last);
		const both = document.getText();
		assert.ok(both.startsWith('My# Notes\n\n'));
		assert.ok(both.endsWith('\n\nA last paragraph that stays.\nEnd'));
		await run('amulet.acceptRewrite');
		assert.equal(document.getText(), both);
		await run('undo');
		assert.equal(document.getText(), `My${text}End`);
	});

	test('typing elsewhere survives Reject', async () => {
		const { document, editor, rewriting } = await streaming();
		putCursor(editor, 0);
		await run('type', { text: 'My' });
		await changes(document, 2);
		await rewriting;
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), `My${text}`);
	});

	for (const [name, first] of [
		['before and', 'a'],
		['only', ''],
	] as const) {
		test(`what is typed elsewhere ${name} while the rewrite is taken back is kept`, async () => {
			for (let round = 0; round < rounds; round += 1) {
				const { document, editor, rewriting } = await streaming();
				putCursor(editor, document.getText().length);
				if (first !== '') await run('type', { text: first });
				const stopped = run('amulet.stopRewrite');
				await type(burst);
				await stopped;
				await rewriting;
				assert.equal(document.getText(), `${text}${first}${burst}`);
			}
		});
	}

	test('what is typed while the rewrite is accepted is kept in its order', async () => {
		for (let round = 0; round < rounds; round += 1) {
			const { document, editor, rewriting } = await streaming();
			putCursor(editor, document.getText().length);
			await rewriting;
			assert.ok(await isPending(document), messages.last);
			const rewritten = document.getText();
			const accepted = run('amulet.acceptRewrite');
			await type(burst);
			await accepted;
			assert.equal(document.getText(), `${rewritten}${burst}`);
		}
	});

	test('a cursor that was put elsewhere stays there when the rewrite is rejected', async () => {
		const { document, editor, rewriting } = await streaming();
		const end = text.indexOf('A last');
		putCursor(editor, document.getText().length - (text.length - end));
		await rewriting;
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
		await run('type', { text: 'Q' });
		assert.equal(document.getText(), `${text.slice(0, end)}Q${text.slice(end)}`);
	});

	test('undoing what was typed elsewhere keeps the rewrite pending', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		const rewritten = document.getText();
		putCursor(editor, 0);
		await run('type', { text: 'My' });
		await run('undo');
		assert.equal(document.getText(), rewritten);
		assert.ok(await isPending(document));
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});

	test('a document that is put out of sight gets its text when it is shown again', async () => {
		const { document, editor, rewriting } = await streaming();
		await openFile('Another file.\n');
		assert.ok(!vscode.window.visibleTextEditors.includes(editor));
		await rewriting;
		const shown = document.getText();
		const arriving = changes(document, 1);
		await vscode.window.showTextDocument(document);
		await arriving;
		assert.notEqual(document.getText(), shown);
		assert.ok(await isPending(document));
		const rewritten = document.getText();
		await run('amulet.acceptRewrite');
		assert.equal(document.getText(), rewritten);
		await run('undo');
		assert.equal(document.getText(), text);
	});

	test('Stop restores a document that is out of sight', async () => {
		const { document, rewriting } = await streaming();
		await openFile('Another file.\n');
		await run('amulet.stopRewrite');
		await rewriting;
		assert.equal(document.getText(), text);
	});

	test('two documents are rewritten side by side', async () => {
		const first = await openFile(text);
		select(first.editor, sentence);
		const rewritingFirst = rewriteSelection();
		const second = await openFile(text);
		const besideEditor = await vscode.window.showTextDocument(second.document, {
			viewColumn: vscode.ViewColumn.Beside,
		});
		select(besideEditor, sentence);
		await rewriteSelection();
		await rewritingFirst;
		await run('amulet.rejectRewrite');
		assert.equal(second.document.getText(), text);
		await vscode.window.showTextDocument(first.document, vscode.ViewColumn.One);
		assert.ok(await isPending(first.document));
		await run('amulet.acceptRewrite');
		await run('undo');
		assert.equal(first.document.getText(), text);
	});
});
