/**
 * One rewriting of passages in one document, from the request until it is accepted or undone: it is generated,
 * looked at, kept and taken back in parts, edited, and made again in other versions.
 *
 * Invariants: the document is only edited while the session is not `ended`; whatever ends it, other than
 * accepting and an edit by the user across the edge of a passage, leaves the document as it would be without
 * the rewriting.
 */
import * as vscode from 'vscode';
import type { RewriteResult } from '../../protocol/messages.ts';
import type { Passage } from '../../writing/passage/rewritePlan.ts';
import { listenTo } from './documentEvents.ts';
import { Generation, type Generate } from './generation.ts';
import { journalEntryOf, type PendingJournal } from './journal.ts';
import { PassageEdits } from './passageEdits.ts';
import type { PendingReview, ReviewAnswer, ReviewScope } from './pendingReview.ts';
import { PendingText, type ShownPassage } from './pendingText.ts';
import type { RewriteStyle } from './rewriteStyle.ts';
import { RewriteVersions } from './rewriteVersions.ts';
import { isUsersChoice, type SessionOutcome, type SessionPhase } from './sessionPhase.ts';

export interface RewriteSessionOptions {
	readonly document: vscode.TextDocument;
	readonly passages: readonly Passage[];
	readonly style: RewriteStyle;
	readonly generate: Generate;
	readonly journal: PendingJournal;
}

export type AnotherOutcome = 'made' | 'same' | 'stopped';

export class RewriteSession implements vscode.Disposable {
	readonly document: vscode.TextDocument;
	readonly #options: RewriteSessionOptions;
	readonly #pending: PendingText;
	readonly #versions: RewriteVersions;
	readonly #generation: Generation;
	readonly #edits: PassageEdits;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #listening: readonly vscode.Disposable[];
	#phase: SessionPhase;
	/** Settles when the original is back, once that was begun. */
	#ending = Promise.resolve();

	/** The phase, the text or the ranges changed. */
	readonly onDidChange = this.#changed.event;

