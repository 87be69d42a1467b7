/**
 * The text of a document while passages of it are being rewritten: what is there now, what will be there
 * next, and what would be there without the rewriting. Knows no editor. Invariant:
 * `currentText` is `baseText` with every passage's original replaced by what is shown of its rewrite.
 */
import { trackRange, type TextChange, type TextRange } from '../../writing/text/textRange.ts';
import type { PassageRewrite, RewritePlace } from './rewriteDetails.ts';
import { minimalChange } from './minimalChange.ts';
import { changeInside, fromLast, isInside, shiftChange } from './passageChanges.ts';

interface PendingPassage {
	/** In the current text. */
	range: TextRange;
	readonly original: string;
	/** What the document has there now. */
	shown: string;
	/** What will be there next. */
	target: string;
	/** All that stood there so far. */
	readonly history: Set<string>;
	/** What stood there since the rewrite was complete. */
	readonly complete: Set<string>;
}

/** An offset that counts from the beginning of a passage. */
export interface PassagePlace {
	readonly passage: number;
	readonly offset: number;
}

/** `edited`: passages were changed, and what was typed in them is part of the rewrite now. */
export type EditOutcome = 'moved' | 'edited' | 'touched';

/** A passage as the document shows it. */
export interface ShownPassage {
	/** In the current text. */
	readonly range: TextRange;
	/** Whether its rewrite has begun to show. */
	readonly begun: boolean;
}

export class PendingText {
	#baseText: string;
	#originalText: string;
	readonly #passages: PendingPassage[];

