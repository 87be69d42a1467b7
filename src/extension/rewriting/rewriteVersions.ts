/**
 * The versions of a rewriting in its pending text: which one is wanted there, and how far it was reviewed.
 * Knows no editor.
 */
import type { RewriteResult } from '../../protocol/messages.ts';
import type { Passage } from '../../writing/passage/rewritePlan.ts';
import { PendingReview } from './pendingReview.ts';
import type { PendingText } from './pendingText.ts';
import { placeResult } from './placedResult.ts';
import type { RewriteStyle } from './rewriteStyle.ts';
import type { RewriteSummary } from './rewriteSummary.ts';
import { Versions, type Version } from './versions.ts';

/** `same`: a text that is there already, which may be the original; `made` is wanted in the document. */
export interface VersionOutcome {
	readonly kind: 'made' | 'same';
	readonly summary: RewriteSummary;
}

export class RewriteVersions {
	readonly review: PendingReview;
	readonly #pending: PendingText;
	readonly #passages: readonly Passage[];
	readonly #versions = new Versions();

	constructor(pending: PendingText, passages: readonly Passage[]) {
		this.#pending = pending;
		this.#passages = passages;
		this.review = new PendingReview(pending, passages);
	}

	get count(): number {
		return this.#versions.count;
	}

	/** The place of the one that is shown, from 0. */
	get index(): number {
		return this.#versions.index;
	}

	get current(): Version | undefined {
		return this.#versions.current;
	}

	/** Another one is being made. */
	put(): void {
		this.#save();
		this.review.close();
	}

	/** One is complete. A reply that can't stand in the document leaves its passage as it was. */
	add(result: RewriteResult, style: RewriteStyle): VersionOutcome {
		const { baseText, baseRanges, originals: references } = this.#pending;
		const placed = placeResult(result, baseText, this.#passages, baseRanges);
		const texts = references.map((original, index) => placed.texts[index] ?? original);
		const isOriginal = texts.every((text, index) => text === references[index]);
		if (isOriginal || this.#versions.has(texts)) return { kind: 'same', summary: placed.summary };
		this.#versions.add({ texts, references, style, summary: placed.summary });
		return { kind: 'made', summary: placed.summary };
	}

	/** Wants the one before or after the one that is shown. */
	turn(step: 1 | -1): void {
		this.#save();
		this.#versions.turn(step);
	}

	/** Wants the one that is shown, as it was left. */
	want(): void {
		for (const [index, text] of (this.current?.texts ?? []).entries()) {
			this.#pending.setTarget(index, text);
		}
	}

	/** The document has what is wanted, to be looked at; answers what was found of it. */
	look(): RewriteSummary | undefined {
		const { current } = this;
		if (current === undefined) return undefined;
		this.#pending.completed();
		const { preferences } = current.style.profile;
		const instructions = preferences.map(({ instruction }) => instruction);
		this.review.open(current.references, instructions);
		return current.summary;
	}

	/** After an edit by the user: whether it brought another version back. */
	recognise(): boolean {
		return this.#versions.recognise(this.#pending.targets) !== undefined;
	}

	#save(): void {
		this.#versions.save(this.#pending.targets, this.review.references);
	}
}
