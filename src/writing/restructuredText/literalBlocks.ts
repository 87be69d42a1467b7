/** What follows a paragraph that ends in two colons. */
import { protect, type Reading } from './reading.ts';

/** Whether a literal block is announced; a colon may be escaped. */
export function announcesLiteral(text: string): boolean {
	return /(?<!\\)(?:\\\\)*::$/.test(text);
}

/** Reads the literal block that may begin with a line, which may be blank. Gives the line after it. */
export function readLiteral(reading: Reading, at: number): number {
	const { region } = reading;
	let start = at;
	while (start < region.to && region.isBlank(start)) start += 1;
	if (region.isIndented(start)) {
		return protect(reading, start, region.indentedEnd(start), 'code');
	}
	const isQuoted = start > at && /^[!-/:-@[-`{-~]/.test(region.text(start));
	return isQuoted ? protect(reading, start, region.blankLine(start), 'code') : start;
}

/**
 * Leaves the lines up to the next blank one as they are, and what they announce. Gives the line after them.
 */
export function protectParagraph(reading: Reading, at: number): number {
	const { region } = reading;
	const end = region.blankLine(at);
	protect(reading, at, end, 'markup');
	return announcesLiteral(region.text(end - 1)) ? readLiteral(reading, end) : end;
}
