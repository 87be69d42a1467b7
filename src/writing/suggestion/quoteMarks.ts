/** Quotation marks, whose direction often shows only in what stands around them. */
import { firstCharacter } from '../text/characters.ts';

/**
 * What a quotation mark does: `closes` with the opening mark that it closes, which may stand before the text.
 */
export type QuoteRole =
	| { readonly kind: 'opens' }
	| { readonly kind: 'closes'; readonly mark: string | undefined }
	| { readonly kind: 'none' };

interface QuoteRule {
	/** Marks that it closes. */
	readonly closes: string;
	readonly opens: (previous: string, next: string) => boolean;
	/** Whether it may close what is not open in the text; an apostrophe is too often something else. */
	readonly closesBefore: boolean;
}

const isSpace = (character: string) => character === '' || /\s/.test(character);
const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
/** A place where a word or a quotation may begin. */
const isStart = (previous: string) =>
	isSpace(previous) || /[\p{Ps}\p{Pi}\p{Pd}"'*_~]/u.test(previous);
const isEnd = (next: string) => isSpace(next) || /[\p{Pe}\p{Pf}.,;:!?…。、，！？]/u.test(next);

const always = () => true;
const beforeText = (previous: string, next: string) => isStart(previous) && !isEnd(next);

const rules: ReadonlyMap<string, QuoteRule> = new Map<string, QuoteRule>([
	['"', { closes: '"', opens: beforeText, closesBefore: true }],
	[
		"'",
		{
			closes: "'",
			opens: (previous, next) => isStart(previous) && isWord(next),
			closesBefore: false,
		},
	],
	['„', { closes: '', opens: always, closesBefore: false }],
	['‚', { closes: '', opens: always, closesBefore: false }],
	['“', { closes: '„', opens: (_previous, next) => !isEnd(next), closesBefore: true }],
	['”', { closes: '“„”', opens: beforeText, closesBefore: true }],
	['‘', { closes: '‚', opens: (_previous, next) => !isEnd(next), closesBefore: false }],
	['’', { closes: '‘‚', opens: () => false, closesBefore: false }],
	['«', { closes: '»', opens: (previous) => isStart(previous), closesBefore: true }],
	[
		'»',
		{
			closes: '«',
			opens: (previous, next) => isStart(previous) && isWord(next),
			closesBefore: true,
		},
	],
]);

export const quoteMarks = [...rules.keys()].join('');

/** Marks that are apostrophes within or at the start of words. */
const apostrophes = "'’";
const shortened = /^(?:\d|(?:tis|twas|em|til|cause|cos|n|round|bout|s)(?![\p{L}\p{N}]))/iu;

/**
 * @param previous the character before the mark, empty at a text's start
 * @param following what stands after the mark
 * @param open the marks that are open before it
 */
export function quoteRole(
	mark: string,
	previous: string,
	following: string,
	open: readonly string[],
): QuoteRole {
	const rule = rules.get(mark);
	const next = firstCharacter(following);
	if (rule === undefined || isApostrophe(mark, previous, next, following)) return { kind: 'none' };
	const closed = open.findLast((other) => rule.closes.includes(other));
	const opens = rule.opens(previous, next);
	if (closed === undefined) return opens ? { kind: 'opens' } : closesBefore(rule);
	const isNested = isWord(next) || (mark === '"' && isSpace(previous));
	return opens && isNested ? { kind: 'opens' } : { kind: 'closes', mark: closed };
}

function closesBefore(rule: QuoteRule): QuoteRole {
	return rule.closesBefore ? { kind: 'closes', mark: undefined } : { kind: 'none' };
}

/** Within a word, or at the start of a shortened one. */
function isApostrophe(mark: string, previous: string, next: string, following: string): boolean {
	if (!apostrophes.includes(mark) || !isWord(next)) return false;
	return isWord(previous) || shortened.test(following);
}
