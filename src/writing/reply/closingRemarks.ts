/** What a model says about its rewrite after it. */
import { beginsWith } from './phrases.ts';
import { isAnnouncing, mayBecomeAnnouncing } from './preamble.ts';
import { remarkPhrases, type RemarkPhrases } from './remarkPhrases.ts';
import { sharedStems } from './stems.ts';

/**
 * `opening` is a remark after which all is the model's, such as "Changes:" or the label of another version;
 * `pending` may become a remark while the reply streams; `more` belongs to what is before it.
 */
type LineKind = 'opening' | 'remark' | 'rule' | 'pending' | 'more' | 'text';

/** A line with more of its words from the passage is the author's; a note may quote some. */
const mostShared = 1 / 3;
const mostQuoted = 1 / 2;

const endsSentence = /[.!?…。！？:：]["'”’»)\]*_>`]*\s*$/u;

/**
 * The reply without the remarks at its end: lines of their own that begin as remarks do and say what the
 * passage does not. What may still become one is left out while the reply streams. A reply that is a remark
 * from its first line on is left as it is.
 */
export function withoutClosingRemarks(text: string, passage: string, finished: boolean): string {
	const lines = text.split('\n');
	const kinds = lines.map((line, index): LineKind => {
		if (index === 0) return 'text';
		const isOpen = !finished && index === lines.length - 1;
		return continues(lines, index) ? 'more' : kindOf(line, passage, isOpen);
	});
	return lines.slice(0, firstRemark(kinds)).join('\n');
}

function firstRemark(kinds: readonly LineKind[]): number {
	let first: number | undefined;
	for (const [index, kind] of kinds.entries()) {
		if (kind === 'opening') return first ?? index;
		if (kind === 'text') first = undefined;
		else if (kind !== 'more') first ??= index;
	}
	return first ?? kinds.length;
}

/** Whether a line is empty or goes on with a sentence. */
function continues(lines: readonly string[], index: number): boolean {
	const before = lines[index - 1] ?? '';
	return lines[index]?.trim() === '' || (before.trim() !== '' && !endsSentence.test(before));
}

/** Whether a line or sentence is one of some remarks by how it begins, and says what the passage doesn't. */
export function isOneOf(remarks: readonly RemarkPhrases[], line: string, passage: string): boolean {
	const start = startOf(line);
	return remarks.some((phrases) => isRemarkOf(phrases, start, passage));
}

const startOf = (line: string) => line.replace(/^[*_#>(（[【\s]+/, '').toLowerCase();

function kindOf(line: string, passage: string, isOpen: boolean): LineKind {
	const start = startOf(line);
	const isRule = /^\s*(?:-{1,}|\*{1,}|_{1,}|={3,})\s*$/.test(line);
	if (isRule && (isOpen || line.trim().length > 2)) return 'rule';
	if (isOpen) {
		const isPending = mayBecomeRemark(start, passage) || mayBecomeAnnouncing(line, passage);
		return isPending ? 'pending' : moreOrText(line);
	}
	if (isAnnouncing(line, passage)) return 'opening';
	if (!isOneOf(remarkPhrases, line, passage)) return moreOrText(line);
	return /[:：][*_\s]*$/.test(line) ? 'opening' : 'remark';
}

function moreOrText(line: string): LineKind {
	return /^\s*(?:[-*•+]|\d{1,2}[.)])\s/.test(line) ? 'more' : 'text';
}

function isRemarkOf(phrases: RemarkPhrases, start: string, passage: string): boolean {
	return (
		phrases.openings.some((opening) => beginsWith(start, opening)) &&
		(phrases.about?.test(start) ?? true) &&
		!phrases.unless.test(passage) &&
		sharedStems(start, passage) <= (phrases.mayQuote === true ? mostQuoted : mostShared)
	);
}

function mayBecomeRemark(start: string, passage: string): boolean {
	if (start === '') return true;
	return remarkPhrases.some(
		({ openings, unless }) =>
			!unless.test(passage) &&
			openings.some((opening) => opening.startsWith(start) || beginsWith(start, opening)),
	);
}
