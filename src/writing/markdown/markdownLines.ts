/** The lines of a paragraph: which of them are prose, and which part of them. */
import type { ProtectedContent } from '../document/blocks.ts';
import { linesIn, lineStart, withoutIndentation } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import { looksLikeItem } from './constructs/letteredItems.ts';
import { markupOfLine } from './constructs/markupLines.ts';
import { protectedContents } from './nodes.ts';

/** Of code units; longer lines take too long to read. */
const longestLine = 100_000;

/** The lines of a part of a text without indentation and marks of quotes, whose ends are given, ascending. */
export function contentLines(
	text: string,
	range: TextRange,
	quoteMarkEnds: readonly number[],
): TextRange[] {
	const lines: TextRange[] = [];
	let next = 0;
	for (const line of linesIn(text, range)) {
		let { start } = line;
		for (; (quoteMarkEnds[next] ?? Infinity) <= line.end; next += 1) {
			start = Math.max(start, quoteMarkEnds[next] ?? 0);
		}
		const content = withoutIndentation(text, { start, end: line.end });
		if (content !== undefined) lines.push(content);
	}
	return lines;
}

/**
 * What a line of a paragraph holds when it is no prose, in a word. `isFurther`: whether another line of it
 * comes before.
 */
export function contentOfLine(line: string, isFurther: boolean): ProtectedContent | undefined {
	if (line.length > longestLine) return 'very long lines';
	const node = markupOfLine(line);
	if (node !== undefined) return protectedContents[node];
	if (/^(?:\||\+[-=:+]+\+\s*$)/.test(line)) return 'tables';
	if (/^(?:<[^<>]*>\s*)+$/.test(line)) return 'HTML';
	if (/^\[[^\]^][^\]]*\]:[ \t]*<?\S*[/#.:]\S*$/.test(line)) return 'link definitions';
	if (isFurther && looksLikeItem(line)) return 'markup';
	// Signs that nothing explains and that no sentence begins with.
	if (/^(?:[;}=&%^](?!\w)|\/\/)/.test(line)) return 'markup';
	return /^[^\p{L}\p{N}()[\]]{3,}$/u.test(line) ? 'markup' : undefined;
}

/**
 * Runs of blanks between columns: two of them make a table. After a sentence or a clause blanks may be many.
 */
const gap = /[^\s.,;:!?…](?: {3,}|[ ]*\t)[ \t]*(?=\S)/g;

/** Whether the lines of a paragraph look like a table that no parser knows. */
export function hasColumns(lines: readonly string[]): boolean {
	let gaps = 0;
	for (const line of lines) gaps += line.match(gap)?.length ?? 0;
	return gaps > 1;
}

/** Lines indented by so many columns more than the first of their paragraph are meant as something else. */
export const deepIndentation = 4;

/** The column at which the text of a line begins, tabs for four columns each. */
export function columnOf(text: string, offset: number): number {
	const before = text.slice(lineStart(text, offset), offset);
	return before.replaceAll('\t', '    ').length;
}

const attributes =
	'\\{(?::?[ \\t]*(?:[#.:][^{}\\n]*|[\\w-]+=[^{}\\n]*|-)|[ \\t]+[\\w-]+[ \\t]+|%[^{}\\n]*%|/\\*[^{}]*\\*/)\\}';
const trailing = new RegExp(
	`(?:(?:(?<=[\\p{L}\\p{N}.!?])|[ \\t]+)${attributes}|[ \\t]+\\^[A-Za-z0-9-]+)+\\s*$`,
	'u',
);

/** Code units. Further back no attributes are looked for. */
const longestTrailing = 400;

/** The last line of a block without the attributes and the name of the block. */
export function withoutTrailingMarks(text: string, line: TextRange): TextRange {
	const end = text.slice(Math.max(line.start, line.end - longestTrailing), line.end);
	const found = trailing.exec(end)?.[0].length ?? 0;
	return { start: line.start, end: line.end - found };
}
