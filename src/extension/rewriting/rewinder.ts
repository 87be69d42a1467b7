/** Brings a document back to what it would be without its rewriting. */
import * as vscode from 'vscode';
import { editorOf, type DocumentWriter } from './documentWriter.ts';
import { minimalChange } from './minimalChange.ts';
import type { PendingText } from './pendingText.ts';
import { canUndo, undoTo } from './undoing.ts';

/** `interrupted`: the user typed meanwhile, and what was typed is kept; `refused`: the document can't be edited. */
export type RewindOutcome = 'rewound' | 'interrupted' | 'refused';

/** Going back further than this would keep the user waiting. */
const undoLimit = 300;
const editTries = 3;

export class Rewinder {
	readonly #document: vscode.TextDocument;
	readonly #pending: PendingText;
	readonly #writer: DocumentWriter;
	#isRewinding = false;
	#interrupted = false;

	constructor(document: vscode.TextDocument, pending: PendingText, writer: DocumentWriter) {
		this.#document = document;
		this.#pending = pending;
		this.#writer = writer;
	}

	/** While it rewinds, changes of the document are told to {@link noticed}. */
	get isRewinding(): boolean {
		return this.#isRewinding;
	}

	noticed({ reason }: vscode.TextDocumentChangeEvent): void {
		if (reason !== vscode.TextDocumentChangeReason.Undo) this.#interrupted = true;
	}

	/**
	 * Goes back through the undo history where that is possible, which leaves an unchanged document unchanged for the editor
	 * too; otherwise by an edit.
	 */
	async rewind(mostUndoSteps: number): Promise<RewindOutcome> {
		if (!this.#pending.isChanged && this.#isAtBase()) return 'rewound';
		this.#isRewinding = true;
		this.#interrupted = false;
		try {
			await this.#undo(mostUndoSteps);
			for (let tries = 0; tries < editTries; tries += 1) {
				if (this.#isAtBase() || this.#isInterrupted()) break;
				await this.#edit();
			}
		} finally {
			this.#isRewinding = false;
		}
		if (this.#isAtBase()) {
			this.#pending.rewound();
			return 'rewound';
		}
		return this.#isInterrupted() ? 'interrupted' : 'refused';
	}

	/** Remembers what an editor shows and selects; the function that is returned puts it back. */
	rememberView(): () => void {
		const editor = editorOf(this.#document);
		if (editor === undefined) return () => undefined;
		const { selections, visibleRanges } = editor;
		return () => {
			editor.selections = selections;
			const [visible] = visibleRanges;
			if (visible !== undefined && editor.visibleRanges[0]?.start.line !== visible.start.line) {
				editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
			}
		};
	}

	async #undo(mostSteps: number): Promise<void> {
		await undoTo(this.#document, {
			text: this.#pending.originalText,
			steps: canUndo(this.#document) ? Math.min(mostSteps, undoLimit) : 0,
			interrupted: () => this.#interrupted,
		});
	}

	async #edit(): Promise<void> {
		const change = minimalChange(this.#document.getText(), this.#pending.baseText);
		if (change === undefined) return;
		if (editorOf(this.#document) === undefined) await this.#writer.writeUnseen(change);
		else await this.#writer.write([change], { undoStopBefore: true, undoStopAfter: true });
	}

	#isInterrupted(): boolean {
		return this.#interrupted;
	}

	#isAtBase(): boolean {
		return this.#document.getText() === this.#pending.baseText;
	}
}
