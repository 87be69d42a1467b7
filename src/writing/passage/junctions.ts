/** A text as its words and what joins them. */
import { isSpacing, spacingSigns } from '../syntax/spacingSigns.ts';
import { protectedSpans } from '../syntax/protectedSpans.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';
import type { TextRange } from '../text/textRange.ts';

/** `mark` is a sign that French sets a blank beside, `unit` one that numbers have beside them. */
export type TokenKind = 'word' | 'number' | 'atom' | 'mark' | 'unit' | 'sign';

export interface Token extends TextRange {
	readonly kind: TokenKind;
	/** In lower case, but for atoms. */
	readonly text: string;
}

/** What stands between two tokens: nothing, blanks, or a dash with the blanks around it. */
export interface Junction extends TextRange {
	readonly text: string;
	readonly before: Token;
	readonly after: Token;
	/** The same for the same two words with the same punctuation between. */
	readonly pair: string;
	/** Empty without one. */
	readonly dash: string;
	/** Its blanks: empty, a blank for plain ones, else those that are not plain. */
	readonly blank: string;
	/** Whether `after` ends a word: white space, nothing or a closing mark follows it. */
	readonly isLast: boolean;
}

const plainBlanks = /[ \t\r\n]+/g;
const closing = '[)\\]}»›”’"\'*_.,…]';
/** An entity's, in code units. */
const longestSign = 8;
/** Signs that belong to a word beside them. */
const mostSigns = 4;

/** What joins each two tokens of a text; none where it holds more than one dash. */
export function junctionsIn(text: string, syntax: LanguageSyntax): Junction[] {
	const signs = spacingSigns(syntax);
	const tokens = tokensIn(text, syntax);
	const blank = new RegExp(signs.blank, 'gu');
	const dash = new RegExp(signs.dash, 'gu');
	const ending = new RegExp(`^(?:$|${closing}|${signs.blank})`, 'u');
	return tokens.slice(1).flatMap((after, index): Junction[] => {
		const before = tokens[index];
		if (before === undefined) return [];
		const range = { start: before.end, end: after.start };
		const between = text.slice(range.start, range.end);
		const dashes = between.match(dash) ?? [];
		if (dashes.length > 1) return [];
		return [
			{
				...range,
				...{ text: between, before, after },
				pair: `${keyBefore(tokens, index)}\n${keyAfter(tokens, index + 1)}`,
				dash: dashes[0] ?? '',
				blank: blankIn(between.match(blank) ?? []),
				isLast: ending.test(text.slice(after.end, after.end + longestSign)),
			},
		];
	});
}

function blankIn(blanks: readonly string[]): string {
	const special = blanks.filter((blank) => isSpecial(blank)).join('');
	return special === '' && blanks.length > 0 ? ' ' : special;
}

/** Of what blanks a junction has: whether they are not those of the space bar and of line ends. */
export function isSpecial(blank: string): boolean {
	return blank.replace(plainBlanks, '') !== '';
}

function tokensIn(text: string, syntax: LanguageSyntax): Token[] {
	const signs = spacingSigns(syntax);
	const piece = new RegExp(
		`${signs.blank}|${signs.dash}` +
			`|(?<number>\\p{Nd}+(?:[.,:/'’]\\p{Nd}+)*)` +
			`|(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}\\p{M}]+)*)` +
			`|(?<mark>[;:!?«»‹›])|(?<unit>[%‰§\\p{S}])|(?<sign>-+|.)`,
		'gsu',
	);
	const tokens: Token[] = [];
	let start = 0;
	const readTo = (end: number) => {
		for (const { index, 0: found, groups } of text.slice(start, end).matchAll(piece)) {
			const kind = kinds.find((one) => groups?.[one] !== undefined);
			if (kind === undefined) continue;
			const from = start + index;
			tokens.push({ kind, text: found.toLowerCase(), start: from, end: from + found.length });
		}
	};
	for (const { range, text: atom } of protectedSpans(text, syntax)) {
		if (isSpacing(atom, syntax)) continue;
		readTo(range.start);
		tokens.push({ kind: 'atom', text: atom, ...range });
		start = range.end;
	}
	readTo(text.length);
	return tokens;
}

const kinds = ['number', 'word', 'mark', 'unit', 'sign'] as const;

/** The last word before a junction, with the signs after it; the sign alone where there is no word. */
function keyBefore(tokens: readonly Token[], index: number): string {
	const found: Token[] = [];
	for (let at = index; at >= 0 && found.length < mostSigns; at -= 1) {
		const token = tokens[at];
		const next = found[0];
		if (token === undefined || (next !== undefined && token.end !== next.start)) break;
		found.unshift(token);
		if (token.kind !== 'sign') return keyOf(found);
	}
	return keyOf(found.slice(-1));
}

/** The first word after a junction, with the signs before it; the sign alone where there is no word. */
function keyAfter(tokens: readonly Token[], index: number): string {
	const found: Token[] = [];
	for (let at = index; at < tokens.length && found.length < mostSigns; at += 1) {
		const token = tokens[at];
		const last = found.at(-1);
		if (token === undefined || (last !== undefined && last.end !== token.start)) break;
		found.push(token);
		if (token.kind !== 'sign') return keyOf(found);
	}
	return keyOf(found.slice(0, 1));
}

/** Emphasis may come and go. */
function keyOf(tokens: readonly Token[]): string {
	return tokens.map(({ text }) => (/^[*_]$/.test(text) ? '' : text)).join('');
}
