/** Spans found by patterns, whatever the syntax around them. */
import type { TextRange } from '../text/textRange.ts';

/** Addresses. What closes a sentence or a bracket after an address is not part of it. */
const bareAddress = /(?<![\w@])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[^\s<>"“”«»`]+/gi;
const emailAddress = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

export function addressSpans(text: string): TextRange[] {
	const bare = [...text.matchAll(bareAddress)].map(({ index, 0: found }) => ({
		start: index,
		end: index + withoutClosing(found).length,
	}));
	return [...bare, ...matchRanges(text, emailAddress)];
}

function withoutClosing(address: string): string {
	const kept = address.replace(/[.,;:!?'’*_~…。、，]+$/, '');
	const closing = /[)\]}]$/.exec(kept)?.[0];
	if (closing === undefined) return kept;
	const opening = { ')': '(', ']': '[', '}': '{' }[closing] ?? '';
	const isOpened = kept.split(opening).length >= kept.split(closing).length;
	return isOpened ? kept : withoutClosing(kept.slice(0, -1));
}

/** The ranges of all matches. The pattern must be global. */
export function matchRanges(text: string, pattern: RegExp): TextRange[] {
	return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
}
