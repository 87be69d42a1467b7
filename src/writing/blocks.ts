/** The blocks that documents of every syntax are made of, as far as rewriting needs them. */
import type { TextRange } from './textRange.ts';

/**
 * A paragraph, or the text of a heading. Each line is its range in the document without line prefix (indentation, quote and
 * list marks) and without line ending; lines are never blank.
 */
export interface ProseBlock {
	readonly kind: 'paragraph' | 'heading';
	readonly lines: readonly TextRange[];
	/** Whether a block mark at the start of the first line would be read as one. */
	readonly opensBlock: boolean;
}

/** What a protected block holds, in a word for messages. */
export type ProtectedContent =
	| 'code'
	| 'math'
	| 'HTML'
	| 'front matter'
	| 'tables'
	| 'link definitions'
	| 'commands'
	| 'comments'
	| 'markup';

/** A block that stays as it is. */
export interface ProtectedBlock {
	readonly kind: 'protected';
	readonly content: ProtectedContent;
	readonly range: TextRange;
}

export type Block = ProseBlock | ProtectedBlock;

/** A line of the document: its range without the line ending. */
export function* linesIn(text: string, range: TextRange): Generator<TextRange> {
	let start = range.start;
	while (start < range.end) {
		const end = lineEnd(text, start, range.end);
		yield { start, end };
		start = end + (text.startsWith('\r\n', end) ? 2 : 1);
	}
}

/** Where the line ends that holds `offset`: at its line feed or carriage return, or at `limit`. */
export function lineEnd(text: string, offset: number, limit = text.length): number {
	let end = offset;
	while (end < limit && text[end] !== '\n' && text[end] !== '\r') end += 1;
	return end;
}

export function lineStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
	return start;
}

/** The document's range of a block. */
export function rangeOf(block: Block): TextRange {
	if (block.kind === 'protected') return block.range;
	return { start: block.lines[0]?.start ?? 0, end: block.lines.at(-1)?.end ?? 0 };
}

/** A line without its indentation; undefined when nothing else is on it. */
export function withoutIndentation(text: string, line: TextRange): TextRange | undefined {
	let { start } = line;
	while (start < line.end && /\s/.test(text[start] ?? '')) start += 1;
	return start < line.end ? { start, end: line.end } : undefined;
}
