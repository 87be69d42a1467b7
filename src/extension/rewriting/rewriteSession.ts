/**
 * One rewriting of passages in one document, from the request until it is accepted or undone.
 *
 * Invariants: the document is only edited while the session is not `ended`; whatever ends it, other than
 * accepting and an edit by the user inside a passage, leaves the document as it would be without the
 * rewriting.
 */
import * as vscode from 'vscode';
import type { RewriteProgress, RewriteResult } from '../../protocol/messages.ts';
import type { DetailChanges } from '../../writing/details/detail.ts';
import { placeReplies } from '../../writing/passage/placement.ts';
import { renderPassage, type Passage } from '../../writing/passage/rewritePlan.ts';
import type { WordChange } from '../../writing/review/wordChanges.ts';
import { textChangesOf } from './documentChanges.ts';
import { DocumentWriter } from './documentWriter.ts';
import { journalEntryOf, type PendingJournal } from './journal.ts';
import { PassageStreamer } from './passageStreamer.ts';
import { PendingText, type ShownPassage } from './pendingText.ts';
import { changesAt, detailChangesOf, detailsAt, wordChangesOf } from './rewriteDetails.ts';
import { Rewinder } from './rewinder.ts';
import { summarise, withRefused, type RewriteSummary } from './rewriteSummary.ts';
import { isUsersChoice, type SessionOutcome, type SessionPhase } from './sessionPhase.ts';

export type Generate = (
	signal: AbortSignal,
	onProgress: (progress: RewriteProgress) => void,
) => Promise<RewriteResult>;

export interface RewriteSessionOptions {
	readonly document: vscode.TextDocument;
	readonly passages: readonly Passage[];
	readonly generate: Generate;
	readonly journal: PendingJournal;
	/** What the model was told to do. */
	readonly instructions: readonly string[];
}

export class RewriteSession implements vscode.Disposable {
	readonly document: vscode.TextDocument;
	readonly #options: RewriteSessionOptions;
	readonly #pending: PendingText;
	readonly #writer: DocumentWriter;
	readonly #streamer: PassageStreamer;
	readonly #rewinder: Rewinder;
	readonly #replies: string[];
	readonly #abort = new AbortController();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #listening: readonly vscode.Disposable[];
	#phase: SessionPhase = { kind: 'generating' };
	/** Of each passage, once the replies are complete. */
	#details: readonly DetailChanges[] = [];
	#words: readonly (readonly WordChange[])[] = [];
	/** Settles when the original is back, once that was begun. */
	#ending: Promise<void> = Promise.resolve();
	/** Edits elsewhere since the rewriting's first edit. */
	#foreignEdits = 0;
	/** Whether the editor may have closed the undo step in between: moving the cursor or saving does. */
	#undoStepSplit = false;

	/** The phase, the text or the ranges changed. */
	readonly onDidChange = this.#changed.event;

