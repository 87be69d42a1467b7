/** The marks before the text of AsciiDoc's lists. */

export interface ListMark {
	/** Of the mark, the blanks after it and the box of a task, in code units; where the text begins. */
	readonly length: number;
	/** Whether the mark is also read as words inside a paragraph, as `1986.` is. */
	readonly isWord: boolean;
	/** Whether it is a term with the colons after it. */
	readonly isTerm: boolean;
}

const unordered = /^(?:-|\*+|•|\.+)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)/;
const ordered = /^(?:\d+\.|[a-zA-Z]\.|[IVXivx]+\))[ \t]+(?=\S)/;
const callout = /^<(?:\d+|\.)>[ \t]+(?=\S)/;
/** A description: its term, two to four colons or two semicolons. */
const description = /^\S.*?(?::{2,4}|;;)(?:[ \t]+|$)/;

/** Of a line without its indentation. */
export function listMark(line: string): ListMark | undefined {
	const mark = (unordered.exec(line) ?? callout.exec(line))?.[0];
	if (mark !== undefined) return { length: mark.length, isWord: false, isTerm: false };
	const number = ordered.exec(line)?.[0];
	if (number !== undefined) return { length: number.length, isWord: true, isTerm: false };
	const term = descriptionMark(line);
	return term === undefined ? undefined : { length: term.length, isWord: false, isTerm: true };
}

function descriptionMark(line: string): string | undefined {
	if (line.startsWith('//') || !/::|;;/.test(line)) return undefined;
	return description.exec(line)?.[0];
}
