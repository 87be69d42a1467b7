/** The lines of a document as readers of lines want them. */
import { linesIn } from './lines.ts';

/** A line without its indentation and without white space at its end. */
export interface TextLine {
	/** Empty for a blank line. */
	readonly text: string;
	/** Of the text in the document. */
	readonly start: number;
	readonly end: number;
	/** Where the line begins in the document, before its indentation; after a byte order mark. */
	readonly lineStart: number;
	/** In columns; tabs stop at each fourth. */
	readonly indentation: number;
}

/** All lines of a document with any line endings. A byte order mark belongs to none. */
export function textLines(document: string): TextLine[] {
	const start = document.startsWith('\uFEFF') ? 1 : 0;
	return Array.from(linesIn(document, { start, end: document.length }), (line) =>
		lineAt(document, line.start, line.end),
	);
}

function lineAt(document: string, lineStart: number, lineEnd: number): TextLine {
	let start = lineStart;
	let indentation = 0;
	let end = lineEnd;
	while (end > start && isBlank(document.charCodeAt(end - 1))) end -= 1;
	for (; start < end && isBlank(document.charCodeAt(start)); start += 1) {
		indentation += document.charCodeAt(start) === tab ? 4 - (indentation % 4) : 1;
	}
	return { text: document.slice(start, end), start, end, lineStart, indentation };
}

const tab = 9;

/** Of a code unit: whether it is white space. */
function isBlank(code: number): boolean {
	if (code < 128) return code === 32 || (code >= tab && code <= 13);
	return code >= 160 && /\s/.test(String.fromCharCode(code));
}
