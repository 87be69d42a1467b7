/**
 * The review of a pending rewrite: what it changes, passage by passage, and what was kept or taken back of
 * it. Knows no editor.
 */
import type { DetailChanges } from '../../writing/details/detail.ts';
import { detailChanges } from '../../writing/details/detailChanges.ts';
import type { Passage } from '../../writing/passage/passage.ts';
import {
	changesIn,
	keepChanges,
	revertChanges,
	type Reviewed,
} from '../../writing/review/partialReview.ts';
import { wordChanges, type WordChange } from '../../writing/review/wordChanges.ts';
import { splitSentences } from '../../writing/syntax/sentences.ts';
import type { TextRange } from '../../writing/text/textRange.ts';
import type { PassagePlace, PendingText } from './pendingText.ts';
import { changesAt, detailsAt } from './rewriteDetails.ts';

/** How much of a rewrite is kept or taken back at once. */
export type ReviewScope = 'change' | 'sentence' | 'paragraph';
export type ReviewAnswer = 'keep' | 'revert';

/** What was found out of a passage, and of which texts. */
interface Findings extends Reviewed {
	readonly words: readonly WordChange[];
	readonly details: DetailChanges;
}

export class PendingReview {
	readonly #pending: PendingText;
	readonly #passages: readonly Passage[];
	/** What each passage is compared with. */
	#references: readonly string[];
	#findings: readonly Findings[] = [];
	/** What the model was told: what is said there is no detail that the rewrite invents. */
	#instructions = '';
	#isOpen = false;

	constructor(pending: PendingText, passages: readonly Passage[]) {
		this.#pending = pending;
		this.#passages = passages;
		this.#references = pending.originals;
	}

	/** What each passage is compared with: its original, with the changes in it that were kept. */
	get references(): readonly string[] {
		return this.#references;
	}

	/** There is a whole rewrite to look at. */
	open(references: readonly string[], instructions: readonly string[]): void {
		this.#references = references;
		this.#instructions = instructions.join('\n');
		this.#findings = [];
		this.#isOpen = true;
	}

	/** Another rewrite is being made. */
	close(): void {
		this.#isOpen = false;
	}

	/** The changes that wait for an answer, where they are in the document; none while there is no review. */
	get words(): readonly WordChange[] {
		if (!this.#isOpen) return [];
		const found = this.#look().map(({ words }) => words);
		return changesAt(found, this.#pending.rewrites);
	}

	/** What the rewrite leaves out and brings in, where it is in the base text and in the document. */
	get details(): DetailChanges {
		const found = this.#isOpen ? this.#look().map(({ details }) => details) : [];
		return detailsAt(found, this.#pending.rewrites);
	}

	/** Whether nothing waits for an answer any more. */
	get isSettled(): boolean {
		return this.#look().every(({ words }) => words.length === 0);
	}

	/** Of each passage, whether something in it waits for an answer. */
	get waiting(): readonly boolean[] {
		if (!this.#isOpen) return [];
		return this.#look().map(({ words }) => words.length > 0);
	}

	/**
	 * Keeps or takes back what is changed at an offset of the document, which is wanted in the document from
	 * then on; false where nothing is.
	 */
	answer(answer: ReviewAnswer, scope: ReviewScope, offset: number): boolean {
		const place = this.#pending.placeOf(offset);
		const found = place && this.#look()[place.passage];
		if (place === undefined || found === undefined) return false;
		const changes = changesIn(found.words, this.#rangeOf(scope, found.rewrite, place));
		if (changes.length === 0) return false;
		const isAll = changes.length === found.words.length;
		this.#set(place.passage, answer, answered(answer, found, changes), isAll);
		return true;
	}

	#set(
		index: number,
		answer: ReviewAnswer,
		{ reference, rewrite }: Reviewed,
		isAll: boolean,
	): void {
		this.#references = this.#references.with(index, reference);
		// Where a line is broken is no change of words, and yet it is back when all words are.
		this.#pending.setTarget(index, answer === 'revert' && isAll ? reference : rewrite);
	}

	#rangeOf(scope: ReviewScope, rewrite: string, { passage, offset }: PassagePlace): TextRange {
		if (scope === 'paragraph') return { start: 0, end: rewrite.length };
		if (scope === 'change') return { start: offset, end: offset };
		const syntax = this.#passages[passage]?.layout.syntax;
		let start = 0;
		for (const sentence of syntax ? splitSentences(rewrite, syntax) : [rewrite]) {
			const end = start + sentence.length;
			if (offset < end || end === rewrite.length) {
				return { start, end: start + sentence.trimEnd().length };
			}
			start = end;
		}
		return { start: 0, end: rewrite.length };
	}

	/** Looks again only at what has changed. */
	#look(): readonly Findings[] {
		this.#findings = this.#pending.rewrites.map(({ original, target }, index) => {
			const reference = this.#references[index] ?? original;
			const known = this.#findings[index];
			if (known?.rewrite === target && known.reference === reference) return known;
			return {
				reference,
				rewrite: target,
				words: wordChanges(reference, target),
				details: detailChanges(original, target, this.#instructions),
			};
		});
		return this.#findings;
	}
}

function answered(
	answer: ReviewAnswer,
	reviewed: Reviewed,
	changes: readonly WordChange[],
): Reviewed {
	return answer === 'keep' ? keepChanges(reviewed, changes) : revertChanges(reviewed, changes);
}
