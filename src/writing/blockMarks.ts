/** Words that would be read as the start of another block if a line began with them. */

const blockStart =
	/^(?:[-+*•]|#{1,6}|#\.|\(?\d{1,9}[.)]|=+|-+|:|\.\.|\[\^[^\]]+\]:|(?:>|`{3}|~{3}|\$\$|:{3}|\||<).*)$/;

/** Whether wrapping may put the word at the start of a line. */
export function canBeginLine(word: string): boolean {
	return !blockStart.test(word);
}

/** The line with a backslash before a mark at its start that Markdown would take for a list's, a heading's, a quote's or a rule's. */
export function escapeBlockMark(line: string): string {
	if (/^(?:[-+*](?=[ \t]|$)|#{1,6}(?=[ \t]|$)|>|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/.test(line)) {
		return `\\${line}`;
	}
	return line.replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}
