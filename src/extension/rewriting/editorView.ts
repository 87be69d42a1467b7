/** What an editor shows and selects, to be put back after edits that are not the user's. */
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { editorOf } from './documentWriter.ts';

/** Offsets in UTF-16 code units; `active` is where the cursor is. */
interface TextSelection {
	readonly anchor: number;
	readonly active: number;
}

export class EditorView {
	readonly selections: readonly TextSelection[];
	readonly #editor: vscode.TextEditor;
	readonly #visible: vscode.Range | undefined;

	private constructor(editor: vscode.TextEditor) {
		const { document, selections, visibleRanges } = editor;
		this.#editor = editor;
		this.#visible = visibleRanges[0];
		this.selections = selections.map(({ anchor, active }) => ({
			anchor: document.offsetAt(anchor),
			active: document.offsetAt(active),
		}));
	}

	/** Undefined when no editor shows the document. */
	static of(document: vscode.TextDocument): EditorView | undefined {
		const editor = editorOf(document);
		return editor && new EditorView(editor);
	}

	/**
	 * Selects these, and scrolls to where it was. Leaves alone what is as it should be, since the user may
	 * type at that moment.
	 */
	putBack(selections: readonly TextSelection[]): void {
		const editor = this.#editor;
		const { document } = editor;
		const wanted = selections.map(
			({ anchor, active }) =>
				new vscode.Selection(document.positionAt(anchor), document.positionAt(active)),
		);
		if (!isDeepStrictEqual(editor.selections, wanted)) editor.selections = wanted;
		const visible = this.#visible;
		if (visible !== undefined && editor.visibleRanges[0]?.start.line !== visible.start.line) {
			editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
		}
	}
}
