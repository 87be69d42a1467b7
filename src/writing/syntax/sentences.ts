/** Prose in sentences. */
import { endsInAbbreviation } from '../text/abbreviations.ts';
import { bindingSpaces } from '../text/blanks.ts';
import { protectedSpans } from './protectedSpans.ts';
import { beginsWithOwnBlank } from './spacingSigns.ts';
import type { LanguageSyntax } from './syntaxes.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const bindsBefore = new RegExp(`[${bindingSpaces}]$`, 'u');
/** Of a sign for a blank, in code units. */
const longestSign = 8;

/**
 * Splits prose in sentences, each with the white space after it, by the rules of Unicode; never inside a
 * protected span, nor at a blank that binds the words beside it. Lines are taken for wrapped: their ends end
 * no sentence, but blank lines do. The pieces joined are the text.
 */
export function splitSentences(text: string, syntax: LanguageSyntax): readonly string[] {
	const spans = protectedSpans(text, syntax);
	const isInSpan = (offset: number) =>
		spans.some(({ range }) => range.start < offset && offset < range.end);
	const unwrapped = text.replace(/(?<!\n[ \t]*\r?)\r?\n(?![ \t]*\r?\n)/g, (end) =>
		' '.repeat(end.length),
	);
	const sentences: string[] = [];
	let start = 0;
	for (const { index, segment } of segmenter.segment(unwrapped)) {
		const end = index + segment.length;
		const isBound =
			bindsBefore.test(segment) || beginsWithOwnBlank(text.slice(end, end + longestSign), syntax);
		const isEnd = !isBound && !isInSpan(end) && !endsInAbbreviation(unwrapped.slice(start, end));
		if (!isEnd && end < text.length) continue;
		sentences.push(text.slice(start, end));
		start = end;
	}
	return withoutBlankPieces(sentences);
}

/** White space alone is no sentence: it belongs to the one before. */
function withoutBlankPieces(pieces: readonly string[]): string[] {
	const sentences: string[] = [];
	for (const piece of pieces) {
		const before = piece.trim() === '' ? sentences.pop() : undefined;
		sentences.push((before ?? '') + piece);
	}
	return sentences;
}
