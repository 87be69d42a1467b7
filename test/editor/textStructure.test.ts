import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	closeEditors,
	isPending,
	lensTitles,
	openFile,
	rewriteSelection,
	run,
	select,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';

const sentence = 'The meeting was moved to Tuesday because half of the team was away.';
const other = 'We will send the new agenda to all of you before the weekend.';

suite('what a rewrite leaves alone', () => {
	let messages: Messages;

	suiteSetup(useTestModel);
	setup(() => {
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await closeEditors();
	});

	test('CRLF stays CRLF', async () => {
		const text = `# Notes\r\n\r\n${sentence}\r\n${other}\r\n\r\nLast.\r\n`;
		const { document, editor } = await openFile(text);
		assert.equal(document.eol, vscode.EndOfLine.CRLF);
		select(editor, `${sentence}\r\n${other}`);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		assert.doesNotMatch(document.getText(), /[^\r]\n|\r[^\n]/);
		assert.ok(document.getText().startsWith('# Notes\r\n\r\n'));
		assert.ok(document.getText().endsWith('\r\n\r\nLast.\r\n'));
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});

	test('each of several selections is rewritten, and one Undo takes all back', async () => {
		const text = `${sentence}\n\nThis stays.\n\n${other}\n`;
		const { document, editor } = await openFile(text);
		select(editor, sentence, other);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		const [first, middle, last] = document.getText().split('\n\n');
		assert.notEqual(first, sentence);
		assert.equal(middle, 'This stays.');
		assert.notEqual(last, `${other}\n`);
		await run('amulet.acceptRewrite');
		await run('undo');
		assert.equal(document.getText(), text);
	});

	test('an empty selection means the paragraph', async () => {
		const text = `Before.\n\n${sentence}\n\nAfter.\n`;
		const { document, editor } = await openFile(text);
		const position = document.positionAt(text.indexOf('Tuesday'));
		editor.selection = new vscode.Selection(position, position);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		const parts = document.getText().split('\n\n');
		assert.deepEqual([parts[0], parts.at(-1)], ['Before.', 'After.\n']);
		assert.notEqual(parts[1], sentence);
	});

	test('a part of a line is rewritten alone', async () => {
		const text = `${sentence} ${other}\n`;
		const { document, editor } = await openFile(text, 'txt');
		select(editor, sentence);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		assert.ok(document.getText().endsWith(` ${other}\n`));
	});

	test('list marks, indentation, quotes, code, links and front matter stay', async () => {
		const text = [
			'---\ntitle: Plan\n---\n',
			`- ${sentence}\n  - ${other}\n`,
			`> ${other}\n`,
			'```js\nconst a = 1;\n```\n',
			'Read [the plan](https://example.org/plan) and `run()`.\n',
		].join('\n');
		const { document, editor } = await openFile(text);
		editor.selection = new vscode.Selection(
			document.positionAt(0),
			document.positionAt(text.length),
		);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		const rewritten = document.getText();
		assert.notEqual(rewritten, text);
		assert.ok(rewritten.startsWith('---\ntitle: Plan\n---\n\n- '));
		assert.match(rewritten, /^ {2}- \S/m);
		assert.match(rewritten, /^> \S/m);
		assert.ok(rewritten.includes('\n```js\nconst a = 1;\n```\n'));
		assert.ok(rewritten.includes('[the plan](https://example.org/plan)'));
		assert.ok(rewritten.includes('`run()`'));
		assert.ok(rewritten.endsWith('\n'));
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});

	test('what is cut off at the limit of tokens says so', async () => {
		const long = `${sentence} ${other} `.repeat(3).trim();
		const { document, editor } = await openFile(`${long}\n`);
		select(editor, long);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		const titles = (await lensTitles(document)).join('\n');
		assert.match(titles, /limit of 24 tokens \(amulet\.limits\.maxTokens\)/);
	});

	test('what a rewrite leaves out is named, and shown in the original', async () => {
		const long = `${sentence} ${other} `.repeat(3) + 'Then Gunnar Lie paid 4711 euros.';
		const { document, editor } = await openFile(`${long}\n`);
		select(editor, long);
		await rewriteSelection();
		assert.ok(await isPending(document), messages.last);
		const lens = (await lensTitles(document)).find((title) => title.includes('left out')) ?? '';
		assert.match(lens, /Gunnar Lie.*4711/);
		await run('amulet.showDetails', document.uri);
		const original = vscode.window.visibleTextEditors.find(
			({ document: { uri } }) => uri.scheme === 'amulet-original',
		);
		assert.ok(original !== undefined);
		const shown = original.selections.map((one) => original.document.getText(one));
		assert.ok(shown.includes('Gunnar Lie') && shown.includes('4711'), shown.join());
		await run('amulet.rejectRewrite', document.uri);
		assert.equal(document.getText(), `${long}\n`);
	});
});
