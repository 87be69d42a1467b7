/**
 * Suggestions in the editor under test. An extension can't read ghost text, but it can accept it and look at
 * the document.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openFile, run, setSettings } from './editorUnderTest.ts';

/**
 * How long a suggestion may take, in milliseconds: the model runs on one thread of a machine that has other
 * work.
 */
const patience = 30_000;
/**
 * After this no suggestion comes any more where none is meant to come; one takes less where it does. In
 * milliseconds.
 */
const quietTime = 2000;

/** Over the test model's settings: always the same suggestions, and always one. */
export async function useCompletion(): Promise<void> {
	await setSettings({
		'completion.trigger': 'automatic',
		'completion.confidence': 0,
		'completion.length': 'sentence',
		'completion.alternatives': 1,
		'limits.maxTokens': 64,
		temperature: 0,
	});
}

/** Takes back what the tests change but `useTestModel` does not set. */
export async function endCompletion(): Promise<void> {
	await setSettings({
		'completion.trigger': 'off',
		'completion.confidence': undefined,
		'completion.length': undefined,
		'completion.alternatives': undefined,
		'completion.comments': undefined,
		activeProfile: undefined,
	});
}

/** A file of the workspace with the cursor behind the first `|` of the text, which is left out. */
export async function openAt(
	text: string,
	extension = 'md',
): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor }> {
	const offset = text.indexOf('|');
	assert.notEqual(offset, -1, 'the text has no cursor');
	const opened = await openFile(text.slice(0, offset) + text.slice(offset + 1), extension);
	putCursor(opened.editor, offset);
	return opened;
}

export function putCursor(editor: vscode.TextEditor, offset: number): void {
	const position = editor.document.positionAt(offset);
	editor.selection = new vscode.Selection(position, position);
}

/** Types as a keyboard does, one code point at a time. */
export async function type(text: string): Promise<void> {
	for (const character of text) await run('type', { text: character });
}

/** Asks for a suggestion by the editor's own command. */
export async function askForSuggestion(): Promise<void> {
	await run('editor.action.inlineSuggest.trigger');
}

type Acceptance = 'commit' | 'acceptNextWord' | 'acceptNextLine';

/** Waits for a suggestion and accepts it, or a part of it. Answers what was inserted. */
export async function accept(
	document: vscode.TextDocument,
	acceptance: Acceptance = 'commit',
): Promise<string> {
	const inserted = await acceptedWithin(document, acceptance, patience);
	assert.notEqual(inserted, undefined, 'no suggestion came');
	return inserted ?? '';
}

/** Fails when something is suggested. */
export async function assertQuiet(document: vscode.TextDocument): Promise<void> {
	const before = document.getText();
	// One that comes stays.
	await wait(quietTime);
	await run('editor.action.inlineSuggest.commit');
	assert.equal(document.getText(), before);
}

async function acceptedWithin(
	document: vscode.TextDocument,
	acceptance: Acceptance,
	milliseconds: number,
): Promise<string | undefined> {
	const before = document.getText();
	for (const end = Date.now() + milliseconds; Date.now() < end;) {
		// The command does nothing while nothing is suggested.
		await run(`editor.action.inlineSuggest.${acceptance}`);
		const after = document.getText();
		if (after !== before) return insertedInto(before, after);
		await wait(30);
	}
	return undefined;
}

/**
 * What stands in the second text and not in the first, and at this offset, if one is given. Where it could
 * stand at several, the last counts: it follows what was there.
 */
export function insertedInto(before: string, after: string, at?: number): string {
	const length = after.length - before.length;
	const offsets = at === undefined ? [...Array(before.length + 1).keys()].reverse() : [at];
	const start = offsets.find(
		(offset) => before === after.slice(0, offset) + after.slice(offset + length),
	);
	assert.ok(length > 0 && start !== undefined, `${before} became ${after}`);
	return after.slice(start, start + length);
}

/** Records what is said in passing in the status bar. */
export class PassingMessages implements vscode.Disposable {
	readonly shown: string[] = [];
	readonly #original = vscode.window.setStatusBarMessage;

	constructor() {
		// The suite and the extension share the editor's interface, since the suite lies in the extension's
		// folder.
		Object.assign(vscode.window, {
			setStatusBarMessage: (message: string) => {
				this.shown.push(message);
				return new vscode.Disposable(() => undefined);
			},
		});
	}

	/** Asks for a suggestion, expects none, and answers the reason that is told. */
	async reasonForNone(document: vscode.TextDocument): Promise<string> {
		const before = this.shown.length;
		const text = document.getText();
		await askForSuggestion();
		for (const end = Date.now() + patience; this.shown.length === before;) {
			assert.ok(Date.now() < end, 'no reason was told');
			await wait(20);
		}
		await run('editor.action.inlineSuggest.commit');
		assert.equal(document.getText(), text);
		return this.shown.at(-1) ?? '';
	}

	dispose(): void {
		Object.assign(vscode.window, { setStatusBarMessage: this.#original });
	}
}
