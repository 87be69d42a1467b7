/** The lines of comments, without their marks. */
import { lineEnd, linesIn, lineStart, nextLineStart } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import type { CodeComment } from './codeScanner.ts';
import type { ScannedCode } from './scannedCode.ts';

/** A line of a comment. */
export interface CommentLine {
	/** Where its marks begin. */
	readonly start: number;
	/** Without marks and line ending. */
	readonly text: TextRange;
	/** What marks the line; empty in blocks and strings. */
	readonly mark: string;
}

/** A comment as its reader sees it: a block, a string, or line comments on lines that follow each other. */
export interface WholeComment extends TextRange {
	readonly kind: CodeComment['kind'];
	readonly isAfterCode: boolean;
	readonly isClosed: boolean;
	readonly lines: readonly CommentLine[];
}

export interface CommentsAround {
	/** Ascending and whole. */
	readonly comments: readonly WholeComment[];
	/** Where the one before them ends, or the text begins. */
	readonly before: number;
	/** Where the one after them begins, or the text ends, which may be a long way to look. */
	readonly after: () => number;
}

/** The comments that overlap or touch a range. */
export function commentsAround(code: ScannedCode, range: TextRange): CommentsAround {
	const { text } = code;
	let all = code.commentsUpTo(lineEnd(text, range.end));
	let first = all.findIndex(({ end }) => end >= range.start);
	if (first < 0) first = all.length;
	while (first > 0 && isRun(text, all, first)) first -= 1;
	let next = first;
	for (; next < all.length && isWanted(text, all, next, range, first); next += 1) {
		all = code.commentsUpTo(all[next]?.end ?? 0);
	}
	return {
		before: all[first - 1]?.end ?? 0,
		comments: wholeComments(text, all.slice(first, next)),
		after: () => code.commentAfter(all[next - 1]?.end ?? range.end)?.start ?? text.length,
	};
}

function isRun(text: string, all: readonly CodeComment[], index: number): boolean {
	const [last, next] = [all[index - 1], all[index]];
	return last !== undefined && next !== undefined && goesOn(text, last, next);
}

function isWanted(
	text: string,
	all: readonly CodeComment[],
	index: number,
	range: TextRange,
	first: number,
): boolean {
	const isInRange = (all[index]?.start ?? Infinity) <= range.end;
	return isInRange || (index > first && isRun(text, all, index));
}

/** @param comments ascending */
function wholeComments(text: string, comments: readonly CodeComment[]): WholeComment[] {
	const wholes: WholeComment[] = [];
	let run: CodeComment[] = [];
	const endRun = () => {
		const [first, last] = [run[0], run.at(-1)];
		if (first !== undefined && last !== undefined) {
			const lines = run.flatMap((comment) => linesOfLine(text, comment));
			wholes.push({ ...first, end: last.end, lines });
		}
		run = [];
	};
	for (const comment of comments) {
		const last = run.at(-1);
		if (last !== undefined && !goesOn(text, last, comment)) endRun();
		if (comment.kind === 'line') run.push(comment);
		else {
			endRun();
			wholes.push({ ...comment, lines: linesOf(text, comment) });
		}
	}
	endRun();
	return wholes;
}

/**
 * Whether a line comment belongs to the one before it: it has its line to itself, and after code stands in
 * the same column.
 */
function goesOn(text: string, last: CodeComment, next: CodeComment): boolean {
	if (last.kind !== 'line' || next.kind !== 'line' || next.isAfterCode) return false;
	if (lineStart(text, next.start) !== nextLineStart(text, last.end)) return false;
	return !last.isAfterCode || columnOf(text, last) === columnOf(text, next);
}

function columnOf(text: string, { start }: TextRange): number {
	return text.slice(lineStart(text, start), start).replaceAll('\t', '    ').length;
}

/** Several where a backslash at the end of a line joins the next one to it. */
function linesOfLine(text: string, { start, end, text: inner }: CodeComment): CommentLine[] {
	const [first = inner, ...spliced] = linesIn(text, inner);
	const blank = inner.start < end && /[ \t]/.test(text.charAt(inner.start)) ? 1 : 0;
	const mark = text.slice(start, inner.start);
	const firstText = { start: inner.start + blank, end: Math.max(first.end, inner.start + blank) };
	const others = spliced.map((line): CommentLine => ({ start: line.start, text: line, mark: '' }));
	return [{ start, text: firstText, mark }, ...others];
}

/** After the opening mark and what is put after it to mark documentation. */
function textOf(text: string, { kind, text: { start, end } }: CodeComment): TextRange {
	if (kind === 'string') return { start, end };
	const more = /[*!|^]*(?:[ \t]+[|^](?=[ \t]))?/y;
	more.lastIndex = start;
	const length = more.exec(text)?.[0].length ?? 0;
	const from = Math.min(start + length, end);
	const trailing = /\**$/.exec(text.slice(from, end))?.[0].length ?? 0;
	return { start: from, end: end - trailing };
}

const star = /^[ \t]*\*+(?!\/)[ \t]?/;

/** Of a block or a string. */
export function linesOf(text: string, comment: CodeComment): CommentLine[] {
	const range = textOf(text, comment);
	const [first, ...others] = allLines(text, range);
	const texts = others.map((line) => text.slice(line.start, line.end));
	const hasStars = star.test(texts.find((line) => line.trim() !== '') ?? '');
	const indentation = hasStars ? 0 : commonIndentation(texts);
	const lines = others.map((line, index): CommentLine => {
		const content = texts[index] ?? '';
		const prefix = hasStars
			? (star.exec(content)?.[0].length ?? 0)
			: Math.min(indentation, indentationOf(content));
		return { start: line.start, text: { start: line.start + prefix, end: line.end }, mark: '' };
	});
	const blank = /[ \t]/.test(text.charAt(range.start)) && range.start < range.end ? 1 : 0;
	const firstText = { start: range.start + blank, end: first?.end ?? range.end };
	const start = comment.kind === 'string' ? range.start : comment.start;
	return [{ start, text: firstText, mark: '' }, ...lines];
}

/** Also an empty one at the end. */
function allLines(text: string, range: TextRange): TextRange[] {
	const lines = [...linesIn(text, range)];
	const isEmptyLast = range.end === range.start || /[\r\n]/.test(text.charAt(range.end - 1));
	return isEmptyLast ? [...lines, { start: range.end, end: range.end }] : lines;
}

export function commonIndentation(lines: readonly string[]): number {
	const written = lines.filter((line) => line.trim() !== '');
	return written.reduce((least, line) => Math.min(least, indentationOf(line)), Infinity);
}

export function indentationOf(line: string): number {
	return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
