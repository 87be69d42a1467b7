/** From a paragraph of the document and a range in it to the passage that is rewritten. */
import type { ProseBlock } from '../document/blocks.ts';
import { lineHabitOf, type LineHabit } from './habit.ts';
import { lineStart } from '../text/lines.ts';
import { sentenceEdges, type SentenceEdges } from './sentenceEdges.ts';
import { protectedSpans } from '../syntax/protectedSpans.ts';
import type { TextRange } from '../text/textRange.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

export interface Passage {
	/** In the document. */
	readonly range: TextRange;
	/**
	 * With line feeds between its lines, without what stands before each of them (indentation, quote marks).
	 */
	readonly text: string;
	readonly layout: PassageLayout;
}

/** How a passage stands in the document. */
export interface PassageLayout {
	readonly syntax: LanguageSyntax;
	readonly habit: LineHabit;
	/** Line ending and prefix between each two lines of the passage; empty for a passage on one line. */
	readonly lineBreaks: readonly string[];
	/** The longest line of the whole paragraph, in characters without prefix. */
	readonly width: number;
	/** Columns on the passage's first line before it, counted from where the paragraph's other lines begin. */
	readonly firstColumn: number;
	readonly edges: SentenceEdges;
	/** Whether a block mark at the start of the passage would be read as one. */
	readonly opensBlock: boolean;
}

/**
 * The prose of a block inside `selected`, without what has no letters. Where the lines are meant, each is a
 * passage.
 */
export function passagesIn(
	document: string,
	block: ProseBlock,
	selected: TextRange,
	syntax: LanguageSyntax,
): Passage[] {
	const texts = block.lines.map(({ start, end }) => document.slice(start, end));
	const habit = lineHabitOf(texts, syntax);
	const parts =
		habit === 'meant' ? block.lines.map((line) => ({ ...block, lines: [line] })) : [block];
	return parts.flatMap((part) => passageIn(document, part, selected, syntax, habit) ?? []);
}

function passageIn(
	document: string,
	block: ProseBlock,
	selected: TextRange,
	syntax: LanguageSyntax,
	habit: LineHabit,
): Passage | undefined {
	const paragraph = new Paragraph(document, block);
	const free = freeRange(paragraph.text, paragraph.textRange(selected), syntax);
	if (free === undefined) return undefined;
	const lines = paragraph.linesOf(free);
	return {
		range: paragraph.documentRange(free),
		text: paragraph.text.slice(free.start, free.end),
		layout: {
			syntax,
			habit,
			lineBreaks: paragraph.lineBreaks.slice(lines.first, lines.last),
			width: paragraph.width,
			firstColumn:
				characters(paragraph.text.slice(lines.start, free.start)) +
				(lines.first === 0 ? paragraph.hang : 0),
			edges: sentenceEdges(paragraph.text, free),
			opensBlock: block.opensBlock && free.start === 0,
		},
	};
}

/** How many characters (code points) a text has. */
export function characters(text: string): number {
	return Array.from(text).length;
}

/** Tabs count as four columns. */
function columnOf(document: string, offset: number): number {
	const line = document.slice(lineStart(document, offset), offset);
	return characters(line.replaceAll('\t', '    '));
}

/** A block's text with line feeds, and where its offsets are in the document. */
class Paragraph {
	readonly text: string;
	readonly lineBreaks: readonly string[];
	readonly width: number;
	/**
	 * By how many columns the first line begins further right than the second, as that of a documentation tag
	 * does.
	 */
	readonly hang: number;
	/** Each line in the text and in the document. */
	readonly #lines: readonly { readonly offset: number; readonly range: TextRange }[];

	constructor(document: string, block: ProseBlock) {
		const texts = block.lines.map(({ start, end }) => document.slice(start, end));
		this.text = texts.join('\n');
		const [first, second] = block.lines.map(({ start }) => columnOf(document, start));
		this.hang = Math.max(0, (first ?? 0) - (second ?? first ?? 0));
		const widths = texts.map((line) => characters(line.trimEnd()));
		this.width = Math.max(0, (widths[0] ?? 0) + this.hang, ...widths);
		this.lineBreaks = block.lines
			.slice(1)
			.map((line, index) => document.slice(block.lines[index]?.end, line.start));
		let offset = 0;
		this.#lines = block.lines.map((range) => {
			const line = { offset, range };
			offset += range.end - range.start + 1;
			return line;
		});
	}

	/** The part of the text that a range of the document covers; may be empty. */
	textRange({ start, end }: TextRange): TextRange {
		const first = this.#lines.find(({ range }) => range.end >= start);
		const last = this.#lines.findLast(({ range }) => range.start <= end);
		return {
			start:
				first === undefined
					? this.text.length
					: first.offset + Math.max(0, start - first.range.start),
			end: last === undefined ? 0 : last.offset + Math.min(end, last.range.end) - last.range.start,
		};
	}

	documentRange({ start, end }: TextRange): TextRange {
		return { start: this.#documentOffset(start), end: this.#documentOffset(end) };
	}

	/**
	 * Indices of the first and the last line that a part of the text stands on, and where the first begins.
	 */
	linesOf({ start, end }: TextRange): {
		readonly first: number;
		readonly last: number;
		readonly start: number;
	} {
		const first = this.#lineAt(start);
		return { first, last: this.#lineAt(end), start: this.#lines[first]?.offset ?? 0 };
	}

	#documentOffset(offset: number): number {
		const line = this.#lines[this.#lineAt(offset)];
		return line === undefined ? 0 : line.range.start + offset - line.offset;
	}

	#lineAt(offset: number): number {
		return this.#lines.findLastIndex((line) => line.offset <= offset);
	}
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The selected part without white space at its edges and without what the selection cuts: protected spans and
 * characters.
 */
function freeRange(
	text: string,
	selected: TextRange,
	syntax: LanguageSyntax,
): TextRange | undefined {
	if (selected.start >= selected.end) return undefined;
	const spans = protectedSpans(text, syntax).map(({ range }) => range);
	const whole = withoutCutPieces(selected, [...graphemesAt(text, selected), ...spans]);
	const range = withoutEdgeSpace(text, whole);
	if (range.start >= range.end) return undefined;
	return /\p{L}/u.test(withoutSpans(text, range, spans)) ? range : undefined;
}

/** The graphemes at the edges of a range. */
function graphemesAt(text: string, { start, end }: TextRange): TextRange[] {
	const segments = graphemes.segment(text);
	return [start, end].flatMap((offset) => {
		const at = segments.containing(offset);
		return at === undefined ? [] : [{ start: at.index, end: at.index + at.segment.length }];
	});
}

function withoutCutPieces(range: TextRange, pieces: readonly TextRange[]): TextRange {
	let { start, end } = range;
	for (const piece of pieces) {
		if (piece.start < start && start < piece.end) start = piece.end;
		if (piece.start < end && end < piece.end) end = piece.start;
	}
	return { start, end };
}

function withoutEdgeSpace(text: string, range: TextRange): TextRange {
	const part = text.slice(range.start, range.end);
	const start = range.start + part.length - part.trimStart().length;
	return { start, end: Math.max(start, range.start + part.trimEnd().length) };
}

function withoutSpans(text: string, range: TextRange, spans: readonly TextRange[]): string {
	let rest = '';
	let start = range.start;
	for (const span of spans) {
		if (span.start >= range.end) break;
		if (span.end <= range.start) continue;
		rest += text.slice(start, span.start);
		start = span.end;
	}
	return rest + text.slice(Math.min(start, range.end), range.end);
}