	constructor(options: RewriteSessionOptions) {
		const { document } = options;
		this.document = document;
		this.#options = options;
		this.#replies = options.passages.map(() => '');
		this.#pending = new PendingText(
			document.getText(),
			options.passages.map(({ range }) => range),
		);
		this.#writer = new DocumentWriter(document);
		this.#rewinder = new Rewinder(document, this.#pending, this.#writer);
		this.#streamer = new PassageStreamer({
			document,
			pending: this.#pending,
			writer: this.#writer,
			beforeFirstEdit: () =>
				this.#options.journal.write(journalEntryOf(document.uri, this.#pending)),
			onRefused: () => void this.#end({ kind: 'readOnly' }),
			onFailed: (error) => void this.#end({ kind: 'failed', error }),
		});
		this.#listening = this.#listen();
	}

	get phase(): SessionPhase {
		return this.#phase;
	}

	get passages(): readonly ShownPassage[] {
		return this.#pending.shownPassages;
	}

	/** The document as it would be without the rewriting. */
	get originalText(): string {
		return this.#pending.baseText;
	}

	/** The passages as they were planned, where they are in {@link originalText}. */
	get originalPassages(): readonly Passage[] {
		const ranges = this.#pending.baseRanges;
		return this.#options.passages.map((passage, index) => ({
			...passage,
			range: ranges[index] ?? passage.range,
		}));
	}

	/** What the rewrite leaves out of {@link originalText}, and what it brings into the document. */
	get detailChanges(): DetailChanges {
		return detailsAt(this.#details, this.#pending.rewrites);
	}

	/** What the rewrite changes, word by word, where it is in the document; once the replies are complete. */
	get wordChanges(): readonly WordChange[] {
		return changesAt(this.#words, this.#pending.rewrites);
	}

	/** Generates, and settles when the rewriting waits for an answer or has ended. */
	async run(): Promise<void> {
		try {
			const result = await this.#options.generate(this.#abort.signal, (progress) => {
				this.#progressed(progress);
			});
			if (this.#phase.kind === 'generating') await this.#generated(summarise(result), result);
		} catch (error) {
			await this.#end({ kind: 'failed', error });
		}
		await this.#ending;
	}

	/** Keeps the rewritten text, as one undo step. Does nothing unless it waits for an answer. */
	async accept(): Promise<void> {
		if (this.#phase.kind !== 'pending') return;
		this.#setPhase({ kind: 'ending' });
		await this.#streamer.flush();
		const isSplit = this.#undoStepSplit || this.#foreignEdits > 0;
		const rewritten = !isSplit || (await this.#makeOneUndoStep());
		if (this.#isEnding()) await this.#ended({ kind: rewritten ? 'accepted' : 'edited' }, false);
	}

	/** Puts the original back; also what Stop does while generating. */
	async reject(): Promise<void> {
		const kind = this.#phase.kind === 'generating' ? 'stopped' : 'rejected';
		await this.#end({ kind });
	}

	/** Leaves the document and the journal as they are: the original can be offered at the next start. */
	dispose(): void {
		this.#abort.abort();
		for (const one of this.#listening) one.dispose();
		this.#changed.dispose();
	}

	#listen(): vscode.Disposable[] {
		const { workspace, window } = vscode;
		return [
			workspace.onDidChangeTextDocument((event) => {
				if (event.document === this.document) this.#documentChanged(event);
			}),
			workspace.onDidCloseTextDocument((closed) => {
				if (closed === this.document) void this.#ended({ kind: 'closed' }, false);
			}),
			workspace.onDidSaveTextDocument((saved) => {
				if (saved === this.document) this.#noteSplit();
			}),
			window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
				if (textEditor.document === this.document && kind !== undefined) this.#noteSplit();
			}),
			window.onDidChangeVisibleTextEditors(() => {
				this.#noteSplit();
				this.#streamer.schedule();
			}),
		];
	}

	#noteSplit(): void {
		const isComing = this.#pending.changesToTarget().length > 0;
		if ((isComing || this.#phase.kind === 'generating') && this.#streamer.edits > 0)
			this.#undoStepSplit = true;
	}

	#progressed({ passage, keep, append }: RewriteProgress): void {
		if (this.#phase.kind !== 'generating') return;
		const reply = (this.#replies[passage] ?? '').slice(0, keep) + append;
		this.#replies[passage] = reply;
		this.#pending.setTarget(passage, this.#render(passage, reply));
		this.#streamer.schedule();
	}

	/** What stands for the passage when this is the reply; undefined for the original. */
	#render(index: number, reply: string): string | undefined {
		const passage = this.#options.passages[index];
		if (passage === undefined || reply === '') return undefined;
		const lineEnd = this.document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		return renderPassage(passage, reply).replace(/\r\n|\r|\n/g, lineEnd);
	}

	async #generated(summary: RewriteSummary, { stopReason }: RewriteResult): Promise<void> {
		if (stopReason === 'cancelled') return this.#end({ kind: 'stopped' });
		const placed = this.#place(summary);
		const { baseText, targetText } = this.#pending;
		if (targetText === baseText) return this.#end({ kind: 'unchanged', summary: placed });
		const flushed = await this.#streamer.flush();
		if (this.#phase.kind !== 'generating') return;
		if (flushed === 'refused') return this.#end({ kind: 'readOnly' });
		this.#setPhase({ kind: 'pending', summary: placed });
	}

	/** Sets what every passage will be. One whose reply can't stand in the document stays as it was. */
	#place(summary: RewriteSummary): RewriteSummary {
		const placements = placeReplies(this.originalText, this.originalPassages, summary.replies);
		for (const [index, placement] of placements.entries()) {
			this.#pending.setTarget(index, placement?.kind === 'placed' ? placement.text : undefined);
		}
		this.#words = wordChangesOf(this.#pending.rewrites);
		this.#details = detailChangesOf(this.#pending.rewrites, this.#options.instructions.join('\n'));
		return withRefused(summary, placements);
	}

	#documentChanged(event: vscode.TextDocumentChangeEvent): void {
		if (event.contentChanges.length === 0 || this.#phase.kind === 'ended') return;
		const own = this.#writer.takeOwn(event);
		if (this.#rewinder.isRewinding) this.#rewinder.noticed(event, own);
		else if (own === undefined) this.#foreignEdit(event);
		else this.#pending.madeOwnChanges(own);
		this.#changed.fire();
	}

	#foreignEdit(event: vscode.TextDocumentChangeEvent): void {
		const { reason } = event;
		const changes = textChangesOf(event);
		const isUndo = reason === vscode.TextDocumentChangeReason.Undo && this.#streamer.edits > 0;
		if (isUndo && this.#pending.isBackwards(changes)) {
			void this.#end({ kind: 'undone' });
			return;
		}
		if (this.#pending.foreignChanges(changes) === 'touched') {
			void (isUndo ? this.#end({ kind: 'undone' }) : this.#ended({ kind: 'edited' }, false));
			return;
		}
		if (this.#streamer.edits === 0) return;
		this.#foreignEdits += 1;
		this.#streamer.beginUndoStep();
		this.#options.journal.update(journalEntryOf(this.document.uri, this.#pending));
	}

	/** Ends with the original put back, unless it ends already. */
	async #end(outcome: SessionOutcome): Promise<void> {
		const isGoingOn = this.#phase.kind === 'generating' || this.#phase.kind === 'pending';
		if (isGoingOn) this.#ending = this.#restoreAndEnd(outcome);
		await this.#ending;
	}

	async #restoreAndEnd(outcome: SessionOutcome): Promise<void> {
		this.#setPhase({ kind: 'ending' });
		this.#abort.abort();
		await this.#streamer.halt();
		if (!this.#isEnding()) return;
		// Who types at this moment would type where the editor goes to undo.
		const mayType = !isUsersChoice(outcome) && this.#rewinder.isUserElsewhere;
		const rewound = await this.#rewinder.rewind(mayType ? 0 : this.#mostUndoSteps);
		if (!this.#isEnding()) return;
		if (rewound === 'interrupted') await this.#ended({ kind: 'edited' }, false);
		else await this.#ended(outcome, rewound === 'rewound');
	}

	/** Makes one undo step of what was streamed in several; false when the user typed meanwhile. */
	async #makeOneUndoStep(): Promise<boolean> {
		const putViewBack = this.#rewinder.rememberView();
		if ((await this.#rewinder.rewind(this.#mostUndoSteps)) !== 'rewound') return false;
		this.#streamer.beginUndoStep();
		const flushed = await this.#streamer.flush();
		putViewBack();
		return flushed === 'flushed';
	}

	/** The rewriting's edits are in no more undo steps than this; 0 where these would hold the user's too. */
	get #mostUndoSteps(): number {
		return this.#foreignEdits > 0 ? 0 : this.#streamer.edits;
	}

	#isEnding(): boolean {
		return this.#phase.kind === 'ending';
	}

	async #ended(outcome: SessionOutcome, restored: boolean): Promise<void> {
		if (this.#phase.kind === 'ended') return;
		this.#setPhase({ kind: 'ended', outcome, restored });
		this.#abort.abort();
		for (const one of this.#listening) one.dispose();
		await this.#streamer.halt();
		await this.#options.journal.remove();
	}

	#setPhase(phase: SessionPhase): void {
		this.#phase = phase;
		this.#changed.fire();
	}
}
