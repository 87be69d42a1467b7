/** What the suites do in the editor, and how they wait for it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { AmuletApi } from '../../src/extension/extension.ts';

/** How long something may take to happen, in milliseconds. */
const patience = 30_000;

export async function amulet(): Promise<AmuletApi> {
	const extension = vscode.extensions.getExtension<AmuletApi>('amulet.amulet');
	assert.ok(extension, 'the extension is not installed');
	return extension.activate();
}

/**
 * Sets settings for all suites: the test model on one thread, short rewrites that are not the text that there
 * was, taken as they come, and no suggestions. What a reply is taken for is tested elsewhere.
 */
export async function useTestModel(): Promise<void> {
	const model = process.env.AMULET_MODEL;
	assert.ok(model, 'AMULET_MODEL does not name the model');
	await setSettings({
		'model.path': model,
		'model.threads': 1,
		'model.gpu': 'off',
		'limits.maxTokens': 24,
		temperature: 2,
		strength: 1.5,
		fidelity: 0,
		seed: 1,
		'guards.rewrites': false,
		'completion.trigger': 'off',
	});
}

/**
 * Undefined takes a setting back. Writes those alone that are otherwise, since each takes a file and a round
 * of events.
 */
export async function setSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('amulet');
	for (const [name, value] of Object.entries(values)) {
		if (isDeepStrictEqual(configuration.inspect(name)?.globalValue, value)) continue;
		await configuration.update(name, value, vscode.ConfigurationTarget.Global);
	}
}

/** A file of the workspace with this text, open in front. */
export async function openFile(
	text: string,
	extension = 'md',
): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor }> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.ok(folder, 'no folder is open');
	const uri = vscode.Uri.joinPath(folder.uri, `text-${randomUUID()}.${extension}`);
	await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	return { document, editor };
}

export function onDisk(document: vscode.TextDocument): string {
	return readFileSync(document.uri.fsPath, 'utf8');
}

/** Selects each part of the text where it first stands. */
export function select(editor: vscode.TextEditor, ...parts: readonly string[]): void {
	const { document } = editor;
	editor.selections = parts.map((part) => {
		const start = document.getText().indexOf(part);
		assert.notEqual(start, -1, `${part} is not in the text`);
		return new vscode.Selection(
			document.positionAt(start),
			document.positionAt(start + part.length),
		);
	});
}

/** Settles when the rewrite waits for an answer or has ended. */
export async function rewriteSelection(): Promise<void> {
	await vscode.commands.executeCommand('amulet.rewriteSelection');
}

export async function run(command: string, ...rest: readonly unknown[]): Promise<void> {
	await vscode.commands.executeCommand(command, ...rest);
}

/** Prints a line among the results. Nobody sees what an extension host writes to its own output. */
export function print(line: string): void {
	const output = process.env.AMULET_OUTPUT;
	if (output === undefined) process.stdout.write(`      ${line}\n`);
	else appendFileSync(output, `      ${line}\n`);
}

/** The next event for which the condition holds. */
export async function nextEvent<E>(
	event: vscode.Event<E>,
	condition: (value: E) => boolean = () => true,
): Promise<E> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			listening.dispose();
			reject(new Error('what was waited for did not happen'));
		}, patience);
		const listening = event((value) => {
			if (!condition(value)) return;
			clearTimeout(timer);
			listening.dispose();
			resolve(value);
		});
	});
}

/** Settles when the document has changed so many times. */
export async function changes(document: vscode.TextDocument, count: number): Promise<void> {
	let seen = 0;
	await nextEvent(vscode.workspace.onDidChangeTextDocument, (event) => {
		if (event.document === document && event.contentChanges.length > 0) seen += 1;
		return seen >= count;
	});
}

/** Titles of the lines that Amulet shows above what is pending. */
export async function lensTitles(document: vscode.TextDocument): Promise<string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
		'vscode.executeCodeLensProvider',
		document.uri,
		20,
	);
	return lenses.flatMap(({ command }) => (command === undefined ? [] : [command.title]));
}

export async function isPending(document: vscode.TextDocument): Promise<boolean> {
	return (await lensTitles(document)).some((title) => title.endsWith('Accept'));
}

/** Closes everything, without saving. */
export async function closeEditors(): Promise<void> {
	const { tabGroups } = vscode.window;
	for (const { document } of vscode.window.visibleTextEditors) {
		if (!document.isClosed && (await isPending(document))) {
			await run('amulet.rejectRewrite', document.uri);
		}
	}
	while (tabGroups.activeTabGroup.activeTab !== undefined) {
		await run('workbench.action.revertAndCloseActiveEditor');
	}
	await tabGroups.close(tabGroups.all);
}
