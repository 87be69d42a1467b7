/** A comment taken apart: running text, which is read as Markdown, and what must stay as it is. */
import type { ProtectedContent } from '../document/blocks.ts';
import type { TextRange } from '../text/textRange.ts';
import { commonIndentation, indentationOf, type WholeComment } from './commentLines.ts';
import { prefixInSection, sectionAt, type Section } from './docSections.ts';
import { proseLength, takenAt, type ReadLine, type Taken } from './lineRules.ts';

export type CommentPart =
	| { readonly kind: 'protected'; readonly content: ProtectedContent; readonly range: TextRange }
	/** Lines without their marks; blank ones are empty. */
	| { readonly kind: 'text'; readonly lines: readonly TextRange[] };

interface PartLine extends ReadLine {
	readonly range: TextRange;
	readonly mark: string;
}

export function commentParts(
	document: string,
	comment: WholeComment,
	languageId: string,
): CommentPart[] {
	const lines = partLines(document, comment);
	const reader = new PartReader(document, lines, languageId, comment.kind === 'string');
	return reader.read();
}

/** Without the indentation that all lines share. */
function partLines(document: string, { lines, kind }: WholeComment): PartLine[] {
	const texts = lines.map(({ text }) => document.slice(text.start, text.end).trimEnd());
	const shared = kind === 'line' ? commonIndentation(texts) : 0;
	return lines.map(({ text, mark }, index) => {
		const line = texts[index] ?? '';
		const from = text.start + Math.min(shared, indentationOf(line));
		const rest = line.slice(from - text.start);
		return {
			content: rest.trim(),
			indentation: indentationOf(rest),
			range: { start: from, end: Math.max(from, text.start + line.length) },
			mark,
		};
	});
}

class PartReader {
	readonly #document: string;
	readonly #lines: readonly PartLine[];
	readonly #languageId: string;
	readonly #hasSections: boolean;
	readonly #parts: CommentPart[] = [];
	#text: TextRange[] = [];
	/** Whether the lines of the text after its first are indented for it. */
	#hangs = false;
	#section: Section | undefined;
	/** The first one of the section. */
	#entry: { readonly index: number; readonly indentation: number } | undefined;

	constructor(
		document: string,
		lines: readonly PartLine[],
		languageId: string,
		hasSections: boolean,
	) {
		this.#document = document;
		this.#lines = lines;
		this.#languageId = languageId;
		this.#hasSections = hasSections;
	}

	read(): CommentPart[] {
		for (let index = 0; index < this.#lines.length;) {
			const isOtherMark = this.#lines[index]?.mark !== this.#lines[index - 1]?.mark;
			if (isOtherMark) this.#endText();
			index += this.#readAt(index);
		}
		this.#endText();
		return this.#parts;
	}

	/** Answers how many lines were read. */
	#readAt(index: number): number {
		const line = this.#lines[index];
		if (line === undefined) return 1;
		if (line.content === '') {
			if (this.#hangs || this.#section !== undefined) this.#endText();
			else this.#text.push(line.range);
			return 1;
		}
		const inSection = this.#hasSections ? this.#readSection(line, index) : undefined;
		if (inSection !== undefined) return inSection;
		const taken = takenAt(this.#lines, index, this.#languageId);
		if (taken === undefined) {
			this.#text.push(this.#proseOf(line));
			return 1;
		}
		return this.#take(taken, line, index);
	}

	#take(taken: Taken, line: PartLine, index: number): number {
		switch (taken.kind) {
			case 'protected':
				this.#protect(index, taken.count, taken.content);
				return taken.count;
			case 'text':
				for (const { range } of this.#lines.slice(index, index + taken.count))
					this.#text.push(range);
				return taken.count;
			case 'prefixed':
				this.#begin(line, taken.prefix, taken.content);
				return 1;
		}
	}

	/** Undefined for lines that are read like those outside of sections. */
	#readSection(line: PartLine, index: number): number | undefined {
		const next = this.#lines[index + 1]?.content ?? '';
		const opened = sectionAt(line.content, next, line.indentation);
		if (opened !== undefined) return this.#openSection(opened, index);
		const section = this.#section;
		if (section === undefined) return undefined;
		const isDeeper = line.indentation > section.indentation;
		if (section.style === 'google' && !isDeeper) {
			this.#endText();
			this.#section = undefined;
			return undefined;
		}
		if (section.kind === 'code') return this.#protect(index, 1, 'code');
		if (section.style === 'numpy') return this.#readTerm(index, section, isDeeper);
		return this.#readEntry(line, index, section);
	}

	#openSection(section: Section, index: number): number {
		this.#section = section;
		this.#entry = undefined;
		return this.#protect(index, section.style === 'numpy' ? 2 : 1, 'terms');
	}

	#readTerm(index: number, { kind }: Section, isDeeper: boolean) {
		if (kind === 'prose') return undefined;
		if (!isDeeper) return this.#protect(index, 1, 'terms');
		this.#hangs = true;
		return undefined;
	}

	#readEntry(line: PartLine, index: number, { kind }: Section) {
		this.#entry ??= { index, indentation: line.indentation };
		const isOne = kind === 'entries' && line.indentation <= this.#entry.indentation;
		const isFirst = isOne || index === this.#entry.index;
		if (!isFirst) {
			this.#hangs = true;
			return undefined;
		}
		const prefix = prefixInSection(line.content, kind);
		if (prefix === undefined) return this.#protect(index, this.#entryLength(index), 'terms');
		return prefix === 0 ? undefined : this.#begin(line, prefix, 'terms');
	}

	/** Of how many lines an entry is, with those that are indented deeper. */
	#entryLength(index: number): number {
		const { indentation } = this.#lines[index] ?? { indentation: 0 };
		const next = this.#lines.findIndex(
			(line, place) => place > index && line.content !== '' && line.indentation <= indentation,
		);
		return (next < 0 ? this.#lines.length : next) - index;
	}

	/** The line as prose after a prefix. */
	#begin(line: PartLine, prefix: number, content: ProtectedContent): number {
		this.#endText();
		const { start, end } = this.#proseOf(line);
		const from = line.range.start + line.indentation + prefix;
		this.#parts.push({
			kind: 'protected',
			content,
			range: { start: start + line.indentation, end: start + line.indentation + prefix },
		});
		this.#text.push({ start: from, end: Math.max(from, end) });
		this.#hangs = true;
		return 1;
	}

	#protect(index: number, count: number, content: ProtectedContent): number {
		this.#endText();
		const [first, last] = [this.#lines[index], this.#lines[index + count - 1]];
		const end = (last ?? first)?.range.end ?? 0;
		const start = (first?.range.start ?? 0) + (first?.indentation ?? 0);
		if (start < end) this.#parts.push({ kind: 'protected', content, range: { start, end } });
		return count;
	}

	#proseOf({ range, content, indentation }: PartLine): TextRange {
		const end = range.start + indentation + proseLength(content);
		return { start: range.start, end: Math.min(range.end, end) };
	}

	#endText(): void {
		const lines = this.#hangs ? this.#withoutHang() : this.#text;
		if (lines.length > 0) this.#parts.push({ kind: 'text', lines });
		this.#text = [];
		this.#hangs = false;
	}

	/** Without the indentation that all lines but the first share; the first one has none left. */
	#withoutHang(): TextRange[] {
		const texts = this.#text.map(({ start, end }) => this.#document.slice(start, end));
		const shared = commonIndentation(texts.slice(1));
		return this.#text.map(({ start, end }, index) => {
			const own = indentationOf(texts[index] ?? '');
			return { start: start + (index === 0 ? own : Math.min(own, shared)), end };
		});
	}
}
