import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
	amulet,
	changes,
	closeEditors,
	isPending,
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

suite('a backend that is restarted', () => {
	let messages: Messages;

	suiteSetup(async () => {
		await useTestModel();
		// A rewrite goes on for long, also where the editor is slow.
		await setSettings({ 'limits.maxTokens': 80 });
	});
	suiteTeardown(useTestModel);
	setup(() => {
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await closeEditors();
	});

	test('Restart Backend stops what is under way, and the next request works', async () => {
		const { backendPid } = await amulet();
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		const rewriting = rewriteSelection();
		await changes(document, 2);
		const before = backendPid();
		await run('amulet.restartBackend');
		await rewriting;
		assert.equal(document.getText(), text);
		assert.equal(backendPid(), undefined);
		await rewriteSelection();
		assert.ok(await isPending(document));
		assert.notEqual(backendPid(), before);
		await run('amulet.rejectRewrite');
	});
});

suite('originals after the editor ended', () => {
	let messages: Messages;
	let folder: string;

	suiteSetup(async () => {
		await useTestModel();
		folder = path.join((await amulet()).storage.fsPath, 'pending');
		mkdirSync(folder, { recursive: true });
	});
	setup(() => {
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await closeEditors();
	});

	/** Leaves the journal of a process that has ended: no process has this number. */
	function leave(journal: object): string {
		const file = path.join(folder, 'left-behind.json');
		writeFileSync(file, JSON.stringify({ ...journal, pid: 2 ** 22 + 1, run: 'ended' }));
		return file;
	}

	function journals(): string[] {
		return readdirSync(folder);
	}

	test('a journal is kept while a rewrite is pending, and none afterwards', async () => {
		const { document, editor } = await openFile(text);
		select(editor, sentence);
		await rewriteSelection();
		const [name] = journals();
		assert.ok(name);
		const journal = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { text: string };
		assert.equal(journal.text, text);
		await run('amulet.restoreInterrupted');
		assert.match(messages.last, /nothing to restore/);
		await run('amulet.acceptRewrite');
		assert.deepEqual(journals(), []);
		assert.notEqual(document.getText(), text);
	});

	test('the original is offered and restored', async () => {
		const start = text.indexOf(sentence);
		const end = start + sentence.length;
		const { document } = await openFile(`${text.slice(0, start)}Half of it${text.slice(end)}`);
		leave({ uri: document.uri.toString(), text, start, end, time: Date.now() });
		await run('amulet.restoreInterrupted');
		assert.match(messages.last, /was rewriting text-\S+\.md when the editor closed/);
		assert.notEqual(document.getText(), text);
		assert.equal(journals().length, 1);
		messages.answer('Restore');
		await run('amulet.restoreInterrupted');
		assert.equal(document.getText(), text);
		assert.notEqual(onDisk(document), text);
		assert.deepEqual(journals(), []);
	});

	test('where more was changed, the original is opened apart', async () => {
		const { document } = await openFile('Something else altogether.\n');
		leave({ uri: document.uri.toString(), text, start: 9, end: 20, time: Date.now() });
		messages.answer('Restore');
		await run('amulet.restoreInterrupted');
		assert.equal(document.getText(), 'Something else altogether.\n');
		assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
		assert.equal(vscode.window.activeTextEditor.document.isUntitled, true);
	});
});
