/** The prose of the comment that a cursor is in. */
import { commentAtCursor } from '../comments/commentAtCursor.ts';
import type { CommentLine } from '../comments/commentLines.ts';
import { endsInTag } from '../comments/commentTags.ts';
import { isForTools, isSession } from '../comments/toolInstructions.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import { markdownStanding } from './markdownStanding.ts';
import { noProse, type NoProseReason } from './standing.ts';

export type CommentProse =
	| { readonly kind: 'prose'; readonly before: string; readonly after: string }
	| { readonly kind: 'none'; readonly reason: NoProseReason };

/**
 * What stands before and after a cursor in its comment, without marks and with line feeds. Comments are read
 * as Markdown, as most tools that show documentation do, but for tags of HTML and XML, which stand in lines.
 */
export function commentProse(text: string, offset: number, languageId: string): CommentProse {
	const lines = commentAtCursor(text, offset, languageId);
	if (lines === undefined) return noProse('notProse');
	const index = lines.findLastIndex(({ start }) => start <= offset);
	const line = lines[index];
	if (line === undefined) return noProse('outsideComment');
	if (isInMarks(text, line, offset)) return noProse('lineMark');
	const place = Math.max(offset, line.text.start);
	const lineBefore = text.slice(line.text.start, place);
	const lineAfter = text.slice(place, Math.max(place, line.text.end));
	if (endsInTag(lineBefore) || isForTools(lineBefore + lineAfter)) return noProse('commentTag');
	const linesBefore = textsOf(text, lines.slice(0, index));
	if (isInSession(linesBefore)) return noProse('commentTag');
	const before = [...linesBefore, lineBefore].join('\n');
	const after = [lineAfter, ...textsOf(text, lines.slice(index + 1))].join('\n');
	return proseIn(before.replace(/^(?:[ \t]*\n)+/, ''), after.trimEnd());
}

function textsOf(text: string, lines: readonly CommentLine[]): string[] {
	return lines.map((line) => text.slice(line.text.start, line.text.end));
}

/** Whether an example session is among the lines right above, so that what follows is its output. */
function isInSession(above: readonly string[]): boolean {
	const start = above.findLastIndex((line) => line.trim() === '') + 1;
	return above.slice(start).some(isSession);
}

/** Whether a mark stands after the cursor on its line, or directly before it. */
function isInMarks(text: string, line: CommentLine, offset: number): boolean {
	if (offset > line.text.start) return false;
	if (/\S/.test(text.slice(offset, line.text.start))) return true;
	return offset > line.start && /\S/.test(text.charAt(offset - 1)) && !isString(text, line);
}

/** The text of a string may follow its mark directly. */
function isString(text: string, line: CommentLine): boolean {
	return line.start === line.text.start && /["']/.test(text.charAt(line.start - 1));
}

/** What comments are read as. */
const readAs = syntaxOf('markdown');

const tag = /<\/?[A-Za-z][^<>\n]*>/g;
/** The name of a field of Sphinx. */
const field = /(?<=^[ \t]*):[A-Za-z][^:\n]*:(?=[ \t])/gm;

function proseIn(before: string, after: string): CommentProse {
	const comment = before + after;
	for (const { index, 0: found } of comment.matchAll(tag)) {
		if (index < before.length && before.length < index + found.length) return noProse('protected');
	}
	const mask = (found: string) => '\uFFFC'.repeat(found.length);
	const readable = comment.replace(tag, mask).replace(field, mask);
	const standing = markdownStanding(readable, before.length, readAs);
	return standing.kind === 'none' ? standing : { kind: 'prose', before, after };
}