	constructor(options: RewriteSessionOptions) {
		const { document, passages, style } = options;
		this.document = document;
		this.#options = options;
		this.#phase = { kind: 'generating', style };
		this.#pending = new PendingText(
			document.getText(),
			passages.map(({ range }) => range),
		);
		this.#versions = new RewriteVersions(this.#pending, passages);
		this.#generation = new Generation({
			...options,
			onText: (index, text) => {
				this.#pending.setTarget(index, text);
				this.#edits.schedule();
			},
		});
		this.#edits = new PassageEdits({
			document,
			pending: this.#pending,
			beforeFirstEdit: () => options.journal.write(journalEntryOf(document.uri, this.#pending)),
			onRefused: () => void this.#end({ kind: 'readOnly' }),
			onFailed: (error) => void this.#end({ kind: 'failed', error }),
		});
		this.#listening = listenTo(document, {
			changed: (event) => {
				this.#documentChanged(event);
			},
			closed: () => void this.#ended({ kind: 'closed' }, false),
			stepEnded: () => {
				const isComing = this.#pending.changesToTarget().length > 0;
				if (isComing || this.#isGenerating()) this.#edits.stepEnded();
			},
			saved: this.#edits.stepEnded.bind(this.#edits),
			editorsChanged: this.#edits.schedule.bind(this.#edits),
		});
	}

	get phase(): SessionPhase {
		return this.#phase;
	}

	/** That of the version that is being made or shown. */
	get style(): RewriteStyle {
		if (this.#phase.kind === 'generating') return this.#phase.style;
		return this.#versions.current?.style ?? this.#options.style;
	}

	get versions(): Pick<RewriteVersions, 'count' | 'index'> {
		return this.#versions;
	}

	get passages(): readonly ShownPassage[] {
		return this.#pending.shownPassages;
	}

	/** The document as it would be without the rewriting. */
	get originalText(): string {
		return this.#pending.baseText;
	}

	/** What the version that is shown changes, once it is complete. */
	get review(): Pick<PendingReview, 'words' | 'details' | 'waiting'> {
		return this.#versions.review;
	}

	/** Whether a range of the document holds part of a passage, or is at the edge of one. */
	touches({ start, end }: vscode.Range): boolean {
		const { document } = this;
		return this.#pending.touches({ start: document.offsetAt(start), end: document.offsetAt(end) });
	}

	/** Generates, and settles when the rewriting waits for an answer or has ended. */
	async run(): Promise<void> {
		const { style } = this.#options;
		try {
			const result = await this.#generation.run(style);
			if (this.#phase.kind === 'generating') await this.#generated(result, style);
		} catch (error) {
			await this.#end({ kind: 'failed', error });
		}
		await this.#ending;
	}

	/**
	 * Makes another version while one waits for an answer, and shows it. The one that is shown comes back when
	 * that is stopped or fails, and when the other is the same text as one that is there.
	 *
	 * @throws what the generation throws
	 */
	async another(style: RewriteStyle): Promise<AnotherOutcome> {
		if (this.#phase.kind !== 'pending') return 'stopped';
		this.#versions.put();
		this.#setPhase({ kind: 'generating', style });
		this.#edits.beginUndoStep();
		let outcome: AnotherOutcome = 'stopped';
		try {
			const result = await this.#generation.run(style);
			const isWhole = this.#isGenerating() && result.stopReason !== 'cancelled';
			if (isWhole) outcome = this.#versions.add(result, style).kind;
		} finally {
			if (this.#isGenerating()) await this.#show();
		}
		await this.#ending;
		return outcome;
	}

	/** Shows the version before or after the one that is shown. Does nothing unless one waits for an answer. */
	async turn(step: 1 | -1): Promise<void> {
		if (this.#phase.kind !== 'pending' || this.#versions.count < 2) return;
		this.#versions.turn(step);
		this.#edits.beginUndoStep();
		await this.#show();
	}

	/**
	 * Keeps or takes back what is changed at a place of the document; false where nothing is. When nothing
	 * waits for an answer any more the rewriting ends.
	 */
	async answer(
		answer: ReviewAnswer,
		scope: ReviewScope,
		position: vscode.Position,
	): Promise<boolean> {
		if (this.#phase.kind === 'pending') await this.#edits.flush();
		if (!this.#isPending()) return false;
		const { review } = this.#versions;
		if (!review.answer(answer, scope, this.document.offsetAt(position))) return false;
		const { targetText, baseText } = this.#pending;
		if (answer === 'revert') this.#edits.beginUndoStep();
		if (review.isSettled) await (targetText === baseText ? this.reject() : this.accept());
		else await this.#edits.flush();
		this.#pending.completed();
		this.#changed.fire();
		return true;
	}

	/** Keeps the rewritten text, as one undo step. Does nothing unless it waits for an answer. */
	async accept(): Promise<void> {
		if (this.#phase.kind !== 'pending') return;
		this.#setPhase({ kind: 'ending' });
		await this.#edits.flush();
		const rewritten = await this.#edits.makeOneUndoStep();
		if (this.#isEnding()) await this.#ended({ kind: rewritten ? 'accepted' : 'edited' }, false);
	}

	/**
	 * Puts the original back; also what Stop does while generating. While another version is made, the one
	 * before comes back.
	 */
	async reject(): Promise<void> {
		if (this.#phase.kind !== 'generating') await this.#end({ kind: 'rejected' });
		else if (this.#versions.count === 0) await this.#end({ kind: 'stopped' });
		else this.#generation.stop();
	}

	/** Leaves everything as it is: the next start offers the original. */
	dispose(): void {
		this.#generation.stop();
		for (const one of [...this.#listening, this.#changed]) one.dispose();
	}

	async #generated(result: RewriteResult, style: RewriteStyle): Promise<void> {
		if (result.stopReason === 'cancelled') return this.#end({ kind: 'stopped' });
		const { kind, summary } = this.#versions.add(result, style);
		await (kind === 'made' ? this.#show() : this.#end({ kind: 'unchanged', summary }));
	}

	/** Brings the current version into the document, to be looked at. */
	async #show(): Promise<void> {
		this.#versions.want();
		const before = this.#phase;
		const flushed = await this.#edits.flush();
		if (this.#phase !== before) return;
		if (flushed === 'refused') return this.#end({ kind: 'readOnly' });
		this.#look();
	}

	#look(): void {
		const summary = this.#versions.look();
		if (summary !== undefined) this.#setPhase({ kind: 'pending', summary });
	}

	#documentChanged(event: vscode.TextDocumentChangeEvent): void {
		if (this.#phase.kind === 'ended') return;
		if (!this.#edits.noticed(event)) this.#usersEdit(event);
		this.#changed.fire();
	}

	#usersEdit(event: vscode.TextDocumentChangeEvent): void {
		const edit = this.#edits.byUser(event, this.#phase.kind === 'pending');
		if (edit === 'backwards') this.#undone();
		else if (edit === 'takenBack') void this.#end({ kind: 'undone' });
		else if (edit === 'touched') void this.#ended({ kind: 'edited' }, false);
		else if (edit === 'edited' && this.#versions.recognise()) this.#look();
		else if (edit === 'moved') {
			this.#options.journal.update(journalEntryOf(this.document.uri, this.#pending));
		}
	}

	/** The user went back to before the version that is shown, or made, was complete. */
	#undone(): void {
		const { count } = this.#versions;
		if (count > 0 && this.#pending.isChanged && this.#isGenerating()) this.#generation.stop();
		else if (count > 1 && this.#pending.isChanged) void this.turn(-1);
		else void this.#end({ kind: 'undone' });
	}

	/** Ends with the original put back, unless it ends already. */
	async #end(outcome: SessionOutcome): Promise<void> {
		const isGoingOn = this.#phase.kind === 'generating' || this.#phase.kind === 'pending';
		if (isGoingOn) this.#ending = this.#restoreAndEnd(outcome);
		await this.#ending;
	}

	async #restoreAndEnd(outcome: SessionOutcome): Promise<void> {
		this.#setPhase({ kind: 'ending' });
		this.#generation.stop();
		await this.#edits.halt();
		if (!this.#isEnding()) return;
		const rewound = await this.#edits.takeBack(!isUsersChoice(outcome));
		if (!this.#isEnding()) return;
		if (rewound === 'interrupted') await this.#ended({ kind: 'edited' }, false);
		else await this.#ended(outcome, rewound === 'rewound');
	}

	#isPending(): boolean {
		return this.#phase.kind === 'pending';
	}

	#isGenerating(): boolean {
		return this.#phase.kind === 'generating';
	}

	#isEnding(): boolean {
		return this.#phase.kind === 'ending';
	}

	async #ended(outcome: SessionOutcome, restored: boolean): Promise<void> {
		if (this.#phase.kind === 'ended') return;
		this.#setPhase({ kind: 'ended', outcome, restored, wasShown: this.#edits.haveBegun });
		this.#generation.stop();
		for (const one of this.#listening) one.dispose();
		await this.#edits.halt();
		await this.#options.journal.remove();
	}

	#setPhase(phase: SessionPhase): void {
		this.#phase = phase;
		this.#changed.fire();
	}
}
