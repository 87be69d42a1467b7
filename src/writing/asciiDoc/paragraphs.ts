/** From the lines of a paragraph to the blocks that it is rewritten in. */
import type { Block, ProtectedContent } from '../document/blocks.ts';
import type { TextLine } from '../text/textLine.ts';
import { hasColumns, hasWord } from '../text/shape.ts';

export interface Paragraph {
	/** Without the mark before the first one's text. */
	readonly lines: TextLine[];
	/** Whether it is the text of a list's item or attached to one, so that marks of lists end it. */
	readonly inList: boolean;
	/** Whether each line end is one that readers see. */
	readonly hardBreaks: boolean;
}

const label = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)/;

/** Code units of the label of an admonition that a line begins with. */
export function labelLength(line: string): number {
	return label.exec(line)?.[0].length ?? 0;
}

/** The line after a mark of so many code units. */
export function after(line: TextLine, length: number): TextLine {
	return { ...line, text: line.text.slice(length), start: line.start + length };
}

/** Longer lines were not wrapped by hand: each is a paragraph by itself. */
const longestWrappedLine = 120;
/** Columns that a line may be indented deeper than the first one. */
const deepest = 3;

export function* paragraphBlocks({ lines, hardBreaks }: Paragraph): Generator<Block> {
	const whole = wholeContent(lines);
	const [first] = lines;
	if (whole !== undefined) {
		yield protectedLines(lines, whole);
		return;
	}
	let prose: TextLine[] = [];
	for (const line of lines) {
		const content = oddContent(line, first?.indentation ?? 0);
		const standsAlone = hardBreaks || line.text.length > longestWrappedLine;
		if (content !== undefined || standsAlone) {
			yield* proseBlock(prose);
			prose = [];
		}
		if (content !== undefined) yield protectedLines([line], content);
		else if (standsAlone) yield* proseBlock([line]);
		else prose.push(line);
	}
	yield* proseBlock(prose);
}

/**
 * The plus sign of a line break that readers don't see, because a dash takes up the white space beside it.
 */
const lostBreak = /(?: \+\n--[ \n]|(?:^|[ \n])-- \+$)/m;

/** What a paragraph holds as a whole, if not prose. */
function wholeContent(lines: readonly TextLine[]): ProtectedContent | undefined {
	const first = lines[0]?.text ?? '';
	const last = lines.at(-1)?.text ?? '';
	if (/^>(?: |$)/.test(first) || last.startsWith('-- ')) return 'quotes';
	const texts = lines.map(({ text }) => text);
	return hasColumns(texts) || lostBreak.test(texts.join('\n')) ? 'markup' : undefined;
}

/** What a line holds that no known mark explains. */
function oddContent(line: TextLine, indentation: number): ProtectedContent | undefined {
	if (line.indentation > indentation + deepest) return 'code';
	if (!hasWord(line.text) || /^[|!%=:;#]/.test(line.text)) {
		return /^#\S/.test(line.text) ? undefined : 'markup';
	}
	if (/\S(?:::|;;)$/.test(line.text)) return 'terms';
	if (/^\.[^\s.]/.test(line.text) || line.text.startsWith('//')) return 'markup';
	return line.text.startsWith('[') && !/^\[[^\n]*?\]/.test(line.text) ? 'markup' : undefined;
}

function protectedLines(lines: readonly TextLine[], content: ProtectedContent): Block {
	const range = { start: lines[0]?.lineStart ?? 0, end: lines.at(-1)?.end ?? 0 };
	return { kind: 'protected', content, range };
}

function* proseBlock(lines: readonly TextLine[]): Generator<Block> {
	if (lines.length === 0) return;
	const ranges = lines.map(({ start, end }) => ({ start, end }));
	yield { kind: 'paragraph', lines: ranges, opensBlock: false };
}
