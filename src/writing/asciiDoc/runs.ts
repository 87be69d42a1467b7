/** Lines of AsciiDoc that stay as they are up to the next blank one. */
import type { ProtectedContent } from '../document/blocks.ts';
import type { TextLine } from '../text/textLine.ts';
import { isVerbatimStyle } from './blockStyles.ts';
import type { LineState } from './conditionals.ts';
import { terminatorOf } from './delimitedBlocks.ts';
import type { Paragraph } from './paragraphs.ts';

export interface Run {
	readonly content: ProtectedContent;
	readonly start: number;
	end: number;
	readonly endedBy: RunEnd;
}

/**
 * What may end a run before a blank line: marks of other blocks, delimiters and the plus sign of a list's
 * continuation, the plus sign alone, or nothing.
 */
export type RunEnd = 'marks' | 'delimiters' | 'plus' | 'nothing';

/** In a list delimiters are found before its paragraphs are read. */
export function runEndOf(style: string, isInList: boolean): RunEnd {
	if (!isVerbatimStyle(style)) return 'marks';
	return isInList ? 'delimiters' : 'plus';
}

/** Whether a line that isn't blank belongs to a run, whatever is on it. */
export function holdsLine({ endedBy }: Run, { text, indentation }: TextLine): boolean {
	if (endedBy === 'marks' || endedBy === 'nothing') return endedBy === 'nothing';
	if (indentation > 0) return true;
	return text !== '+' && (endedBy === 'plus' || terminatorOf(text) === undefined);
}

/**
 * What is open before a line. Plain paragraphs are none: a line is prose whether it goes on with one or
 * begins another.
 */
export function textState(
	run: Run | undefined,
	paragraph: Paragraph | undefined,
): LineState['text'] {
	const isPlain = paragraph?.inList !== true && paragraph?.hardBreaks !== true;
	if (run === undefined) return isPlain ? 'none' : 'marks';
	return run.endedBy === 'plus' || run.endedBy === 'delimiters' ? 'verbatim' : 'marks';
}
