/**
 * Where reading a long document can begin so that the text at the cursor is read as in the whole. Going
 * through all lines takes too long for each pause in typing, so only the lines are looked at that may open
 * what blank lines don't end.
 */
import { lineEnd, lineStart } from '../text/lines.ts';

export interface Openings {
	/**
	 * The start of each line that may open a block which blank lines don't end; global and multiline. Others
	 * may match too.
	 */
	readonly line: RegExp;
	/**
	 * For a part of the document that begins at a safe place: the last place in it, a line's start, where no
	 * such block is open and that is unindented and after a blank line; 0 when there is none but its start.
	 */
	readonly lastSafe: (part: string) => number;
}

/** Of what is read at first to see where a block ends, in code units. */
const firstPart = 512;

/**
 * The last place up to `to`, a line's start, from which the document can be read by itself, at an unindented
 * line after a blank one; at least `from`, which is such a place.
 */
export function lastSafePlace(text: string, from: number, to: number, openings: Openings): number {
	const before = text.slice(0, to);
	let safe = from;
	for (;;) {
		const line = new RegExp(openings.line);
		line.lastIndex = safe;
		const opening = line.exec(before)?.index;
		if (opening === undefined) return lastUnindented(text, safe, to);
		const start = lastUnindented(before, safe, opening);
		const next = safeAfter(before, start, opening, openings);
		if (next === undefined) return start + openings.lastSafe(before.slice(start));
		safe = next;
	}
}

/**
 * A safe place after the line that may open a block. The part that is read grows, lest long blocks be read
 * again and again.
 */
function safeAfter(
	text: string,
	start: number,
	opening: number,
	openings: Openings,
): number | undefined {
	for (let size = firstPart; ; size *= 2) {
		const end = firstUnindented(text, Math.max(opening, start + size));
		if (end === undefined) return undefined;
		const safe = start + openings.lastSafe(`${text.slice(start, end)}x`);
		if (safe > opening) return safe;
		size = Math.max(size, end - start);
	}
}

/** The next unindented line after a blank one. */
function firstUnindented(text: string, from: number): number | undefined {
	const place = /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^ \t\r\n])/g;
	place.lastIndex = from;
	const found = place.exec(text);
	return found === null ? undefined : found.index + found[0].length;
}

/** The last unindented line after a blank one from `from` to `to`; else `from`. */
function lastUnindented(text: string, from: number, to: number): number {
	let start = lineStart(text, to);
	while (start > from) {
		const previous = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
		const isUnindented = /[^ \t\r\n]/y.test(text.charAt(start));
		if (isUnindented && isBlank(text.slice(previous, start))) return start;
		start = previous;
	}
	return from;
}

function isBlank(line: string): boolean {
	return /^[ \t]*[\r\n]*$/.test(line);
}

/** Where the next blank line is after the line of the cursor, or the cursor's reach in code units ends. */
export function paragraphEnd(text: string, offset: number, reach: number): number {
	const limit = Math.min(text.length, offset + reach);
	const blank = /(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g;
	blank.lastIndex = lineEnd(text, offset, limit);
	return blank.exec(text.slice(0, limit))?.index ?? limit;
}
