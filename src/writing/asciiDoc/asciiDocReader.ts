/** Reads AsciiDoc line by line, as Asciidoctor does; what is not understood is no prose. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import type { TextLine } from '../text/textLine.ts';
import type { TextRange } from '../text/textRange.ts';
import { contentOfStyle, isVerbatimStyle, noAttributes, withAttributes } from './blockStyles.ts';
import { Conditionals, type LineState } from './conditionals.ts';
import { contentOf, terminatorOf } from './delimitedBlocks.ts';
import { goesOn, hardBreaksSet, isAttributeEntry, isDirective, lineMarkup } from './lineMarkup.ts';
import { listMark } from './listMarks.ts';
import { ListPlace } from './listPlace.ts';
import { OpenBlocks } from './openBlocks.ts';
import { after, labelLength, paragraphBlocks, type Paragraph } from './paragraphs.ts';
import { holdsLine, runEndOf, textState, type Run, type RunEnd } from './runs.ts';
import { isManPurpose, isUnderlined, titleOn } from './titles.ts';

export class AsciiDocReader {
	readonly #blocks: Block[] = [];
	readonly #open = new OpenBlocks();
	#attributes = noAttributes;
	#paragraph: Paragraph | undefined;
	#run: Run | undefined;
	/** Whether all line ends of paragraphs are ones that readers see. */
	#hardBreaks = false;
	/** Likewise, up to the next blank line. */
	#hardLines = false;
	/** Whether only comments and attributes were read, so that a title would be the document's. */
	#isHeader = true;
	readonly #list = new ListPlace();
	/** The title of the section. */
	#section = '';
	/** Whether the value of an attribute goes on. */
	#inAttribute = false;
	/** The line below a title. */
	#underline: TextLine | undefined;
	readonly #conditionals = new Conditionals();
	#blanks = 0;

	/** False where it can't be told what the line and the rest are, for it depends on a condition. */
	read(line: TextLine, next: TextLine | undefined): boolean {
		const isRead = line.indentation === 0 && !this.#open.isComment;
		const end = isRead ? this.#conditionals.read(line.text, () => this.#state()) : undefined;
		this.#attributes = end?.attributes ?? this.#attributes;
		if (end?.doubt === 'paragraph') this.#beginRunAt(line, 'conditionals', 'marks');
		else if (end?.doubt !== 'rest') this.#readLine(line, next);
		return end?.doubt !== 'rest';
	}

	#state(): LineState {
		const text = textState(this.#run, this.#paragraph);
		return { open: this.#open, attributes: this.#attributes, blanks: this.#blanks, text };
	}

	#readLine(line: TextLine, next: TextLine | undefined): void {
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
		if (this.#run !== undefined && holdsLine(this.#run, line)) this.#run.end = line.end;
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

	protect(range: TextRange, content: ProtectedContent): void {
		this.#blocks.push({ kind: 'protected', content, range });
	}

	#endsOpenBlock(line: TextLine): boolean {
		const depth = line.indentation > 0 ? undefined : this.#open.depthOf(line.text);
		if (depth === undefined) return false;
		this.#endText();
		this.#list.resume(this.#open.listAt(depth));
		const { isComment } = this.#open;
		const isVerbatim = this.#open.isVerbatimAt(depth);
		if (isVerbatim) this.#open.extendVerbatim(line);
		this.#blocks.push(...this.#open.close(depth));
		if (!isVerbatim) this.#protectLine(line, 'markup');
		this.#beginBlock(isComment);
		return true;
	}

	#opensBlock(line: TextLine): boolean {
		const terminator = terminatorOf(line.text);
		if (terminator === undefined) return false;
		this.#endText();
		const content = contentOf(terminator, this.#attributes.style);
		this.#open.open(terminator, content, line, this.#list.enter());
		if (content === undefined) this.#protectLine(line, 'markup');
		this.#beginBlock(content === 'comments');
		return true;
	}

	/** What the lines before said about the next block they have said, unless it is a comment. */
	#beginBlock(isComment = false): void {
		this.#list.beginBlock();
		if (isComment) return;
		this.#attributes = noAttributes;
		this.#isHeader = false;
	}

	#readBlank(): void {
		this.#endText();
		this.#list.readBlank();
		this.#hardLines = false;
		this.#blanks += 1;
	}

	#readIndented(line: TextLine): void {
		this.#list.readIndented();
		if (this.#run !== undefined) this.#run.end = line.end;
		else if (this.#readItem(line)) return;
		else if (this.#paragraph !== undefined) this.#paragraph.lines.push(line);
		else if (this.#list.afterTerm) this.#beginParagraph(line, true);
		else this.#beginRun(line, contentOfStyle(this.#attributes.style) ?? 'code');
	}

	#readUnindented(line: TextLine, next: TextLine | undefined): void {
		if (line.text === '+') this.#readPlus(line);
		else if (this.#readAttributes(line)) return;
		else this.#readOther(line, next);
	}

	#readOther(line: TextLine, next: TextLine | undefined): void {
		if (!isDirective(line.text) && listMark(line.text) === undefined) this.#list.readOther();
		if (this.#run !== undefined) this.#run.end = line.end;
		else if (this.#readMarkup(line) || this.#readBlockTitle(line)) return;
		else if (this.#readTitle(line, next) || this.#readItem(line)) return;
		else this.#readText(line);
	}

	/** The line of a list's continuation; outside of lists a paragraph begins with it. */
	#readPlus(line: TextLine): void {
		this.#endText();
		if (!this.#list.mayAttach) {
			this.#list.leave();
			this.#beginRun(line, contentOfStyle(this.#attributes.style) ?? 'markup');
			return;
		}
		this.#protectLine(line, 'markup');
		this.#list.attach();
	}

	#readAttributes(line: TextLine): boolean {
		const attributes = withAttributes(line.text, this.#attributes);
		if (attributes === undefined) return false;
		this.#endText();
		this.#protectLine(line, 'markup');
		this.#attributes = attributes;
		this.#list.readAttributes();
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
		// Between blocks a section may begin, whatever style it was given.
		if (this.#isVerbatim() && (this.#open.depth > 0 || this.#list.mayAttach)) return false;
		if (title === undefined) return this.#readUnderlined(line, next);
		this.#endText();
		this.#section = line.text.slice(title.text.start - line.start, title.text.end - line.start);
		const isDocument = this.#isHeader && title.level === 1;
		this.#blocks.push({ kind: 'heading', lines: [title.text], opensBlock: false });
		this.#list.readTitle();
		this.#beginBlock();
		if (isDocument && next !== undefined && next.text !== '') {
			const { lineStart: start } = next;
			this.#run = { content: 'front matter', start, end: start, endedBy: 'nothing' };
		}
		return true;
	}

	/** A title whose length the line below it repeats: it stays, as does what follows that of the document. */
	#readUnderlined(line: TextLine, next: TextLine | undefined): boolean {
		const mayBeTitle = this.#paragraph === undefined && !this.#list.awaitsBlock;
		if (!mayBeTitle || this.#open.depth > 0 || !isUnderlined(line, next)) return false;
		this.#section = line.text;
		if (this.#isHeader && next?.text.startsWith('=') === true) {
			this.#beginRunAt(line, 'front matter', 'nothing');
		} else this.#protectLine(line, 'markup');
		this.#beginBlock();
		this.#underline = next;
		return true;
	}

	#readItem(line: TextLine): boolean {
		const mark = this.#isVerbatim() ? undefined : listMark(line.text);
		if (mark === undefined) return false;
		const content = after(line, mark.length);
		const { isInText } = this.#list;
		if (isInText && (mark.isWord || content.text === '')) return false;
		this.#endText();
		this.#beginBlock();
		// It is text that goes on, though it looks like a list.
		if (isInText) this.#beginParagraph(content, true);
		else this.#beginItem(line, content, mark.isTerm);
		return true;
	}

	#beginItem(line: TextLine, content: TextLine, isTerm: boolean): void {
		this.#list.beginItem(isTerm, content.text === '');
		if (content.text !== '') this.#beginParagraph(content, true);
		else this.#protectLine(line, 'markup');
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
		const label = labelLength(line.text);
		const content = after(line, label);
		const paragraph = this.#paragraph;
		if (paragraph !== undefined && label > 0) {
			this.#endText();
			this.#beginParagraph(content, paragraph.inList);
		} else if (paragraph !== undefined) paragraph.lines.push(line);
		else {
			const style = contentOfStyle(this.#attributes.style);
			if (style !== undefined) this.#beginRun(line, style);
			else if (isManPurpose(this.#section, line)) this.#beginRun(line, 'markup');
			else this.#beginParagraph(content, this.#list.isInItem);
		}
	}

	#beginParagraph(line: TextLine, inList: boolean): void {
		this.#hardLines ||= this.#attributes.hardBreaks;
		this.#beginBlock();
		this.#list.beginParagraph(inList);
		this.#paragraph = { lines: [line], inList, hardBreaks: this.#hardBreaks || this.#hardLines };
	}

	#beginRun(line: TextLine, content: ProtectedContent): void {
		if (listMark(line.text)?.isTerm === false) this.#list.readStyledMark();
		const endedBy = runEndOf(this.#attributes.style, this.#list.mayAttach);
		this.#beginBlock();
		this.#beginRunAt(line, content, endedBy);
	}

	#beginRunAt({ lineStart, end }: TextLine, content: ProtectedContent, endedBy: RunEnd): void {
		this.#endText();
		this.#run = { content, start: lineStart, end, endedBy };
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
