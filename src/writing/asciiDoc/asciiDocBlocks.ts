/** The blocks of an AsciiDoc document, read line by line as Asciidoctor reads them. What is not understood is no prose. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import { frontMatterEnd } from '../document/frontMatter.ts';
import { textLines, type TextLine } from '../text/textLine.ts';
import { contentOfStyle, isVerbatimStyle, noAttributes, withAttributes } from './blockStyles.ts';
import { contentOf, terminatorOf } from './delimitedBlocks.ts';
import { goesOn, hardBreaksSet, isAttributeEntry, lineMarkup } from './lineMarkup.ts';
import { listMark } from './listMarks.ts';
import { OpenBlocks } from './openBlocks.ts';
import { paragraphBlocks, type Paragraph } from './paragraphs.ts';
import { isUnderlined, titleOn } from './titles.ts';

export function asciiDocBlocks(document: string): Block[] {
	const reader = new AsciiDocReader();
	const matter = frontMatterEnd(document);
	if (matter > 0) reader.protect({ start: 0, end: matter }, 'front matter');
	const lines = textLines(document).filter(({ lineStart }) => lineStart >= matter);
	for (const [index, line] of lines.entries()) reader.read(line, lines[index + 1]);
	return reader.end();
}

/** Lines that stay as they are up to the next blank one. */
interface Run {
	readonly content: ProtectedContent;
	readonly start: number;
	end: number;
	/** Whether nothing else ends it, be it the mark of another block. */
	readonly holdsMarks: boolean;
}

const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)/;

class AsciiDocReader {
	readonly #blocks: Block[] = [];
	readonly #open = new OpenBlocks();
	#attributes = noAttributes;
	#paragraph: Paragraph | undefined;
	#run: Run | undefined;
	/** Whether all line ends of paragraphs are ones that readers see. */
	#hardBreaks = false;
	/** Whether only comments and attributes were read, so that a title would be the document's. */
	#isHeader = true;
	/** Whether a term was read whose text is still to come. */
	#afterTerm = false;
	/** Whether the next block is attached to a list's item. */
	#attached = false;
	/** Whether a list's item began after the last blank line. */
	#inItem = false;
	/** Whether the value of an attribute goes on. */
	#inAttribute = false;
	/** The line below a title. */
	#underline: TextLine | undefined;

