/**
 * The comment around a place in code. There is no parser for each language: the line is searched for quotes and marks, so a
 * mark in a string that ends on its line is none, but one in a string of many lines is.
 */
import { lineEnd, lineStart, linesIn } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import type { BlockComment, CommentSyntax } from './commentSyntax.ts';
import { stringAround } from './docStrings.ts';

/** A line of a comment. */
export interface CommentLine {
	/** Where its marks begin. */
	readonly start: number;
	/** Without marks and line ending. */
	readonly text: TextRange;
}

/**
 * The lines of the comment around a place: all of a block comment, or line comments on lines that follow each other. Before the
 * marks of other lines than that of the place may only be white space. Empty outside comments. Of a block that isn't
 * closed what follows the line of the place is left out.
 */
export function commentAround(
	text: string,
	offset: number,
	syntax: CommentSyntax,
): readonly CommentLine[] {
	const string = stringAround(text, offset, syntax);
	if (string.kind === 'value') return [];
	if (string.kind === 'documentation') return blockLines(text, string.text.start, string.text);
	for (const marks of syntax.block) {
		const start = blockStart(text, offset, marks, syntax);
		if (start === undefined) continue;
		const end = blockEnd(text, offset, marks, syntax);
		return end === undefined
			? []
			: blockLines(text, start, { start: textStart(text, start, marks, end), end });
	}
	return lineComments(text, offset, syntax);
}

/** Nothing that could be a part of a word, an operator or an address stands directly before a mark. */
const beforeMark = '(?<![^\\s;,(){}\\[\\]>"\'`])';

/** Strings, comments in blocks, and line comments (group 1), in the order in which they begin. */
function pieces({ line, block, quotes }: CommentSyntax): RegExp {
	const strings = Array.from(quotes, (quote) => `${quote}(?:\\\\.|[^\\\\${quote}])*${quote}`);
	const blocks = block.map(({ open, close }) => `${escaped(open)}(?:.*?${escaped(close)})?`);
	const lines = line.length > 0 ? [`${beforeMark}(${line.join('|')})`] : [];
	return new RegExp([...strings, ...blocks, ...lines].join('|'), 'gi');
}

