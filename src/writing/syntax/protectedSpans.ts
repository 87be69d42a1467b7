/** What must survive a rewrite byte for byte. */
import { placeholderSpans } from '../document/placeholders.ts';
import { addressSpans } from '../document/sharedSpans.ts';
import { unspaced } from '../text/unspacedScripts.ts';
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
 * Inline and fenced code, links, images, HTML, math, front matter, autolinks, footnote and link references,
 * bare URLs, e-mail addresses and placeholders; in LaTeX all that TeX reads as other than letters. In order
 * of appearance, disjoint; what overlaps is one span.
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
 * Whether every protected span of `original` stands in `rewritten`, byte-identical and as often, in any
 * order, and none was added. Those that are no more than a blank or a dash don't count: they go and come with
 * the words beside them. One that stood apart from the word before it, and follows a word directly now, is an
 * added one: the word is a part of it, as a rule.
 */
export function compareProtectedSpans(
	original: string,
	rewritten: string,
	syntax: LanguageSyntax,
): SpanComparison {
	const before = spansToKeep(original, syntax);
	const after = spansToKeep(rewritten, syntax);
	const added = after.map(({ text }) => text);
	const lost: string[] = [];
	for (const { text } of before) {
		const place = added.indexOf(text);
		if (place < 0) lost.push(text);
		else added.splice(place, 1);
	}
	const isGlued = (span: KeptSpan) =>
		span.followsWord && !before.some((one) => one.followsWord && one.text === span.text);
	added.push(...after.filter(isGlued).map(({ text }) => text));
	return lost.length + added.length === 0 ? { kind: 'kept' } : { kind: 'changed', lost, added };
}

interface KeptSpan {
	readonly text: string;
	/** Whether a letter or a number of a script with blanks stands directly before it. */
	readonly followsWord: boolean;
}

const wordBefore = new RegExp(`(?!${unspaced})[\\p{L}\\p{N}]$`, 'u');

function spansToKeep(text: string, syntax: LanguageSyntax): KeptSpan[] {
	return protectedSpans(text, syntax)
		.filter((span) => !isSpacing(span.text, syntax))
		.map((span) => ({
			text: span.text,
			followsWord: wordBefore.test(text.slice(Math.max(0, span.range.start - 2), span.range.start)),
		}));
}
