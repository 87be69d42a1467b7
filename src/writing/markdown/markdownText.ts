/** A Markdown text as lezer takes it. */

/**
 * With line feeds alone, every code unit at its place: the carriage return before a line feed becomes a blank
 * at the line's end, where it has no meaning, and a byte order mark an empty line.
 */
export function withLineFeeds(text: string): string {
	const marked = text.startsWith('\uFEFF') ? `\n${text.slice(1)}` : text;
	if (!marked.includes('\r')) return marked;
	return marked.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
}

/** Where the blanks begin that stand directly before an offset. */
export function indentationStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start -= 1;
	return start;
}
