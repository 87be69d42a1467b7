/** What a model says about its rewrite after it. */
import { isAnnouncing, mayBecomeAnnouncing } from './preamble.ts';
import { remarkPhrases, type RemarkPhrases } from './remarkPhrases.ts';
import { sharedStems } from './stems.ts';

/**
 * `opening` is a remark after which all is the model's, such as "Changes:" or the label of another version; `item` belongs to the
 * remark before it; `pending` may become a remark while the reply streams.
 */
type LineKind = 'opening' | 'remark' | 'rule' | 'item' | 'pending' | 'text';

/** A line with more of its words from the passage is the author's. */
const mostShared = 1 / 3;

const endsSentence = /[.!?…。！？:：]["'”’»)\]*_>`]*\s*$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * The reply without the remarks at its end: lines of their own that begin as remarks do and say what the passage does not. What may
 * still become one is left out while the reply streams. A reply that is a remark from its first line on is left as it is.
 */
export function withoutClosingRemarks(text: string, passage: string, finished: boolean): string {
	const lines = text.split('\n');
	let cut: number | undefined;
	for (let index = 1; index < lines.length; index += 1) {
		const line = lines[index] ?? '';
		if (line.trim() === '') continue;
		const isLast = index === lines.length - 1;
		const before = lines[index - 1] ?? '';
		const continues = before.trim() !== '' && !endsSentence.test(before);
		const kind = continues ? 'text' : kindOf(line, passage, isLast && !finished);
		if (kind === 'opening') return lines.slice(0, cut ?? index).join('\n');
		if (kind === 'text' && !(continues && cut !== undefined)) cut = undefined;
		else if (kind !== 'item' && kind !== 'text') cut ??= index;
	}
	return lines.slice(0, cut).join('\n');
}

/** Whether a line or sentence is a remark by how it begins, and says what the passage doesn't. */
export function isClosingRemark(line: string, passage: string): boolean {
	const start = startOf(line);
	return remarkPhrases.some((phrases) => isRemarkOf(phrases, start, passage));
}

const startOf = (line: string) => line.replace(/^[*_#>(（[【\s]+/, '').toLowerCase();

function kindOf(line: string, passage: string, isOpen: boolean): LineKind {
	const start = startOf(line);
	const isRule = /^\s*(?:-{1,}|\*{1,}|_{1,}|={3,})\s*$/.test(line);
	if (isRule && (isOpen || line.trim().length > 2)) return 'rule';
	if (isOpen) {
		const isPending = mayBecomeRemark(start, passage) || mayBecomeAnnouncing(line, passage);
		return isPending ? 'pending' : itemOrText(line);
	}
	if (isAnnouncing(line, passage)) return 'opening';
	if (!isClosingRemark(line, passage)) return itemOrText(line);
	return /[:：][*_\s]*$/.test(line) ? 'opening' : 'remark';
}

function itemOrText(line: string): LineKind {
	return /^\s*(?:[-*•+]|\d{1,2}[.)])\s/.test(line) ? 'item' : 'text';
}

function isRemarkOf(phrases: RemarkPhrases, start: string, passage: string): boolean {
	return (
		phrases.openings.some((opening) => beginsWith(start, opening)) &&
		(phrases.about?.test(start) ?? true) &&
		!phrases.unless.test(passage) &&
		(phrases.mayQuote === true || sharedStems(start, passage) <= mostShared)
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

function beginsWith(text: string, opening: string): boolean {
	if (!text.startsWith(opening)) return false;
	return unspaced.test(opening) || !/^[\p{L}\p{N}]/u.test(text.slice(opening.length));
}
