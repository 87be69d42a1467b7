/**
 * The blocks of a text without a syntax: paragraphs between blank lines, and the marks that people use
 * everywhere.
 */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import { anyBullet, fence } from '../text/lineMarks.ts';
import { linesIn } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';

export function* plainBlocks(text: string): Generator<Block> {
	const reader = new PlainReader();
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
	/** How many quotes it is in. */
	readonly quotes: number;
}

function lineAt(text: string, range: TextRange): Line {
	const line = text.slice(range.start, range.end);
	// What a merge leaves is no quote.
	const prefix = /^(?!>{7}(?:[ \t]|$))[ \t]*(?:>[ \t]?)*\s*/.exec(line)?.[0] ?? '';
	return {
		range,
		content: line.slice(prefix.length).trimEnd(),
		contentStart: range.start + prefix.length,
		quotes: prefix.split('>').length - 1,
	};
}

interface Literal {
	/** The line that is the same mark ends it. */
	readonly fence: string;
	readonly start: number;
	end: number;
}

const codeFence = new RegExp(`^${fence}`);
const listMark = new RegExp(
	String.raw`^(?:${anyBullet}|\(?\d{1,3}[.)]|#\.)[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)`,
);
const punctuationLine = /^([^\p{L}\p{N}\s])\1{2,}$/u;
/** Longer lines were not wrapped by hand: each is a paragraph by itself. */
const longestWrappedLine = 120;

class PlainReader {
	#paragraph: TextRange[] = [];
	#quotes = 0;
	#literal: Literal | undefined;

	*read(line: Line): Generator<Block> {
		if (this.#literal !== undefined) {
			this.#literal.end = line.range.end;
			if (line.content === this.#literal.fence) yield* this.end();
			return;
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
		const fence = codeFence.exec(line.content)?.[0];
		if (fence === undefined) return false;
		this.#literal = { fence, start: line.range.start, end: line.range.end };
		return true;
	}

	*#readContent(line: Line): Generator<Block> {
		if (punctuationLine.test(line.content)) {
			yield* this.#endParagraph(this.#paragraph.length === 1 ? 'heading' : 'paragraph');
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
