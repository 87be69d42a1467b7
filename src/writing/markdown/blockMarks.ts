/** Words that would be read as the start of another block if a line began with them. */
import { anyBullet, bullet, fence } from '../text/lineMarks.ts';

const blockStart = new RegExp(
	String.raw`^(?:${anyBullet}|#{1,6}|#\.|\(?\d{1,9}[.)]|=+|-+|:|\.\.|\[\^[^\]]+\]:|(?:>|${fence}|\$\$|:{3}|\||<).*)$`,
);

/** Whether wrapping may put the word at the start of a line. */
export function canBeginLine(word: string): boolean {
	return !blockStart.test(word);
}

const markdownMark = new RegExp(
	String.raw`^(?:${bullet}(?=[ \t]|$)|#{1,6}(?=[ \t]|$)|>|([-*_])[ \t]*(?:\1[ \t]*){2,}$|=+$|-+$)`,
);

/**
 * The line with a backslash before what Markdown would take for the mark of a list, a heading, a quote or a
 * rule.
 */
export function escapeBlockMark(line: string): string {
	if (markdownMark.test(line)) return `\\${line}`;
	return line.replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}
