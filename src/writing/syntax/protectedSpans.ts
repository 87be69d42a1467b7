/** What must survive a rewrite byte for byte. */
import { placeholderSpans } from '../document/placeholders.ts';
import { addressSpans } from '../document/sharedSpans.ts';
import type { TextRange } from '../text/textRange.ts';
import { isSpacing } from './spacingSigns.ts';
import type { LanguageSyntax } from './syntaxes.ts';

export interface ProtectedSpan {
	readonly range: TextRange;
	readonly text: string;
}

export type SpanComparison =
	| { readonly kind: 'kept' }
	| {
			readonly kind: 'changed';
			readonly lost: readonly string[];
			readonly added: readonly string[];
	  };

/**
 * Inline and fenced code, links, images, HTML, math, front matter, autolinks, footnote and link references, bare URLs, e-mail
 * addresses and placeholders; in LaTeX all that TeX reads as other than letters. In order of appearance, disjoint; what overlaps is one span.
 */
export function protectedSpans(text: string, syntax: LanguageSyntax): readonly ProtectedSpan[] {
	const spans: TextRange[] = [];
	const found = [...syntax.atoms(text), ...addressSpans(text)];
	// The same signs are TeX's own.
	if (syntax.name !== 'latex') found.push(...placeholderSpans(text));
	for (const span of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = spans.at(-1);
		const end = Math.min(span.end, text.length);
		if (last === undefined || span.start >= last.end) spans.push({ start: span.start, end });
		else if (end > last.end) spans[spans.length - 1] = { start: last.start, end };
	}
	return spans.map((range) => ({ range, text: text.slice(range.start, range.end) }));
}

/**
 * Whether every protected span of `original` stands in `rewritten`, byte-identical and as often, in any order, and none was added.
 * Those that are no more than a blank or a dash don't count: they go and come with the words beside them.
 */
export function compareProtectedSpans(
	original: string,
	rewritten: string,
	syntax: LanguageSyntax,
): SpanComparison {
	const added = spansToKeep(rewritten, syntax);
	const lost: string[] = [];
	for (const text of spansToKeep(original, syntax)) {
		const place = added.indexOf(text);
		if (place < 0) lost.push(text);
		else added.splice(place, 1);
	}
	return lost.length + added.length === 0 ? { kind: 'kept' } : { kind: 'changed', lost, added };
}

function spansToKeep(text: string, syntax: LanguageSyntax): string[] {
	return protectedSpans(text, syntax)
		.map((span) => span.text)
		.filter((span) => !isSpacing(span, syntax));
}
