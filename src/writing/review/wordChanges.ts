/** What a rewrite changes of its text, word by word. */
import { diffArrays } from 'diff';
import type { TextRange } from '../text/textRange.ts';

/** Words that stand in place of others. */
export interface WordChange {
	/** Of the new words in the rewrite, without the white space around them; empty where words only went. */
	readonly range: TextRange;
	/** The words that stood there, without the white space around them; empty where words only came. */
	readonly removed: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Of words inserted and removed. Beyond it the texts have nothing in common that is worth a look. */
const mostEdits = 1000;

/**
 * The changes from a text to its rewrite, ascending and apart: as few words as possible, those beside each
 * other in one. Words, signs and emoji are whole (UAX #29); where a line is broken makes no difference.
 */
export function wordChanges(text: string, rewrite: string): WordChange[] {
	const parts = diffArrays(segmentsOf(text), segmentsOf(rewrite), {
		comparator: isSame,
		maxEditLength: mostEdits,
	});
	if (parts === undefined) return [changeOf(text, rewrite, 0)];
	const changes = new ChangeList();
	for (const { value, added, removed } of parts) {
		const piece = value.join('');
		if (removed) changes.remove(piece);
		else if (added) changes.add(piece);
		else changes.keep(piece);
	}
	return changes.all();
}

const segmentsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

const isBlank = (text: string) => text.trim() === '';

function isSame(a: string, b: string): boolean {
	return a === b || (isBlank(a) && isBlank(b));
}

/** Puts changes together between which there is nothing but white space. */
class ChangeList {
	readonly #changes: WordChange[] = [];
	#place = 0;
	/** Where the change that is open begins. */
	#start: number | undefined;
	#removed = '';
	#added = '';
	/** White space that was kept after the open change. */
	#between = '';

	remove(piece: string): void {
		this.#open();
		this.#removed += piece;
	}

	add(piece: string): void {
		this.#open();
		this.#added += piece;
		this.#place += piece.length;
	}

	keep(piece: string): void {
		if (this.#start !== undefined && isBlank(piece)) this.#between += piece;
		else this.#close();
		this.#place += piece.length;
	}

	all(): WordChange[] {
		this.#close();
		return this.#changes;
	}

	#open(): void {
		this.#start ??= this.#place;
		this.#removed += this.#between;
		this.#added += this.#between;
		this.#between = '';
	}

	#close(): void {
		if (this.#start === undefined) return;
		const change = changeOf(this.#removed, this.#added, this.#start);
		const isEmpty = change.removed === '' && change.range.start === change.range.end;
		if (!isEmpty) this.#changes.push(change);
		this.#start = undefined;
		this.#removed = this.#added = this.#between = '';
	}
}

function changeOf(removed: string, added: string, place: number): WordChange {
	const words = added.trim();
	const start = place + (words === '' ? 0 : added.length - added.trimStart().length);
	return { range: { start, end: start + words.length }, removed: removed.trim() };
}
