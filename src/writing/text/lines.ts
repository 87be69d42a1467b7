/** The lines of a text. */
import type { TextRange } from './textRange.ts';

/** Each line of a part of a text: its range without the line ending. */
export function* linesIn(text: string, range: TextRange): Generator<TextRange> {
	let start = range.start;
	while (start < range.end) {
		const end = lineEnd(text, start, range.end);
		yield { start, end };
		if (end === range.end) return;
		start = nextLineStart(text, end);
	}
}

/** Where the line ends that holds `offset`: at its line feed or carriage return, or at `limit`. */
export function lineEnd(text: string, offset: number, limit = text.length): number {
	let end = offset;
	while (end < limit && text[end] !== '\n' && text[end] !== '\r') end += 1;
	return end;
}

/** Where the line begins after the one that holds `offset`; the end of the text without one. */
export function nextLineStart(text: string, offset: number): number {
	const end = lineEnd(text, offset);
	return Math.min(text.length, end + (text.startsWith('\r\n', end) ? 2 : 1));
}

export function lineStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
	return start;
}

/** A line without its indentation; undefined when nothing else is on it. */
export function withoutIndentation(text: string, line: TextRange): TextRange | undefined {
	let { start } = line;
	while (start < line.end && /\s/.test(text[start] ?? '')) start += 1;
	return start < line.end ? { start, end: line.end } : undefined;
}
