/** The part of a Markdown document that decides what its text at a cursor is. */
import { lineEnd, lineStart } from '../text/lines.ts';
import { markdownSegmentStarts } from '../markdown/markdownSegments.ts';
import { markdown } from '../markdown/markdownSyntax.ts';
import type { TextRange } from '../text/textRange.ts';
import { markdownLeafEnd } from './markdownLeafEnd.ts';
import { outsideCode } from './outsideCode.ts';
import { lastSafePlace, paragraphEnd, type Openings } from './safePlace.ts';

/** A text to parse in place of the document, and where the cursor is in it. */
export interface NearbyText {
	readonly text: string;
	readonly offset: number;
}

/** Code units before the cursor beyond which reading begins at a line that merely seems safe. */
const longestBefore = 2048;
/** Where such a line is looked for. */
const likelyBefore = 1024;
/** The same in a line; an elision stands between its marks and the rest. */
const longestLineBefore = 1536;
const longestAfter = 1024;

const leaves: Openings = {
	line: markdown.longBlock,
	endOf: markdownLeafEnd,
	lastSafe: (part) => markdownSegmentStarts(part, 0).at(-1) ?? 0,
};

/**
 * `from` is where the body begins after front matter. `insideBlock` when the cursor is in code or HTML of
 * many lines. Blocks of the nearby text are those of the document wherever it can be cut within reach; in
 * longer lists, quotes and paragraphs they are in all but rare cases.
 */
export function nearbyMarkdown(
	document: string,
	from: number,
	offset: number,
): NearbyText | 'insideBlock' {
	const line = lineStart(document, offset);
	const safe = lastSafePlace(document, from, line, leaves);
	const start = line - safe > longestBefore ? likelyStart(document, safe, line) : safe;
	if (start === undefined) return 'insideBlock';
	const head = document.slice(start, line);
	const before = lineBefore(document.slice(line, lineEnd(document, offset)), offset - line);
	return {
		text: head + before + document.slice(offset, paragraphEnd(document, offset, longestAfter)),
		offset: head.length + before.length,
	};
}

const marks =
	/^[ \t]*(?:>[ \t]?)*(?:(?:[-+*]|\d{1,9}[.)]|\[\^[^\]]+\]:|#{1,6})[ \t]+|\|)?(?:\[[ xX]\][ \t]+)?/;

/** A line up to the column; when it is very long, its marks and its end, with a sign of three dots between them. */
function lineBefore(line: string, column: number): string {
	if (column <= longestLineBefore) return line.slice(0, column);
	const mark = marks.exec(line.slice(0, 200))?.[0] ?? '';
	const { start } = outsideCode(line, { start: column - longestLineBefore, end: column });
	return `${mark}… ${line.slice(start, column)}`;
}

/**
 * A line from which the text can be read with good hope, in a list, a quote or a paragraph that is long; undefined when the
 * lines are inside code or HTML.
 */
function likelyStart(document: string, from: number, to: number): number | undefined {
	const text = document.slice(from, to);
	const fences = fencesIn(text);
	if (fences.at(-1)?.end === text.length || isInElement(text)) return undefined;
	let best = { start: text.length, rank: Infinity };
	for (const line of linesFrom(text, text.length - likelyBefore)) {
		if (fences.some(({ start, end }) => start < line.start && line.start < end)) continue;
		if (line.rank < best.rank) best = { start: line.start + line.indentation, rank: line.rank };
	}
	return from + best.start;
}

interface RankedLine {
	readonly start: number;
	/** In code units. */
	readonly indentation: number;
	/** The lower the better to begin at. */
	readonly rank: number;
}

function* linesFrom(text: string, from: number): Generator<RankedLine> {
	const begins = /(?<=\n|\r(?!\n))([ \t]*)(?:([-+*]|\d{1,9}[.)])(?=[ \t])|(?=[^ \t\r\n]))/g;
	begins.lastIndex = Math.max(0, from);
	for (let line = begins.exec(text); line !== null; line = begins.exec(text)) {
		const [, { length: indentation } = '', mark] = line;
		const afterBlank = /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(
			text.slice(Math.max(0, line.index - 100), line.index),
		);
		const rank = indentation + (mark !== undefined || afterBlank ? 0 : 1000);
		yield { start: line.index, indentation, rank };
		begins.lastIndex = Math.max(begins.lastIndex, line.index + indentation + 1);
	}
}

/** Fences at any depth, whatever list or quote they are in; one that isn't closed ends with the text. */
function fencesIn(text: string): TextRange[] {
	const fence =
		/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\r\n]*$)|~{3,}|\${2,}(?=[^$\r\n]*$))[ \t]*(\S?)/gm;
	const fences: TextRange[] = [];
	let open: { readonly start: number; readonly mark: string } | undefined;
	for (const { index, 0: found, 1: mark = '', 2: info } of text.matchAll(fence)) {
		if (open === undefined) open = { start: index, mark };
		else if (info === '' && mark.startsWith(open.mark)) {
			fences.push({ start: open.start, end: index + found.length });
			open = undefined;
		}
	}
	if (open !== undefined) fences.push({ start: open.start, end: text.length });
	return fences;
}

const elements: readonly (readonly [RegExp, string])[] = [
	[/<!--/g, '-->'],
	[/<script[\s>]/gi, '</script>'],
	[/<style[\s>]/gi, '</style>'],
	[/<pre[\s>]/gi, '</pre>'],
	[/<textarea[\s>]/gi, '</textarea>'],
];

/** Whether a comment or an element that holds no prose is open at the end. */
function isInElement(text: string): boolean {
	return elements.some(([opening, closing]) => {
		const last = [...text.matchAll(opening)].at(-1)?.index ?? -1;
		return last >= 0 && !text.toLowerCase().includes(closing, last);
	});
}
