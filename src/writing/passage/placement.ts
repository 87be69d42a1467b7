/**
 * Puts replies into their document. What comes out is read again before anybody sees it: a reply that would
 * make another document of it, say a list of a paragraph, is refused.
 */
import { compareProtectedSpans } from '../syntax/protectedSpans.ts';
import { shiftRange, type TextChange } from '../text/textRange.ts';
import { withSpacingOf } from './keptSpacing.ts';
import type { Passage } from './passage.ts';
import { renderOnOneLine, renderPassage } from './rendering.ts';
import { changedAlike, readDocument } from './structure.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/** Why a reply can't stand in place of its passage. */
export type Misfit = 'protectedSpansLost' | 'structureChanged';

export type Placement =
	| { readonly kind: 'placed'; readonly text: string }
	| { readonly kind: 'refused'; readonly reason: Misfit };

/**
 * What stands for each passage when this is its reply; undefined where there is none. Replies are wrapped as
 * their passage was, or, where that changes the structure, put on one line; their blanks and dashes are those
 * of their passage, as {@link withSpacingOf} does it.
 *
 * @param passages of the document, ascending and disjoint
 */
export function placeReplies(
	document: string,
	passages: readonly Passage[],
	replies: readonly (string | undefined)[],
): readonly (Placement | undefined)[] {
	const [first] = passages;
	if (first === undefined) return [];
	const { syntax } = first.layout;
	// With the replies that were placed so far.
	let current = readDocument(document, syntax);
	return passages.map((passage, index) => {
		const given = replies[index];
		if (given === undefined) return undefined;
		const reply = withSpacingOf(passage.text, given, syntax);
		const range = shiftRange(passage.range, current.text.length - document.length);
		const candidates = new Set([renderPassage(passage, reply), renderOnOneLine(passage, reply)]);
		let reason: Misfit = 'protectedSpansLost';
		for (const text of candidates) {
			if (!keepsSpans(document, { ...passage.range, text }, syntax)) continue;
			reason = 'structureChanged';
			const next = changedAlike(current, { ...range, text }, passage.layout);
			if (next === undefined) continue;
			current = next;
			return { kind: 'placed', text };
		}
		return { kind: 'refused', reason };
	});
}

/** The passages whose replies were refused, by their index, and why. */
export function refusalsIn(
	placements: readonly (Placement | undefined)[],
): { readonly passage: number; readonly reason: Misfit }[] {
	return placements.flatMap((placement, passage) =>
		placement?.kind === 'refused' ? [{ passage, reason: placement.reason }] : [],
	);
}

/** The document with the placed replies in place of their passages. */
export function documentWith(
	document: string,
	passages: readonly Passage[],
	placements: readonly (Placement | undefined)[],
): string {
	let text = '';
	let done = 0;
	for (const [index, { range }] of passages.entries()) {
		const placement = placements[index];
		if (placement?.kind !== 'placed') continue;
		text += document.slice(done, range.start) + placement.text;
		done = range.end;
	}
	return text + document.slice(done);
}

function keepsSpans(document: string, { start, end, text }: TextChange, syntax: LanguageSyntax) {
	return compareProtectedSpans(document.slice(start, end), text, syntax).kind === 'kept';
}
