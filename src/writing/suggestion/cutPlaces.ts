/** Where a text is cut that must not go on to a certain place. */
import { breakingSpace } from '../text/blanks.ts';

const mark = '(?![\\p{Extended_Pictographic}\\p{RI}])[\\p{P}\\p{S}]';
/** Marks that open directly before a word, as a bracket does, and the mark of its line. */
const marksBefore = new RegExp(
	`(?:(?<!\\S)(?:${mark})+|\\n[^\\S\\n]*(?:(?:${mark})+|\\d{1,9}[.)])[^\\S\\n]+(?:${mark})*)$`,
	'u',
);

/** The place, or where the marks before it begin that belong to what stands there. */
export function markedStart(text: string, offset: number): number {
	return marksBefore.exec(text.slice(0, offset))?.index ?? offset;
}

const gap = new RegExp(`${breakingSpace}|[、。，．！？；：」』）】》]`);

/**
 * Where what stands without white space around the place begins; in scripts without blanks, after the last
 * punctuation.
 */
export function chunkStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && !gap.test(text.charAt(start - 1))) start -= 1;
	return start;
}

/** Up to where a text certainly stays that may have to be cut at the place. */
export function certainEnd(text: string, offset: number): number {
	return markedStart(text, chunkStart(text, offset));
}
