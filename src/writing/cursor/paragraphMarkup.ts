/** The filter for what stands in the lines of a paragraph. */
import { protectedSpans } from '../syntax/protectedSpans.ts';
import type { TextRange } from '../text/textRange.ts';
import { isOpenMarkup } from './openMarkup.ts';
import { outsideCode } from './outsideCode.ts';
import type { ProbedProse } from './probedProse.ts';
import { noProse, probe, type Standing } from './standing.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/** Code units of a paragraph that are parsed for what stands in its lines. */
const longestBefore = 1280;
const longestAfter = 512;

/** How the probe stands among the spans of its paragraph, those open before it included. */
export function standingInParagraph(
	{ text, offset }: Pick<ProbedProse, 'text' | 'offset'>,
	syntax: LanguageSyntax,
	oneLine: boolean,
): Standing {
	const { start } = outsideCode(text, { start: Math.max(0, offset - longestBefore), end: offset });
	const part = text.slice(start, offset + probe.length + longestAfter);
	const at = offset - start;
	if (partsMark(part, at, syntax)) return noProse('protected');
	let before = '';
	let end = 0;
	for (const { range, text: span } of protectedSpans(part, syntax)) {
		if (range.start >= at) break;
		const isClosed = range.end <= at || endsMarkup(part, range.start, at, syntax);
		if (!isClosed) return noProse('protected');
		before += part.slice(end, range.start) + maskOf(span);
		end = Math.min(range.end, at);
	}
	before += part.slice(end, at);
	return isOpenMarkup(before, syntax) ? noProse('unfinishedMarkup') : { kind: 'prose', oneLine };
}

/**
 * What is closed can't be open: it counts as one character, but for marks that what follows may belong to.
 */
function maskOf(span: string): string {
	return `${/^[@\\]/.exec(span)?.[0] ?? ''}\uFFFC${span.endsWith(']') ? ']' : ''}`;
}

/**
 * Whether the probe stands inside a mark, as that of an image or the start of an address, which it makes
 * another.
 */
function partsMark(part: string, at: number, syntax: LanguageSyntax): boolean {
	const around = part.charAt(at - 1) + part.charAt(at + probe.length);
	if (!/^\S{2}$/.test(around)) return false;
	return spansWithoutProbe(part, at, syntax).some(({ start, end }) => start < at && at < end);
}

/**
 * Whether a span other than an address ends at the probe: the letter put in after a link, whose target is an
 * address, would seem a part of that.
 */
function endsMarkup(part: string, from: number, at: number, syntax: LanguageSyntax): boolean {
	if (!/[[!<]/.test(part.charAt(from))) return false;
	return spansWithoutProbe(part, at, syntax).some(({ start, end }) => start === from && end === at);
}

function spansWithoutProbe(part: string, at: number, syntax: LanguageSyntax): readonly TextRange[] {
	const text = part.slice(0, at) + part.slice(at + probe.length);
	return protectedSpans(text, syntax).map(({ range }) => range);
}
