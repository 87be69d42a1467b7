/** What a passage has and a reply only spells or spaces in another way is put back. */
import { withCodeMarksOf } from '../reply/codeMarks.ts';
import { withoutDoubledStops } from '../reply/doubledStops.ts';
import { withNumbersOf } from '../reply/numberSpelling.ts';
import { compareProtectedSpans, protectedSpans } from '../syntax/protectedSpans.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';
import { withSpacingOf } from './keptSpacing.ts';

/** The reply with numbers, blanks, dashes and the marks of code as the passage has them. */
export function mended(passage: string, reply: string, syntax: LanguageSyntax): string {
	const spaced = withSpacingOf(passage, withNumbersOf(passage, reply), syntax);
	const isWhole = compareProtectedSpans(passage, spaced, syntax).kind === 'kept';
	const marked = isWhole ? spaced : withCodeMarksOf(passage, spaced);
	const atoms = protectedSpans(passage, syntax).map(({ text }) => text);
	return withoutDoubledStops(passage, marked, atoms);
}
