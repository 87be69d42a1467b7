/** The lines of a document as reStructuredText sees them: tabs are blanks up to the next tab stop. */
import { linesIn } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';

export interface SourceLine {
	/** With blanks in place of tabs, without white space at the end. Columns count its code units. */
	readonly text: string;
	/** The blanks at its start. */
	readonly indentation: number;
	/** In the document, without the line ending. */
	readonly range: TextRange;
	/**
	 * For a line with tabs: the offset of each column at its start, up to where columns and code units keep
	 * step.
	 */
	readonly offsets?: readonly number[];
}

const blank = 32;
const tabStop = 8;
/** Code units of a line in which tabs are taken for blanks: indentation and marks are within them. */
const longestStart = 256;

export function sourceLines(document: string): SourceLine[] {
	// A byte order mark is no part of the first line.
	const start = document.startsWith('\uFEFF') ? 1 : 0;
	return Array.from(linesIn(document, { start, end: document.length }), (range) => {
		const text = document.slice(range.start, range.end);
		if (/[\t\v\f]/.test(text)) return withoutTabs(text, range);
		return sourceLine(text, range);
	});
}

function sourceLine(line: string, range: TextRange): SourceLine {
	const text = withoutEndBlanks(line);
	let indentation = 0;
	while (text.charCodeAt(indentation) === blank) indentation += 1;
	return { text, indentation, range };
}

/** As Python strips, to which a byte order mark within a text is a character like any. */
function withoutEndBlanks(line: string): string {
	const stripped = line.trimEnd();
	const mark = line.lastIndexOf('\uFEFF');
	return mark < stripped.length ? stripped : line.slice(0, mark + 1);
}

function withoutTabs(line: string, range: TextRange): SourceLine {
	const offsets: number[] = [];
	let text = '';
	const end = Math.min(line.length, longestStart);
	for (let index = 0; index < end; index += 1) {
		const unit = line.charAt(index);
		const width = unit === '\t' ? tabStop - (text.length % tabStop) : 1;
		text += /[\t\v\f]/.test(unit) ? ' '.repeat(width) : unit;
		for (let column = 0; column < width; column += 1) offsets.push(range.start + index);
	}
	return { ...sourceLine(text + line.slice(end), range), offsets };
}

/** The offset in the document of a column of a line. */
export function offsetAt({ range, offsets }: SourceLine, column: number): number {
	if (offsets === undefined) return Math.min(range.start + column, range.end);
	const known = offsets[column];
	if (known !== undefined) return known;
	const beyond = range.start + Math.min(longestStart, range.end - range.start);
	return Math.min(beyond + column - offsets.length, range.end);
}
