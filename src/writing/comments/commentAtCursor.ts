/** The comment around a cursor, which may be one that is being typed. */
import { lineEnd } from '../text/lines.ts';
import type { CodeComment } from './codeScanner.ts';
import { commentsAround, linesOf, type CommentLine } from './commentLines.ts';
import { scannedCode } from './scannedCode.ts';

/**
 * The lines of the comment around a place: all of a block comment, or line comments on lines that follow each
 * other. Empty outside of comments; undefined in a language whose comments aren't known. Of a block that
 * isn't closed what follows the line of the place is left out.
 */
export function commentAtCursor(
	text: string,
	offset: number,
	languageId: string,
): readonly CommentLine[] | undefined {
	const code = scannedCode(text, languageId);
	if (code === undefined) return undefined;
	const comment = code
		.commentsUpTo(offset)
		.find(({ start, text: inner }) => start < offset && offset <= inner.end);
	if (comment === undefined || offset < comment.text.start - markAfter(comment)) return [];
	if (comment.kind === 'block') return linesOf(text, upToCursor(text, offset, comment));
	const { comments } = commentsAround(code, { start: offset, end: offset });
	const whole = comments.find(({ start, end }) => start < offset && offset <= end);
	return whole?.lines ?? [];
}

/** In the mark of a string a cursor is outside of it; in that of a comment it is at a mark. */
function markAfter({ kind, start, text }: CodeComment): number {
	return kind === 'string' ? 0 : text.start - start;
}

/**
 * A block that isn't closed, or is by the end of another one further down, up to the end of the cursor's
 * line.
 */
function upToCursor(text: string, offset: number, comment: CodeComment): CodeComment {
	const mark = text.slice(comment.start, comment.text.start);
	const end = lineEnd(text, offset);
	const isOpen = !comment.isClosed || text.slice(end, comment.text.end).includes(mark);
	const textEnd = Math.min(end, comment.text.end);
	return isOpen ? { ...comment, text: { start: comment.text.start, end: textEnd } } : comment;
}
