/** Makes the rewriting's edits in a document, and knows them again among the document's changes. */
import * as vscode from 'vscode';
import type { TextChange } from '../../writing/text/textRange.ts';

/**
 * `stale`: the document changed meanwhile, nothing was written. `notVisible`: no editor shows the document.
 * `refused`: the editor let nothing be written, since the document is read-only.
 */
export type WriteOutcome = 'written' | 'stale' | 'notVisible' | 'refused';

export interface UndoStops {
	readonly undoStopBefore: boolean;
	readonly undoStopAfter: boolean;
}

/** In milliseconds. */
const staleDelay = 10;

export class DocumentWriter {
	readonly #document: vscode.TextDocument;
	/** The edit that is under way, until its change was seen. */
	#expected: readonly TextChange[] | undefined;

	constructor(document: vscode.TextDocument) {
		this.#document = document;
	}

	/** The edit that this change is, when it is the one under way. */
	takeOwn(event: vscode.TextDocumentChangeEvent): readonly TextChange[] | undefined {
		const expected = this.#expected;
		if (expected === undefined || !isSameEdit(event.contentChanges, expected)) return undefined;
		this.#expected = undefined;
		return expected;
	}

	/** Makes changes that are apart from each other, in one edit of an editor that shows the document. */
	async write(changes: readonly TextChange[], stops: UndoStops): Promise<WriteOutcome> {
		const editor = editorOf(this.#document);
		if (editor === undefined) return 'notVisible';
		try {
			return await this.#make(changes, () =>
				editor.edit((edit) => {
					for (const change of changes) edit.replace(this.#rangeOf(change), change.text);
				}, stops),
			);
		} catch {
			// The editor was closed meanwhile.
			return 'notVisible';
		}
	}

	/** Makes changes that are apart from each other in a document that no editor need show. */
	async writeUnseen(changes: readonly TextChange[]): Promise<WriteOutcome> {
		const edit = new vscode.WorkspaceEdit();
		for (const change of changes) {
			edit.replace(this.#document.uri, this.#rangeOf(change), change.text);
		}
		return this.#make(changes, () => vscode.workspace.applyEdit(edit));
	}

	async #make(
		changes: readonly TextChange[],
		edit: () => Thenable<boolean>,
	): Promise<WriteOutcome> {
		this.#expected = changes;
		try {
			if (!(await edit())) return 'stale';
			return this.#isAwaited() ? 'refused' : 'written';
		} finally {
			this.#expected = undefined;
		}
	}

	#isAwaited(): boolean {
		return this.#expected !== undefined;
	}

	#rangeOf({ start, end }: TextChange): vscode.Range {
		return new vscode.Range(this.#document.positionAt(start), this.#document.positionAt(end));
	}
}

/**
 * Settles when the document's changes have been told, after an edit came too late: then it may be tried
 * again.
 */
export async function changesTold(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, staleDelay));
}

/** An editor that shows the document; the active one when it does. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	if (activeTextEditor?.document === document) return activeTextEditor;
	return visibleTextEditors.find((editor) => editor.document === document);
}

function isSameEdit(
	contentChanges: readonly vscode.TextDocumentContentChangeEvent[],
	expected: readonly TextChange[],
): boolean {
	const seen = [...contentChanges].sort((a, b) => a.rangeOffset - b.rangeOffset);
	return (
		seen.length === expected.length &&
		seen.every(({ rangeOffset, rangeLength, text }, index) => {
			const one = expected[index];
			return (
				one?.start === rangeOffset && one.end === rangeOffset + rangeLength && one.text === text
			);
		})
	);
}
