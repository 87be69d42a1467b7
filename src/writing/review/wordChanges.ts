/** What a rewrite changes of its text, word by word. */
import { diffArrays } from 'diff';
import type { TextRange } from '../text/textRange.ts';

/** Words that stand in place of others. */
export interface WordChange {
	/** Of the new words in the rewrite, without the white space around them; empty where words only went. */
	readonly range: TextRange;
	/** The words that stood there, without the white space around them; empty where words only came. */
	readonly removed: string;
	/** What stands in place of what, with the white space that came and went with the words. */
	readonly replaced: Replacement;
}

/** A part of a text and the part of its rewrite that stands in place of it. */
export interface Replacement {
	readonly before: TextRange;
	readonly after: TextRange;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Of words inserted and removed. Beyond it the texts have nothing in common that is worth a look. */
const mostEdits = 1000;

/**
 * The changes from a text to its rewrite, ascending and apart: as few words as possible, those beside each
 * other in one. Words, signs and emoji are whole (UAX #29); where a line is broken makes no difference.
 */
export function wordChanges(text: string, rewrite: string): WordChange[] {
	return joined(replacements(text, rewrite), text, rewrite).flatMap((replaced) => {
		const removed = text.slice(replaced.before.start, replaced.before.end).trim();
		const range = trimmed(rewrite, replaced.after);
		const isBlank = removed === '' && range.start === range.end;
		return isBlank ? [] : [{ range, removed, replaced }];
	});
}

const segmentsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

const isBlank = (text: string) => text.trim() === '';

function isSame(a: string, b: string): boolean {
	return a === b || (isBlank(a) && isBlank(b));
}

function replacements(text: string, rewrite: string): Replacement[] {
	const [before, after] = [segmentsOf(text), segmentsOf(rewrite)];
	const parts = diffArrays(before, after, { comparator: isSame, maxEditLength: mostEdits });
	const place = { before: 0, after: 0 };
	const index = { before: 0, after: 0 };
	const advance = (side: keyof typeof place, segments: readonly string[], count: number) => {
		const [start, first] = [place[side], index[side]];
		index[side] += count;
		for (const segment of segments.slice(first, index[side])) place[side] += segment.length;
		return { start, end: place[side] };
	};
	if (parts === undefined) {
		const whole = { before: text.length, after: rewrite.length };
		return [{ before: { start: 0, end: whole.before }, after: { start: 0, end: whole.after } }];
	}
	return parts.flatMap(({ added, removed, count }) => {
		const replaced = {
			before: advance('before', before, added ? 0 : count),
			after: advance('after', after, removed ? 0 : count),
		};
		return added || removed ? [replaced] : [];
	});
}

/** Puts together what has nothing but white space between it. */
function joined(
	replacements: readonly Replacement[],
	text: string,
	rewrite: string,
): Replacement[] {
	const all: Replacement[] = [];
	for (const one of replacements) {
		const last = all.at(-1);
		const isApart =
			last === undefined ||
			!isBlank(text.slice(last.before.end, one.before.start)) ||
			!isBlank(rewrite.slice(last.after.end, one.after.start));
		if (isApart) all.push(one);
		else {
			all[all.length - 1] = {
				before: { start: last.before.start, end: one.before.end },
				after: { start: last.after.start, end: one.after.end },
			};
		}
	}
	return all;
}

/** Without the white space around it; of nothing else, empty and at its beginning. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
	const part = text.slice(start, end);
	const words = part.trim();
	const first = words === '' ? start : start + part.length - part.trimStart().length;
	return { start: first, end: first + words.length };
}
