/**
 * The edits that a rewriting makes of its passages: in the document, in few undo steps, and out of it again.
 */
import * as vscode from 'vscode';
import { textChangesOf } from './documentChanges.ts';
import { DocumentWriter } from './documentWriter.ts';
import {
	PassageStreamer,
	type FlushOutcome,
	type PassageStreamerOptions,
} from './passageStreamer.ts';
import { Rewinder, type RewindOutcome } from './rewinder.ts';
import { UndoSteps } from './undoSteps.ts';

/**
 * `backwards`: the passages are as they were before the rewrite was complete. `takenBack`: an undo went across
 * the edge of a passage, and `touched`: another edit did; the passages are not known any more. `edited`: what
 * was typed in them is part of the rewrite. `moved`: it was elsewhere. `early`: it was elsewhere, before the
 * rewriting edited the document.
 */
export type UsersEdit = 'backwards' | 'takenBack' | 'touched' | 'edited' | 'moved' | 'early';

export class PassageEdits {
	readonly #options: Omit<PassageStreamerOptions, 'writer'>;
	readonly #writer: DocumentWriter;
	readonly #streamer: PassageStreamer;
	readonly #rewinder: Rewinder;
	readonly #undoSteps = new UndoSteps();
	/** Whether the document was edited: known by its change, which the user's next one may follow at once. */
	#haveBegun = false;

	constructor(options: Omit<PassageStreamerOptions, 'writer'>) {
		const { document, pending } = options;
		this.#options = options;
		this.#writer = new DocumentWriter(document);
		this.#streamer = new PassageStreamer({ ...options, writer: this.#writer });
		this.#rewinder = new Rewinder(document, pending, this.#writer);
	}

	/** Whether the document was edited. */
	get haveBegun(): boolean {
		return this.#haveBegun;
	}

	/** Writes soon what is wanted of the passages. */
	schedule(): void {
		this.#streamer.schedule();
	}

	/** Writes all that is wanted now, and ends the undo step. */
	flush(): Promise<FlushOutcome> {
		return this.#streamer.flush();
	}

	/** Makes no edit any more; settles when none is under way. */
	halt(): Promise<void> {
		return this.#streamer.halt();
	}

	/** What follows is an undo step of its own. */
	beginUndoStep(): void {
		this.#undoSteps.split();
		this.#streamer.beginUndoStep();
	}

	/** The editor may have ended an undo step while the rewriting was in the middle of one. */
	stepEnded(): void {
		if (this.#haveBegun) this.#undoSteps.split();
	}

	/** Takes note of an own change of the document; false when it is none. */
	noticed(event: vscode.TextDocumentChangeEvent): boolean {
		const own = this.#writer.takeOwn(event);
		if (this.#rewinder.isRewinding) this.#rewinder.noticed(event, own);
		else if (own === undefined) return false;
		else {
			this.#options.pending.madeOwnChanges(own);
			this.#haveBegun = true;
		}
		return true;
	}

	/** @param mayEdit whether the passages may be edited */
	byUser(event: vscode.TextDocumentChangeEvent, mayEdit: boolean): UsersEdit {
		const { pending } = this.#options;
		const changes = textChangesOf(event);
		const isUndo = event.reason === vscode.TextDocumentChangeReason.Undo && this.#haveBegun;
		if (isUndo && pending.isBackwards(changes, mayEdit)) {
			pending.undone(changes);
			return 'backwards';
		}
		const edit = pending.foreignChanges(changes, mayEdit);
		if (edit === 'touched') return isUndo ? 'takenBack' : 'touched';
		if (!this.#haveBegun) return 'early';
		if (edit === 'edited') this.#undoSteps.editedInside();
		else this.#undoSteps.editedElsewhere();
		this.#streamer.beginUndoStep();
		return edit;
	}

	/**
	 * Brings the original back.
	 *
	 * @param mayType whether the user may type at this moment; where the editor goes to undo, that would go
	 * there
	 */
	takeBack(mayType: boolean): Promise<RewindOutcome> {
		return this.#rewinder.rewind(mayType && this.#rewinder.isUserElsewhere ? 0 : this.#mostSteps);
	}

	/** Makes one undo step of all; false when the user typed meanwhile. */
	async makeOneUndoStep(): Promise<boolean> {
		if (this.#undoSteps.isOne) return true;
		const putViewBack = this.#rewinder.rememberView();
		if ((await this.#rewinder.rewind(this.#mostSteps)) !== 'rewound') return false;
		this.#streamer.beginUndoStep();
		const flushed = await this.#streamer.flush();
		putViewBack();
		return flushed === 'flushed';
	}

	get #mostSteps(): number {
		return this.#undoSteps.most(this.#streamer.edits);
	}
}
