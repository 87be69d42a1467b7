/** The blocks of a commit message: subject, paragraphs, lists, and what Git or others put among them. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import { hasColumns, hasWord } from '../text/shape.ts';
import { textLines, type TextLine } from '../text/textLine.ts';
import {
	contentFrom,
	fenceOf,
	isFootnote,
	itemMark,
	lineContent,
	type ItemMark,
} from './commitLines.ts';
import { messageEnd } from './scissors.ts';
import { subjectText } from './subject.ts';
import { isComment, isTrailer, trailersStart } from './trailers.ts';

export function commitBlocks(document: string): Block[] {
	const end = messageEnd(document);
	const lines = textLines(document.slice(0, end));
	const trailers = trailersStart(lines);
	const reader = new CommitReader();
	for (const [index, line] of lines.entries()) reader.read(line, index >= trailers);
	const blocks = reader.end();
	const rest = { start: end, end: document.length };
	if (end < document.length) blocks.push({ kind: 'protected', content: 'comments', range: rest });
	return blocks;
}

interface Paragraph {
	readonly lines: TextLine[];
	/** Of the text of its first line. */
	readonly column: number;
	readonly isItem: boolean;
}

/** Lines that stay as they are, up to a blank one or to the one that closes them. */
interface Run {
	readonly content: ProtectedContent;
	readonly start: number;
	end: number;
	/** Undefined for a run that a blank line ends; empty for one that goes on to the end. */
	readonly fence: string | undefined;
	/** A line that is indented less than so many columns ends the run. */
	readonly column: number;
}

/** Longer lines were not wrapped by hand: each is a paragraph by itself. */
const longestWrappedLine = 120;
/** Columns by which lines that are indented deeper than the text around them are code. */
const codeColumns = 2;

class CommitReader {
	readonly #blocks: Block[] = [];
	#isBeforeSubject = true;
	#paragraph: Paragraph | undefined;
	#run: Run | undefined;
	/** The columns of the text of the list items that the next line may be in, ascending. */
	#items: number[] = [];

