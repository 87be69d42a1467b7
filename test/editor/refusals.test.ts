import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import {
	closeEditors,
	openFile,
	rewriteSelection,
	run,
	select,
	setSettings,
	useTestModel,
} from './editorUnderTest.ts';
import { Messages } from './messages.ts';

const text = 'The meeting was moved to Tuesday because half of the team was away.\n';

suite('what Amulet refuses to rewrite', () => {
	let messages: Messages;

	setup(async () => {
		await useTestModel();
		messages = new Messages();
	});
	teardown(async () => {
		messages.dispose();
		await setSettings({ 'limits.selectionCharacters': undefined });
		await closeEditors();
	});
	suiteTeardown(useTestModel);

	/** Asks for a rewrite that must not be made. */
	async function refused(document: vscode.TextDocument, message: RegExp): Promise<void> {
		const { version } = document;
		const before = document.getText();
		await rewriteSelection();
		assert.match(messages.last, message);
		assert.equal(document.getText(), before);
		assert.equal(document.version, version);
	}

	test('nothing, when no document is open', async () => {
		await rewriteSelection();
		assert.match(messages.last, /open a document/);
	});

	test('an empty document', async () => {
		const { document } = await openFile('');
		await refused(document, /no paragraph/);
	});

	test('code alone', async () => {
		const { document, editor } = await openFile('```js\nconst a = 1;\n```\n');
		select(editor, '```js\nconst a = 1;\n```');
		await refused(document, /code/i);
	});

	test('a language that is neither prose nor has comments', async () => {
		const { document } = await openFile('-let a = 1;\n+let a = 2;\n', 'diff');
		await refused(document, /"diff"/);
	});

	test('code outside of its comments', async () => {
		const { document } = await openFile(
			'let a = 1;\n\n// It counts the lines that are left.\n',
			'rs',
		);
		await refused(document, /only code/);
	});

	test('a selection that is too long', async () => {
		await setSettings({ 'limits.selectionCharacters': 20 });
		const { document, editor } = await openFile(text);
		select(editor, text.trim());
		await refused(document, /20/);
	});

	test('a document that its provider shows read-only', async () => {
		const provider = vscode.workspace.registerTextDocumentContentProvider('amulet-test', {
			provideTextDocumentContent: () => text,
		});
		const uri = vscode.Uri.parse('amulet-test:/read-only.md');
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		await refused(document, /read-only/);
		provider.dispose();
	});

	test('a document that the editor was told to keep read-only', async () => {
		const { document } = await openFile(text);
		await run('workbench.action.files.setActiveEditorReadonlyInSession');
		await refused(document, /read-only/);
		await run('workbench.action.files.resetActiveEditorReadonlyInSession');
	});

	test('cells of a notebook', async () => {
		const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, 'markdown');
		const notebook = await vscode.workspace.openNotebookDocument(
			'jupyter-notebook',
			new vscode.NotebookData([cell]),
		);
		const document = notebook.cellAt(0).document;
		await vscode.window.showNotebookDocument(notebook);
		await run('notebook.cell.edit');
		await refused(document, /notebook|open a document/);
	});

	test('anything, without a model', async () => {
		await setSettings({ 'model.path': '' });
		const { document } = await openFile(text);
		await refused(document, /needs a model/);
	});

	test('anything, with a model that is not there', async () => {
		await setSettings({ 'model.path': path.join(__dirname, 'missing.gguf') });
		const { document } = await openFile(text);
		await refused(document, /missing\.gguf/);
	});

	test('anything, with a file that is no model; the next good request works', async () => {
		await setSettings({ 'model.path': __filename });
		const { document } = await openFile(text);
		await refused(document, /GGUF/);
		await useTestModel();
		await rewriteSelection();
		assert.notEqual(document.getText(), text);
		await run('amulet.rejectRewrite');
		assert.equal(document.getText(), text);
	});

	test('anything, with a relative path', async () => {
		await setSettings({ 'model.path': 'models/model.gguf' });
		const { document } = await openFile(text);
		await refused(document, /absolute path/);
	});
});