function escaped(mark: string): string {
	return mark.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The first opening mark after the last closing one; undefined when there is none before the place. */
function blockStart(
	text: string,
	offset: number,
	{ open, close, ownLine }: BlockComment,
	syntax: CommentSyntax,
): number | undefined {
	const lastClose = offset < close.length ? -1 : text.lastIndexOf(close, offset - close.length);
	const from = lastClose < 0 ? 0 : lastClose + close.length;
	const before = text.slice(0, offset);
	let start = before.indexOf(open, from);
	while (start >= 0) {
		const line = Math.max(from, lineStart(text, start));
		// A string may end after the place.
		const part = text.slice(line, lineEnd(text, start));
		const isMark = ownLine ? part.trim().startsWith(open) : begins(part, start - line, syntax);
		if (isMark) return start;
		start = before.indexOf(open, start + open.length);
	}
	return undefined;
}

/** Whether a block comment begins at the column, and not in a string or another comment. */
function begins(line: string, column: number, syntax: CommentSyntax): boolean {
	for (const { index, 1: lineMark } of line.matchAll(pieces(syntax))) {
		if (index >= column) return index === column;
		if (lineMark !== undefined) return false;
	}
	return false;
}

/** Undefined when the place is in the closing mark. */
function blockEnd(
	text: string,
	offset: number,
	{ open, close }: BlockComment,
	syntax: CommentSyntax,
): number | undefined {
	const end = text.indexOf(close, Math.max(0, offset - close.length + 1));
	if (end >= 0 && end < offset) return undefined;
	const behind = text.slice(offset, end < 0 ? text.length : end);
	const isOpen = end < 0 || opensAnother(behind, open, syntax);
	return isOpen ? lineEnd(text, offset) : end;
}

/** Whether a comment begins in the text on a line further down: then the end that was found is that one's. */
function opensAnother(text: string, open: string, syntax: CommentSyntax): boolean {
	const start = text.indexOf(open, lineEnd(text, 0));
	if (start < 0) return false;
	const line = lineStart(text, start);
	return begins(text.slice(line, lineEnd(text, start)), start - line, syntax);
}

/** After the opening mark and what is put after it to mark documentation. */
function textStart(text: string, start: number, { open }: BlockComment, end: number): number {
	const more = /[*!|^]*(?:[ \t]+[|^](?=[ \t]))?/y;
	more.lastIndex = start + open.length;
	const length = more.exec(text)?.[0].length ?? 0;
	return Math.min(start + open.length + length, end);
}

const star = /^[ \t]*\*+(?!\/)[ \t]?/;

function blockLines(text: string, start: number, range: TextRange): readonly CommentLine[] {
	const [first, ...others] = allLines(text, range);
	const texts = others.map((line) => text.slice(line.start, line.end));
	const hasStars = star.test(texts.find((line) => line.trim() !== '') ?? '');
	const indentation = hasStars ? 0 : commonIndentation(texts);
	const lines = others.map((line, index): CommentLine => {
		const content = texts[index] ?? '';
		const prefix = hasStars
			? (star.exec(content)?.[0].length ?? 0)
			: Math.min(indentation, indentationOf(content));
		return { start: line.start, text: { start: line.start + prefix, end: line.end } };
	});
	const blank = /[ \t]/.test(text.charAt(range.start)) && range.start < range.end ? 1 : 0;
	const firstText = { start: range.start + blank, end: first?.end ?? range.end };
	return [{ start, text: firstText }, ...lines];
}

/** Also an empty one at the end. */
function allLines(text: string, range: TextRange): TextRange[] {
	const lines = [...linesIn(text, range)];
	const isEmptyLast = range.end === range.start || /[\r\n]/.test(text.charAt(range.end - 1));
	return isEmptyLast ? [...lines, { start: range.end, end: range.end }] : lines;
}

function commonIndentation(lines: readonly string[]): number {
	const written = lines.filter((line) => line.trim() !== '');
	return written.reduce((least, line) => Math.min(least, indentationOf(line)), Infinity);
}

function indentationOf(line: string): number {
	return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

function lineComments(text: string, offset: number, syntax: CommentSyntax): CommentLine[] {
	const range = { start: lineStart(text, offset), end: lineEnd(text, offset) };
	const line = text.slice(range.start, range.end);
	const mark = lineMark(line, syntax);
	if (mark === undefined || range.start + mark.index >= offset) return [];
	const own = commentLine(text, range.start + mark.index, mark[0].length, range.end);
	return [
		...commentLinesAbove(text, range.start, syntax),
		own,
		...commentLinesBelow(text, range.end, syntax),
	];
}

function lineMark(line: string, syntax: CommentSyntax): RegExpExecArray | undefined {
	const mark = [...line.matchAll(pieces(syntax))].find((piece) => piece[1] !== undefined);
	if (mark === undefined) return undefined;
	return syntax.ownLine && line.slice(0, mark.index).trim() !== '' ? undefined : mark;
}

function commentLine(text: string, start: number, markLength: number, end: number): CommentLine {
	const markEnd = start + markLength;
	const blank = markEnd < end && /[ \t]/.test(text.charAt(markEnd)) ? 1 : 0;
	return { start, text: { start: markEnd + blank, end } };
}

/** A line with nothing but white space before its mark. */
function wholeLine(text: string, start: number, syntax: CommentSyntax): CommentLine | undefined {
	const end = lineEnd(text, start);
	const mark = new RegExp(`^[ \\t]*(${syntax.line.join('|')})`, 'i').exec(text.slice(start, end));
	if (mark === null) return undefined;
	const [whole, { length } = ''] = mark;
	return commentLine(text, start + whole.length - length, length, end);
}

function commentLinesAbove(text: string, from: number, syntax: CommentSyntax): CommentLine[] {
	const lines: CommentLine[] = [];
	let start = from;
	while (start > 0) {
		start = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
		const line = wholeLine(text, start, syntax);
		if (line === undefined) break;
		lines.push(line);
	}
	return lines.reverse();
}

function commentLinesBelow(text: string, from: number, syntax: CommentSyntax): CommentLine[] {
	const lines: CommentLine[] = [];
	let end = from;
	while (end < text.length) {
		const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
		const line = wholeLine(text, start, syntax);
		if (line === undefined) break;
		lines.push(line);
		end = line.text.end;
	}
	return lines;
}
