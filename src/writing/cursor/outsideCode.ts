/** Cutting a long paragraph. */
import type { TextRange } from '../text/textRange.ts';

const codeSpan = /(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;

/**
 * A range near the given one whose start is at a word's start and in no code span, so that the backticks in
 * it pair as in the whole paragraph. A code span that holds the end of the range is in it whole.
 */
export function outsideCode(paragraph: string, range: TextRange): TextRange {
	const start = wordStart(paragraph, range.start);
	for (const { index, 0: span } of paragraph.matchAll(codeSpan)) {
		if (index > start) break;
		const end = index + span.length;
		if (end > range.end) return { start: index, end: range.end };
		if (end > start) return { start: wordStart(paragraph, end), end: range.end };
	}
	return { start, end: range.end };
}

/** Words are looked at no further than this, for not all scripts set blanks. */
const longestWord = 64;

/** After the next blank. */
function wordStart(text: string, from: number): number {
	if (from === 0) return 0;
	const blank = /\s+/g;
	blank.lastIndex = from - 1;
	const found = blank.exec(text.slice(0, from + longestWord));
	if (found !== null) return found.index + found[0].length;
	return /[\uDC00-\uDFFF]/.test(text.charAt(from)) ? from + 1 : from;
}
