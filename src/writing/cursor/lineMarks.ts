/** What stands before the text of a line, and lines that hold no text. */
import { anyBullet } from '../text/lineMarks.ts';

const lineMark = new RegExp(
	String.raw`^[ \t]*(?:>[ \t]*)*(?:>|${anyBullet}|#{1,6}|={1,6}|#\.|\(?\d{1,9}[.)]|\[\^[^\]\n]*\]:)(?=[ \t]|$)`,
);

/** Rules, underlines, the line below a table's head, fences. */
const ruleLine = /^(?:[-=|:+][-=|:+ \t]*[-=|:+]|\.\.|([*_~^#`.'"])\1{2,}|([*_])(?:[ \t]*\2){2,})$/;

/** Up to the colon of a definition of a link, which a letter put in before it would make another text. */
const definition = /^[ \t]*\[[^\]\n]+\]:/;

/**
 * Whether a cursor in a line stands before, in or right after the line's mark (without the blank that belongs
 * to it), in the indentation before text, or on a line that is markup alone. `column` is in code units.
 */
export function isAtLineMark(line: string, column: number): boolean {
	const mark = (lineMark.exec(line) ?? definition.exec(line))?.[0];
	if (mark !== undefined && column <= mark.length) return true;
	const indentation = /^[ \t]*(?=[^ \t])/.exec(line)?.[0].length ?? 0;
	if (column < indentation) return true;
	return ruleLine.test(line.replace(/^[ \t]*(?:>[ \t]?)*/, '').trim());
}
