/** The blocks of a text that is neither Markdown nor LaTeX: paragraphs between blank lines, and the few marks its language has. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import { linesIn } from '../text/lines.ts';
import type { PlainRules } from './plainRules.ts';
import type { TextRange } from '../text/textRange.ts';

export function* plainBlocks(text: string, rules: PlainRules): Generator<Block> {
	const reader = new PlainReader(rules);
	for (const range of linesIn(text, { start: 0, end: text.length })) {
		yield* reader.read(lineAt(text, range));
	}
	yield* reader.end();
}

/** A line after its indentation and quote marks. */
interface Line {
	readonly range: TextRange;
	/** Without white space at either edge. */
	readonly content: string;
	readonly contentStart: number;
	/** White space before the content, in code units. */
	readonly indentation: number;
	/** How many quotes it is in. */
	readonly quotes: number;
}

function lineAt(text: string, range: TextRange): Line {
	const line = text.slice(range.start, range.end);
	const prefix = /^[ \t]*(?:>[ \t]?)*\s*/.exec(line)?.[0] ?? '';
	return {
		range,
		content: line.slice(prefix.length).trimEnd(),
		contentStart: range.start + prefix.length,
		indentation: prefix.length,
		quotes: prefix.split('>').length - 1,
	};
}

interface Literal {
	readonly start: number;
	end: number;
	/** Where it ends: with this line, before it, or later. */
	readonly reaches: (line: Line) => 'end' | 'before' | 'beyond';
}

const listMark = /^(?:[-*+•‣◦]|\(?\d{1,3}[.)]|#\.)[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/;
const punctuationLine = /^([^\p{L}\p{N}\s])\1{2,}$/u;
/** Longer lines were not wrapped by hand: each is a paragraph by itself. */
const longestWrappedLine = 120;

class PlainReader {
	readonly #rules: PlainRules;
	#paragraph: TextRange[] = [];
	#quotes = 0;
	#literal: Literal | undefined;
	/** The indentation of a line that makes deeper lines literal. */
	#literalBelow: number | undefined;

	constructor(rules: PlainRules) {
		this.#rules = rules;
	}

	*read(line: Line): Generator<Block> {
		if (this.#literal !== undefined) {
			const reached = this.#literal.reaches(line);
			if (reached !== 'before') this.#literal.end = line.range.end;
			if (reached !== 'beyond') yield* this.end();
			if (reached !== 'before') return;
		}
		if (line.content === '') yield* this.end();
		else if (this.#opensLiteral(line)) yield* this.#endParagraph();
		else yield* this.#readContent(line);
	}

	*end(): Generator<Block> {
		yield* this.#endParagraph();
		if (this.#literal !== undefined) yield protectedBlock(this.#literal, 'code');
		this.#literal = undefined;
	}

	#opensLiteral(line: Line): boolean {
		const below = this.#literalBelow;
		this.#literalBelow = undefined;
		const { literalFence, indentedLiteral } = this.#rules;
		const fence = literalFence.exec(line.content)?.[0];
		const literal = { start: line.range.start, end: line.range.end };
		if (fence !== undefined) {
			const reaches = ({ content }: Line) => (content === fence ? 'end' : 'beyond');
			this.#literal = { ...literal, reaches };
		} else if (below !== undefined && line.indentation > below) {
			const reaches = ({ content, indentation }: Line) =>
				content === '' || indentation > below ? 'beyond' : 'before';
			this.#literal = { ...literal, reaches };
			return true;
		}
		if (indentedLiteral?.test(line.content) === true) this.#literalBelow = line.indentation;
		return this.#literal !== undefined;
	}

	*#readContent(line: Line): Generator<Block> {
		const isMarkup = this.#rules.markupLine?.test(line.content) === true;
		if (isMarkup || punctuationLine.test(line.content)) {
			const isUnderline = !isMarkup && this.#paragraph.length === 1;
			yield* this.#endParagraph(isUnderline ? 'heading' : 'paragraph');
			yield protectedBlock(line.range, 'markup');
		} else yield* this.#readProse(line);
	}

	*#readProse({ content, contentStart, range, quotes }: Line): Generator<Block> {
		const length = listMark.exec(content)?.[0].length ?? 0;
		const isLong = content.length > longestWrappedLine;
		if (length > 0 || isLong || quotes !== this.#quotes) yield* this.#endParagraph();
		this.#quotes = quotes;
		this.#paragraph.push({ start: contentStart + length, end: range.end });
		if (isLong) yield* this.#endParagraph();
	}

	*#endParagraph(kind: 'paragraph' | 'heading' = 'paragraph'): Generator<Block> {
		if (this.#paragraph.length > 0) {
			yield { kind, lines: this.#paragraph, opensBlock: false };
		}
		this.#paragraph = [];
	}
}

function protectedBlock({ start, end }: TextRange, content: ProtectedContent): Block {
	return { kind: 'protected', content, range: { start, end } };
}
