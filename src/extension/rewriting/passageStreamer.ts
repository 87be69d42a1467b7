/**
 * Brings a document to the text that a rewriting wants there, some twenty times a second at most and one edit
 * at a time. All edits in a row make one undo step, as far as the editor allows it.
 */
import * as vscode from 'vscode';
import { changesTold, editorOf, type DocumentWriter, type WriteOutcome } from './documentWriter.ts';
import type { PendingText } from './pendingText.ts';

/** Least time between two edits, in milliseconds. */
const interval = 50;

/** `held`: no editor shows the document; `halted`: it was told to end. */
export type FlushOutcome = 'flushed' | 'held' | 'refused' | 'halted';

export interface PassageStreamerOptions {
	readonly document: vscode.TextDocument;
	readonly pending: PendingText;
	readonly writer: DocumentWriter;
	/** Awaited before the document is touched for the first time. */
	readonly beforeFirstEdit: () => Promise<void>;
	readonly onRefused: () => void;
	/** The work before the first edit failed; no edit is made any more. */
	readonly onFailed: (error: unknown) => void;
}

export class PassageStreamer {
	readonly #options: PassageStreamerOptions;
	#timer: NodeJS.Timeout | undefined;
	#writing: Promise<FlushOutcome> = Promise.resolve('flushed');
	#halted = false;
	#needsUndoStop = true;
	#edits = 0;

	constructor(options: PassageStreamerOptions) {
		this.#options = options;
	}

	/** Edits made so far. */
	get edits(): number {
		return this.#edits;
	}

	/** The next edit begins an undo step of its own. */
	beginUndoStep(): void {
		this.#needsUndoStop = true;
	}

	/** Writes soon. */
	schedule(): void {
		if (this.#halted) return;
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			void this.#enqueue(false).then((outcome) => {
				if (outcome === 'refused') this.#options.onRefused();
			});
		}, interval);
	}

	/** Writes all there is to write now, and ends the undo step. */
	async flush(): Promise<FlushOutcome> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		return this.#enqueue(true);
	}

	/** Makes no edit any more; settles when none is under way. */
	async halt(): Promise<void> {
		this.#halted = true;
		clearTimeout(this.#timer);
		await this.#writing;
	}

	#enqueue(endsUndoStep: boolean): Promise<FlushOutcome> {
		this.#writing = this.#writing
			.then(() => this.#writeAll(endsUndoStep))
			.catch((error: unknown) => {
				this.#halted = true;
				this.#options.onFailed(error);
				return 'halted';
			});
		return this.#writing;
	}

	async #writeAll(endsUndoStep: boolean): Promise<FlushOutcome> {
		for (;;) {
			const obstacle = this.#obstacle();
			if (obstacle !== undefined) return obstacle;
			if (this.#edits === 0) await this.#options.beforeFirstEdit();
			if (this.#isHalted()) return 'halted';
			const outcome = await this.#write(endsUndoStep);
			if (outcome === 'refused') return 'refused';
			if (outcome === 'notVisible') return 'held';
			if (outcome === 'stale') await changesTold();
			else if (!endsUndoStep) return 'flushed';
		}
	}

	/** Why there is nothing to write now. */
	#obstacle(): FlushOutcome | undefined {
		if (this.#halted) return 'halted';
		if (this.#options.pending.changesToTarget().length === 0) return 'flushed';
		return editorOf(this.#options.document) === undefined ? 'held' : undefined;
	}

	async #write(endsUndoStep: boolean): Promise<WriteOutcome> {
		const { pending, writer } = this.#options;
		const undoStopBefore = this.#needsUndoStop;
		this.#needsUndoStop = false;
		const stops = { undoStopBefore, undoStopAfter: endsUndoStep };
		const outcome = await writer.write(pending.changesToTarget(), stops);
		if (outcome === 'written') this.#edits += 1;
		else this.#needsUndoStop ||= undoStopBefore;
		return outcome;
	}

	#isHalted(): boolean {
		return this.#halted;
	}
}