	read(line: TextLine, next: TextLine | undefined): void {
		if (this.#endsOpenBlock(line) || this.#open.extendVerbatim(line)) return;
		this.#hardBreaks = hardBreaksSet(line.text) ?? this.#hardBreaks;
		if (line.text === '') this.#readBlank();
		else if (this.#goesOn(line)) return;
		else if (line.indentation > 0) this.#readIndented(line);
		else if (!this.#opensBlock(line)) this.#readUnindented(line, next);
		this.#inAttribute = this.#run === undefined && isAttributeEntry(line.text) && goesOn(line.text);
	}

	/** Whether a line belongs to the one before whatever is on it. */
	#goesOn(line: TextLine): boolean {
		if (this.#run?.holdsMarks === true) this.#run.end = line.end;
		else if (line === this.#underline) this.#protectLine(line, 'markup');
		else if (this.#inAttribute) {
			this.#protectLine(line, 'attributes');
			this.#inAttribute = goesOn(line.text);
		} else return false;
		return true;
	}

	end(): Block[] {
		this.#endText();
		this.#blocks.push(...this.#open.close(0));
		return this.#blocks;
	}

	protect(
		range: { readonly start: number; readonly end: number },
		content: ProtectedContent,
	): void {
		this.#blocks.push({ kind: 'protected', content, range });
	}

	#endsOpenBlock(line: TextLine): boolean {
		const depth = line.indentation > 0 ? undefined : this.#open.depthOf(line.text);
		if (depth === undefined) return false;
		this.#endText();
		const isVerbatim = this.#open.isVerbatimAt(depth);
		if (isVerbatim) this.#open.extendVerbatim(line);
		this.#blocks.push(...this.#open.close(depth));
		if (!isVerbatim) this.#protectLine(line, 'markup');
		this.#beginBlock();
		return true;
	}

	#opensBlock(line: TextLine): boolean {
		const terminator = terminatorOf(line.text);
		if (terminator === undefined) return false;
		this.#endText();
		const content = contentOf(terminator, this.#attributes.style);
		this.#open.open(terminator, content, line);
		if (content === undefined) this.#protectLine(line, 'markup');
		this.#beginBlock();
		return true;
	}

	/** What the lines before said about the next block they have said. */
	#beginBlock(): void {
		this.#attributes = noAttributes;
		this.#isHeader = false;
		this.#afterTerm = false;
		this.#attached = false;
	}

	#readBlank(): void {
		this.#endText();
		this.#inItem = false;
	}

	#readIndented(line: TextLine): void {
		if (this.#run !== undefined) this.#run.end = line.end;
		else if (this.#readItem(line)) return;
		else if (this.#paragraph !== undefined) this.#paragraph.lines.push(line);
		else if (this.#afterTerm) this.#beginParagraph(line, true);
		else this.#beginRun(line, contentOfStyle(this.#attributes.style) ?? 'code');
	}

	#readUnindented(line: TextLine, next: TextLine | undefined): void {
		if (line.text === '+') this.#attach(line);
		else if (this.#readAttributes(line)) return;
		else if (this.#run !== undefined) this.#run.end = line.end;
		else if (this.#readMarkup(line) || this.#readBlockTitle(line)) return;
		else if (this.#readTitle(line, next) || this.#readItem(line)) return;
		else this.#readText(line);
	}

	/** The line of a list's continuation. */
	#attach(line: TextLine): void {
		this.#endText();
		this.#protectLine(line, 'markup');
		this.#attached = true;
		this.#afterTerm = false;
	}

	#readAttributes(line: TextLine): boolean {
		const attributes = withAttributes(line.text, this.#attributes);
		if (attributes === undefined) return false;
		this.#endText();
		this.#protectLine(line, 'markup');
		this.#attributes = attributes;
		return true;
	}

	#readMarkup(line: TextLine): boolean {
		const markup = lineMarkup(line.text);
		const isVerbatim = markup?.isBlock === true && this.#isVerbatim();
		if (markup === undefined || isVerbatim) return false;
		this.#endText();
		this.#protectLine(line, markup.content);
		if (markup.isBlock) this.#beginBlock();
		return true;
	}

	#readTitle(line: TextLine, next: TextLine | undefined): boolean {
		const title = titleOn(line);
		if (this.#isVerbatim()) return false;
		if (title === undefined) return this.#readUnderlined(line, next);
		this.#endText();
		const isDocument = this.#isHeader && title.level === 1;
		this.#blocks.push({ kind: 'heading', lines: [title.text], opensBlock: false });
		this.#beginBlock();
		if (isDocument && next !== undefined && next.text !== '') {
			const { lineStart: start } = next;
			this.#run = { content: 'front matter', start, end: start, holdsMarks: true };
		}
		return true;
	}

	/** A title whose length the line below it repeats: it stays. */
	#readUnderlined(line: TextLine, next: TextLine | undefined): boolean {
		const mayBeTitle = this.#paragraph === undefined && !this.#attached && !this.#afterTerm;
		if (!mayBeTitle || this.#open.depth > 0 || !isUnderlined(line, next)) return false;
		this.#protectLine(line, 'markup');
		this.#beginBlock();
		this.#underline = next;
		return true;
	}

	#readItem(line: TextLine): boolean {
		const mark = listMark(line.text);
		if (mark === undefined || this.#isVerbatim()) return false;
		if (this.#paragraph !== undefined && mark.isWord && !this.#paragraph.inList) return false;
		this.#endText();
		const text = line.text.slice(mark.length);
		this.#beginBlock();
		if (text === '') {
			this.#protectLine(line, 'markup');
			this.#afterTerm = true;
		} else this.#beginParagraph({ ...line, text, start: line.start + mark.length }, true);
		return true;
	}

	/** Whether the paragraph that begins with the next line of text is verbatim. */
	#isVerbatim(): boolean {
		return this.#paragraph === undefined && isVerbatimStyle(this.#attributes.style);
	}

	/** The title above a block; a line inside a paragraph is none. */
	#readBlockTitle(line: TextLine): boolean {
		if (this.#paragraph !== undefined || !/^\.(?:\.?[^\s.])/.test(line.text)) return false;
		const text = { start: line.start + 1, end: line.end };
		this.#blocks.push({ kind: 'heading', lines: [text], opensBlock: false });
		this.#isHeader = false;
		return true;
	}

	#readText(line: TextLine): void {
		const label = admonition.exec(line.text)?.[0].length ?? 0;
		if (label > 0) this.#endText();
		if (this.#paragraph !== undefined) this.#paragraph.lines.push(line);
		else {
			const content = contentOfStyle(this.#attributes.style);
			if (content !== undefined) this.#beginRun(line, content);
			else {
				const text = line.text.slice(label);
				const inList = this.#attached || this.#afterTerm || this.#inItem;
				this.#beginParagraph({ ...line, text, start: line.start + label }, inList);
			}
		}
	}

	#beginParagraph(line: TextLine, inList: boolean): void {
		const hardBreaks = this.#hardBreaks || this.#attributes.hardBreaks;
		this.#beginBlock();
		this.#inItem = inList;
		this.#paragraph = { lines: [line], inList, hardBreaks };
	}

	#beginRun(line: TextLine, content: ProtectedContent): void {
		const holdsMarks = isVerbatimStyle(this.#attributes.style);
		this.#beginBlock();
		this.#run = { content, start: line.lineStart, end: line.end, holdsMarks };
	}

	#endText(): void {
		if (this.#paragraph !== undefined) this.#blocks.push(...paragraphBlocks(this.#paragraph));
		if (this.#run !== undefined) this.protect(this.#run, this.#run.content);
		this.#paragraph = undefined;
		this.#run = undefined;
	}

	#protectLine(line: TextLine, content: ProtectedContent): void {
		this.protect({ start: line.lineStart, end: line.end }, content);
	}
}
