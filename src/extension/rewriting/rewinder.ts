/** Brings a document back to what it would be without its rewriting. */
import * as vscode from 'vscode';
import type { TextChange } from '../../writing/text/textRange.ts';
import { textChangesOf } from './documentChanges.ts';
import { changesTold, editorOf, type DocumentWriter, type WriteOutcome } from './documentWriter.ts';
import { EditorView } from './editorView.ts';
import { minimalChange } from './minimalChange.ts';
import type { PendingText } from './pendingText.ts';
import { canUndo, undoTo } from './undoing.ts';

/**
 * `interrupted`: the user typed in a passage meanwhile, and what was typed is kept; `refused`: the document
 * can't be edited.
 */
export type RewindOutcome = 'rewound' | 'interrupted' | 'refused';

/** Going back further than this would keep the user waiting. */
const undoLimit = 300;
/** An edit is in vain when the user types at that moment, and is tried again for so long. In milliseconds. */
const editPatience = 30_000;

export class Rewinder {
	readonly #document: vscode.TextDocument;
	readonly #pending: PendingText;
	readonly #writer: DocumentWriter;
	#isRewinding = false;
	#interrupted = false;
	/** Somebody else's edit came: undoing would undo that. */
	#disturbed = false;
	/** Whether the edit under way brings all of the document back, since it is not what the passages say. */
	#isWhole = false;
	/** Whether the document was changed in a way that could not be followed before it was rewound. */
	#isStray = false;
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
			if (this.#isWhole) this.#pending.rewound();
			else this.#pending.madeOwnChanges(own);
			this.#undoneOfUser = [];
			return;
		}
		const changes = textChangesOf(event);
		const isUndo = event.reason === vscode.TextDocumentChangeReason.Undo;
		if (isUndo && this.#pending.undone(changes)) return;
		this.#disturbed = true;
		if (isUndo) this.#undoneOfUser.push(...changes);
		else if (
			this.#isStray ||
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
	 * Goes back through the undo history where that is possible, which leaves an unchanged document unchanged
	 * for the editor too; otherwise by an edit. What the user types elsewhere meanwhile is kept.
	 *
	 * @param mostUndoSteps none where the history holds the user's edits too
	 */
	async rewind(mostUndoSteps: number): Promise<RewindOutcome> {
		if (!this.#pending.isChanged && this.#isAtBase()) return 'rewound';
		this.#isRewinding = true;
		this.#interrupted = false;
		this.#disturbed = false;
		this.#undoneOfUser = [];
		this.#isStray = this.#document.getText() !== this.#pending.currentText;
		try {
			await this.#undoAndStay(mostUndoSteps);
			await this.#editUntilAtBase();
		} finally {
			this.#isRewinding = false;
		}
		if (this.#isAtBase()) {
			this.#pending.rewound();
			return 'rewound';
		}
		return this.#isInterrupted() ? 'interrupted' : 'refused';
	}

	/** Whether what the user selects, or the cursor, is at none of the passages. */
	get isUserElsewhere(): boolean {
		return this.#isElsewhere(EditorView.of(this.#document));
	}

	/**
	 * Remembers what an editor shows and selects; the function that is returned puts it back, unless the user
	 * typed meanwhile.
	 */
	rememberView(): () => void {
		const view = EditorView.of(this.#document);
		const { baseText } = this.#pending;
		return () => {
			if (this.#pending.baseText === baseText) view?.putBack(view.selections);
		};
	}

	#isElsewhere(view: EditorView | undefined): boolean {
		const selections = view?.selections ?? [];
		return !selections.some(({ anchor, active }) =>
			this.#pending.touches({ start: Math.min(anchor, active), end: Math.max(anchor, active) }),
		);
	}

	/** Undoes; a user who is elsewhere stays there, although the editor goes to what it undoes. */
	async #undoAndStay(mostSteps: number): Promise<void> {
		const view = EditorView.of(this.#document);
		const stays = this.#isElsewhere(view);
		const selections = (view?.selections ?? []).map(({ anchor, active }) => ({
			anchor: this.#pending.baseOffset(anchor),
			active: this.#pending.baseOffset(active),
		}));
		await this.#undo(mostSteps);
		if (stays && this.#isAtBase() && !this.#disturbed) view?.putBack(selections);
	}

	async #undo(mostSteps: number): Promise<void> {
		await undoTo(this.#document, {
			text: this.#pending.originalText,
			steps: canUndo(this.#document) ? Math.min(mostSteps, undoLimit) : 0,
			interrupted: () => this.#disturbed,
		});
	}

	async #editUntilAtBase(): Promise<void> {
		const end = performance.now() + editPatience;
		while (!this.#isAtBase() && !this.#isInterrupted()) {
			const outcome = await this.#edit();
			if (outcome === 'refused' || performance.now() > end) return;
			if (outcome !== 'written') await changesTold();
		}
	}

	async #edit(): Promise<WriteOutcome> {
		const changes = this.#changesToBase();
		if (changes.length === 0 || this.#document.isClosed) return 'refused';
		if (editorOf(this.#document) === undefined) return this.#writer.writeUnseen(changes);
		return this.#writer.write(changes, { undoStopBefore: true, undoStopAfter: true });
	}

	#changesToBase(): readonly TextChange[] {
		const text = this.#document.getText();
		this.#isWhole = this.#undoneOfUser.length > 0 || text !== this.#pending.currentText;
		if (!this.#isWhole) return this.#pending.changesToOriginal();
		const change = minimalChange(text, this.#pending.baseText);
		return change === undefined ? [] : [change];
	}

	#isInterrupted(): boolean {
		return this.#interrupted;
	}

	#isAtBase(): boolean {
		return this.#document.getText() === this.#pending.baseText;
	}
}