	read(line: TextLine, isInTrailers: boolean): void {
		if (this.#readFence(line)) return;
		if (line.text === '') this.#endText();
		else if (isComment(line)) this.#readComment(line);
		else if (this.#isBeforeSubject) this.#readSubject(line);
		else if (isInTrailers) this.#protectLine(line, 'trailers');
		else if (!this.#readRun(line)) this.#readBody(line);
	}

	end(): Block[] {
		this.#endText();
		return this.#blocks;
	}

	/** In a message that is made of several Git tells where the next one begins. */
	#readComment(line: TextLine): void {
		this.#protectLine(line, 'comments');
		this.#isBeforeSubject ||= /^# This is the .*commit message/.test(line.text);
	}

	#readSubject(line: TextLine): void {
		this.#isBeforeSubject = false;
		if (fenceOf(line.text) !== undefined) {
			// To Git it is the subject, and the next fence opens what for others it closes.
			this.#beginRun(line, 'code', 0, '');
			return;
		}
		const text = subjectText(line);
		if (text === undefined) this.#protectLine(line, 'markup');
		else this.#blocks.push({ kind: 'paragraph', lines: [text], opensBlock: false });
	}

	#readFence(line: TextLine): boolean {
		const fence = this.#run?.fence;
		if (this.#run === undefined || fence === undefined) return false;
		if (line.text === '') return true;
		this.#run.end = line.end;
		if (line.text === fence) this.#endText();
		return true;
	}

	#readRun(line: TextLine): boolean {
		if (this.#run === undefined) return false;
		const { column } = this.#run;
		const isFence = column === 0 && fenceOf(line.text) !== undefined;
		const isInRun = line.indentation >= column && !isFence && !isTrailer(line);
		if (isInRun) this.#run.end = line.end;
		else this.#endText();
		return isInRun;
	}

	#readBody(line: TextLine): void {
		const mark = itemMark(line.text);
		if (mark !== undefined || this.#paragraph === undefined) this.#leaveItems(line.indentation);
		const depth = line.indentation - (this.#items.at(-1) ?? 0);
		if (this.#beginsRun(line) || this.#readMarkup(line)) return;
		if (mark !== undefined && depth <= 3) this.#beginItem(line, mark);
		else if (this.#paragraph === undefined) this.#beginParagraph(line, depth);
		else this.#goOn(line, this.#paragraph);
	}

	/** Fences, trailers, and addresses for numbers in the text. */
	#beginsRun(line: TextLine): boolean {
		const fence = fenceOf(line.text);
		if (fence !== undefined) this.#beginRun(line, 'code', 0, fence);
		else if (isTrailer(line)) this.#readTrailer(line);
		else if (isFootnote(line.text)) this.#beginRun(line, 'link definitions', 1);
		else return false;
		return true;
	}

	/** Out of the items whose text begins further right. */
	#leaveItems(indentation: number): void {
		this.#endParagraph();
		this.#items = this.#items.filter((column) => column <= indentation + 1);
	}

	#readTrailer(line: TextLine): void {
		this.#endText();
		const isBreaking = line.text.startsWith('BREAKING');
		this.#beginRun(line, 'trailers', isBreaking ? 0 : 1);
	}

	#readMarkup(line: TextLine): boolean {
		const lines = contentFrom(line.text);
		if (lines !== undefined) this.#beginRun(line, lines, 0);
		const content = lines === undefined ? lineContent(line.text) : undefined;
		if (content === undefined) return lines !== undefined;
		const isUnderline = content === 'markup' && !hasWord(line.text);
		this.#endParagraph(
			isUnderline && this.#paragraph?.lines.length === 1 ? 'heading' : 'paragraph',
		);
		this.#protectLine(line, content);
		return true;
	}

	#beginItem(line: TextLine, { length, withBox }: ItemMark): void {
		this.#endText();
		const column = line.indentation + length;
		this.#items.push(column);
		const text = { ...line, text: line.text.slice(withBox), start: line.start + withBox };
		this.#paragraph = { lines: [text], column, isItem: true };
	}

	#beginParagraph(line: TextLine, depth: number): void {
		if (depth >= codeColumns) this.#beginRun(line, 'code', line.indentation - depth + codeColumns);
		else this.#paragraph = { lines: [line], column: line.indentation, isItem: false };
	}

	#goOn(line: TextLine, { lines, column, isItem }: Paragraph): void {
		const depth = line.indentation - column;
		if (depth >= (isItem ? codeColumns + 1 : codeColumns)) {
			this.#beginRun(line, 'code', column + codeColumns);
		} else lines.push(line);
	}

	#beginRun(line: TextLine, content: ProtectedContent, column: number, fence?: string): void {
		this.#endText();
		this.#run = { content, start: line.lineStart, end: line.end, fence, column };
	}

	#endText(): void {
		this.#endParagraph();
		if (this.#run !== undefined) this.#protect(this.#run.content, this.#run);
		this.#run = undefined;
	}

	#endParagraph(kind: 'paragraph' | 'heading' = 'paragraph'): void {
		if (this.#paragraph === undefined) return;
		const { lines } = this.#paragraph;
		this.#paragraph = undefined;
		const content = contentOf(lines);
		if (content === undefined) this.#blocks.push(...proseBlocks(lines, kind));
		else this.#protect(content, { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 });
	}

	#protectLine(line: TextLine, content: ProtectedContent): void {
		this.#endText();
		this.#protect(content, { start: line.lineStart, end: line.end });
	}

	#protect(content: ProtectedContent, { start, end }: { start: number; end: number }): void {
		this.#blocks.push({ kind: 'protected', content, range: { start, end } });
	}
}

/** What the lines of a paragraph hold that is no prose. */
function contentOf(lines: readonly TextLine[]): ProtectedContent | undefined {
	if (/\bwrote ?:$/.test(lines.at(-1)?.text ?? '')) return 'quotes';
	return hasColumns(lines.map(({ text }) => text)) ? 'markup' : undefined;
}

function proseBlocks(lines: readonly TextLine[], kind: 'paragraph' | 'heading'): Block[] {
	const groups: TextLine[][] = [];
	let isAfterLong = true;
	for (const line of lines) {
		const isLong = line.text.length > longestWrappedLine;
		if (isLong || isAfterLong) groups.push([line]);
		else groups.at(-1)?.push(line);
		isAfterLong = isLong;
	}
	return groups.map((group) => {
		const ranges = group.map(({ start, end }) => ({ start, end }));
		return { kind, lines: ranges, opensBlock: false };
	});
}
