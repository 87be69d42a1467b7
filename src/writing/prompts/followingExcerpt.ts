/** The part of what follows the cursor that a model is shown. */

/** Code units at most. */
const most = 300;
/** What closes a bracket, a quotation or emphasis: editors set it while the writer types. */
const closing = /^[\p{Pe}\p{Pf}"'’”*_`~]+/u;
/** The rest of the line, or the next line of a wrapped sentence. */
const direct = /^(?:[^\S\n]*(?=\S)|[^\S\n]*\n[^\S\n]*(?=\p{Ll}))/u;
/** Where the excerpt may end, the best first. */
const ends = [/[.!?…。！？]["'”’»)]*(?=\s)/gu, /\n/g, /\s+/g];

/**
 * The rest of the paragraph where a sentence goes on after the cursor, or the beginning of a long one, which
 * ends with a sentence, a line or a word. Without the white space before it and the marks that close what the
 * writer has opened, so that it stays the same while the writer types. Empty at the end of a line: what comes
 * after that changes with every move of the cursor, so that the model would have to read all of the text
 * again.
 */
export function followingExcerpt(after: string): string {
	const text = after.replace(closing, '');
	const start = direct.exec(text)?.[0].length;
	if (start === undefined) return '';
	const [paragraph = ''] = text.slice(start).split(/\n[^\S\n]*\n/);
	if (!/[\p{L}\p{N}]/u.test(paragraph)) return '';
	if (paragraph.length <= most) return paragraph.trimEnd();
	return paragraph.slice(0, soundEnd(paragraph.slice(0, most))).trimEnd();
}

/** An end in the second half if there is one. */
function soundEnd(text: string): number {
	for (const end of ends) {
		const last = [...text.matchAll(end)].at(-1);
		if (last !== undefined && last.index >= text.length / 2) return last.index + last[0].length;
	}
	const isHalfPair = /[\ud800-\udbff]$/.test(text);
	return isHalfPair ? text.length - 1 : text.length;
}
