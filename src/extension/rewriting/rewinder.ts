/** Brings a document back to what it would be without its rewriting. */
import * as vscode from 'vscode';
import type { TextChange } from '../../writing/textRange.ts';
import { textChangesOf } from './documentChanges.ts';
import { editorOf, type DocumentWriter } from './documentWriter.ts';
import { minimalChange } from './minimalChange.ts';
import type { PendingText } from './pendingText.ts';
import { canUndo, undoTo } from './undoing.ts';

/** `interrupted`: the user typed in a passage meanwhile, and what was typed is kept; `refused`: the document can't be edited. */
export type RewindOutcome = 'rewound' | 'interrupted' | 'refused';

/** Going back further than this would keep the user waiting. */
const undoLimit = 300;
/** An edit is in vain when the user types at that moment. */
const editTries = 20;

export class Rewinder {
	readonly #document: vscode.TextDocument;
	readonly #pending: PendingText;
	readonly #writer: DocumentWriter;
	#isRewinding = false;
	#interrupted = false;
	/** Somebody else's edit came: undoing would undo that. */
	#disturbed = false;
	/** Edits of the user that were undone with ours. They have to come back, and so still count as made. */
	#undoneOfUser: TextChange[] = [];

	constructor(document: vscode.TextDocument, pending: PendingText, writer: DocumentWriter) {
		this.#document = document;
		this.#pending = pending;
		this.#writer = writer;
	}

	/** While it rewinds, changes of the document are told to {@link noticed}. */
	get isRewinding(): boolean {
		return this.#isRewinding;
	}

	/** @param own the writer's edit that it is, if it is one */
	noticed(event: vscode.TextDocumentChangeEvent, own: readonly TextChange[] | undefined): void {
		if (own !== undefined) {
			if (this.#undoneOfUser.length === 0) this.#pending.madeOwnChanges(own);
			// The edit made the document what it should be.
			this.#undoneOfUser = [];
			return;
		}
		const changes = textChangesOf(event);
		const isUndo = event.reason === vscode.TextDocumentChangeReason.Undo;
		if (isUndo && this.#pending.undone(changes)) return;
		this.#disturbed = true;
		if (isUndo) this.#undoneOfUser.push(...changes);
		else if (
			this.#pending.foreignChanges(changes.map((change) => this.#asIfNotUndone(change))) ===
			'touched'
		)
			this.#interrupted = true;
	}

	/** Where the change would be if nothing of the user's had been undone. */
	#asIfNotUndone(change: TextChange): TextChange {
		return this.#undoneOfUser.reduce((moved, undone) => {
			const lost = undone.end - undone.start - undone.text.length;
			if (undone.start > moved.start) return moved;
			return { ...moved, start: moved.start + lost, end: moved.end + lost };
		}, change);
	}

	/**
	 * Goes back through the undo history where that is possible, which leaves an unchanged document unchanged for the editor
	 * too; otherwise by an edit. What the user types elsewhere meanwhile is kept.
	 *
	 * @param mostUndoSteps none where the history holds the user's edits too
	 */
	async rewind(mostUndoSteps: number): Promise<RewindOutcome> {
		if (!this.#pending.isChanged && this.#isAtBase()) return 'rewound';
		this.#isRewinding = true;
		this.#interrupted = false;
		this.#disturbed = false;
		this.#undoneOfUser = [];
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
			interrupted: () => this.#disturbed,
		});
	}

	async #edit(): Promise<void> {
		const changes = this.#changesToBase();
		if (changes.length === 0) return;
		if (editorOf(this.#document) === undefined) await this.#writer.writeUnseen(changes);
		else await this.#writer.write(changes, { undoStopBefore: true, undoStopAfter: true });
	}

	#changesToBase(): readonly TextChange[] {
		if (this.#undoneOfUser.length === 0) return this.#pending.changesToOriginal();
		const change = minimalChange(this.#document.getText(), this.#pending.baseText);
		return change === undefined ? [] : [change];
	}

	#isInterrupted(): boolean {
		return this.#interrupted;
	}

	#isAtBase(): boolean {
		return this.#document.getText() === this.#pending.baseText;
	}
}
