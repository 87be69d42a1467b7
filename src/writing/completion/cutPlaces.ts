/** Where a text is cut that must not go on to a certain place. */

/** Marks that open directly before a word, as a bracket does, and the mark of its line. */
const marksBefore =
	/(?:(?<!\S)[^\s\p{L}\p{N}]+|\n[^\S\n]*(?:[^\s\p{L}\p{N}]+|\d{1,9}[.)])[^\S\n]+[^\s\p{L}\p{N}]*)$/u;

/** The place, or where the marks before it begin that belong to what stands there. */
export function markedStart(text: string, offset: number): number {
	return marksBefore.exec(text.slice(0, offset))?.index ?? offset;
}

/** A blank that binds the words beside it is none where a text may be cut. */
export const breakingSpace = '[^\\S\\u00a0\\u2007\\u202f]';
const gap = new RegExp(`${breakingSpace}|[、。，．！？；：」』）】》]`);

/** Where what stands around the place begins, behind white space or a mark that is followed by none. */
export function chunkStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && !gap.test(text.charAt(start - 1))) start -= 1;
	return start;
}