	/** `ranges` are in `text`, ascending and apart from each other. */
	constructor(text: string, ranges: readonly TextRange[]) {
		this.#baseText = text;
		this.#originalText = text;
		this.#passages = ranges.map((range) => {
			const original = text.slice(range.start, range.end);
			const texts = { original, shown: original, target: original };
			return { range, ...texts, history: new Set([original]), complete: new Set() };
		});
	}

	/** The document as it would be without the rewriting, with what was typed elsewhere meanwhile. */
	get baseText(): string {
		return this.#baseText;
	}

	/** The document as it was before the rewriting's first edit. */
	get originalText(): string {
		return this.#originalText;
	}

	get currentText(): string {
		return this.#assemble(({ shown }) => shown);
	}

	/** The document once every passage shows its target. */
	get targetText(): string {
		return this.#assemble(({ target }) => target);
	}

	/** What every passage was and will be, and where it begins in the base text and in the current one. */
	get rewrites(): readonly (PassageRewrite & RewritePlace)[] {
		const baseRanges = this.baseRanges;
		return this.#passages.map(({ original, target, range }, index) => ({
			original,
			target,
			baseStart: baseRanges[index]?.start ?? range.start,
			start: range.start,
		}));
	}

	get shownPassages(): readonly ShownPassage[] {
		return this.#passages.map(({ range, shown, original }) => ({
			range,
			begun: shown !== original,
		}));
	}

	/** Of every passage, in the base text. */
	get baseRanges(): readonly TextRange[] {
		let growth = 0;
		return this.#passages.map(({ range, original, shown }) => {
			const start = range.start - growth;
			growth += shown.length - original.length;
			return { start, end: start + original.length };
		});
	}

	/** Whether a passage shows something else than its original. */
	get isChanged(): boolean {
		return this.#passages.some(({ shown, original }) => shown !== original);
	}

	/** What the passages show is whole: what is edited from now on is part of it. */
	completed(): void {
		for (const { complete, shown } of this.#passages) complete.add(shown);
	}

	get originals(): readonly string[] {
		return this.#passages.map(({ original }) => original);
	}

	/** Where in which passage an offset of the current text is; its end counts. */
	placeOf(offset: number): PassagePlace | undefined {
		const passage = this.#passages.findIndex(
			({ range }) => range.start <= offset && offset <= range.end,
		);
		const start = this.#passages[passage]?.range.start;
		return start === undefined ? undefined : { passage, offset: offset - start };
	}

	/** What every passage will be. */
	get targets(): readonly string[] {
		return this.#passages.map(({ target }) => target);
	}

	/** Undefined stands for the original. */
	setTarget(index: number, text: string | undefined): void {
		const passage = this.#passages[index];
		if (passage !== undefined) passage.target = text ?? passage.original;
	}

	/** The edits that are still to be made in the current text, ascending and apart. */
	changesToTarget(): TextChange[] {
		return this.#passages.flatMap(({ range, shown, target }) => {
			const change = minimalChange(shown, target);
			return change === undefined ? [] : [shiftChange(change, range.start)];
		});
	}

	/** The edits that bring the originals back in the current text, ascending and apart. */
	changesToOriginal(): TextChange[] {
		return this.#passages.flatMap(({ range, shown, original }) => {
			const change = minimalChange(shown, original);
			return change === undefined ? [] : [shiftChange(change, range.start)];
		});
	}

	/**
	 * Takes note that earlier changes were undone; false when one lies outside the passages, and then nothing
	 * is noted.
	 */
	undone(changes: readonly TextChange[]): boolean {
		const ordered = fromLast(changes);
		const copies = this.#passages.map((passage) => ({ ...passage }));
		if (!ordered.every((change) => changeInside(copies, change))) return false;
		for (const change of ordered) changeInside(this.#passages, change);
		return true;
	}

	/**
	 * Takes note that changes from {@link changesToTarget} or {@link changesToOriginal} were made; each lies
	 * within one passage.
	 */
	madeOwnChanges(changes: readonly TextChange[]): void {
		for (const change of fromLast(changes)) {
			if (!changeInside(this.#passages, change)) {
				throw new Error('An edit of the rewriting lies outside its passages.');
			}
		}
		for (const { history, shown } of this.#passages) history.add(shown);
	}

	/**
	 * Whether the changes bring the passages, and nothing else, back to what stood there earlier; with
	 * `isComplete`, before the rewrite was complete.
	 */
	isBackwards(changes: readonly TextChange[], isComplete = false): boolean {
		const passages = this.#passages.map((passage) => ({ ...passage }));
		return (
			fromLast(changes).every((change) => changeInside(passages, change)) &&
			passages.every(({ history, shown }) => history.has(shown)) &&
			!(isComplete && passages.every(({ complete, shown }) => complete.has(shown)))
		);
	}

	/**
	 * Takes note of somebody else's edit. `touched` when it changes a passage, and then nothing is noted; with
	 * `mayEdit`, only when it goes across the edge of one.
	 */
	foreignChanges(changes: readonly TextChange[], mayEdit = false): EditOutcome {
		const ordered = fromLast(changes);
		const inside = ordered.map((change) => this.#passages.some((one) => isInside(one, change)));
		const isEdit = inside.includes(true);
		if (isEdit && !mayEdit) return 'touched';
		const crosses = (change: TextChange, index: number) =>
			inside[index] !== true &&
			this.#passages.some(({ range }) => trackRange(range, change).kind === 'touched');
		if (ordered.some(crosses)) return 'touched';
		const wasUnchanged = !this.isChanged;
		for (const [index, change] of ordered.entries()) {
			if (inside[index] === true) changeInside(this.#passages, change);
			else this.#changeBase(change);
		}
		if (!isEdit) {
			if (wasUnchanged) this.#originalText = this.#baseText;
			return 'moved';
		}
		for (const passage of this.#passages) {
			const { history, complete, shown } = passage;
			// Whatever was to come is dropped.
			passage.target = shown;
			history.add(shown);
			complete.add(shown);
		}
		return 'edited';
	}

	#changeBase(change: TextChange): void {
		const start = this.baseOffset(change.start);
		const end = start + change.end - change.start;
		this.#baseText = this.#baseText.slice(0, start) + change.text + this.#baseText.slice(end);
		for (const passage of this.#passages) {
			const tracked = trackRange(passage.range, change);
			if (tracked.kind === 'moved') passage.range = tracked.range;
		}
	}

	/** Takes note that the document is the base text again, by whatever edits. */
	rewound(): void {
		const baseRanges = this.baseRanges;
		for (const [index, passage] of this.#passages.entries()) {
			passage.range = baseRanges[index] ?? passage.range;
			passage.shown = passage.original;
		}
		this.#originalText = this.#baseText;
	}

	/**
	 * Whether a range of the current text, which may be empty, holds part of a passage or is at the edge of
	 * one.
	 */
	touches({ start, end }: TextRange): boolean {
		return this.#passages.some(({ range }) => start <= range.end && range.start <= end);
	}

	/** Where in the base text an offset of the current text is that is outside the passages. */
	baseOffset(offset: number): number {
		return offset - this.#growthBefore(offset);
	}

	/** How much longer than their originals the passages before an offset are. */
	#growthBefore(offset: number): number {
		return this.#passages
			.filter(({ range }) => range.end <= offset)
			.reduce((sum, { shown, original }) => sum + shown.length - original.length, 0);
	}

	#assemble(text: (passage: PendingPassage) => string): string {
		const baseRanges = this.baseRanges;
		let assembled = '';
		let done = 0;
		for (const [index, passage] of this.#passages.entries()) {
			const range = baseRanges[index] ?? { start: done, end: done };
			assembled += this.#baseText.slice(done, range.start) + text(passage);
			done = range.end;
		}
		return assembled + this.#baseText.slice(done);
	}
}
