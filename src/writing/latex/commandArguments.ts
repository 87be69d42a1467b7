/** The arguments of a command, found by its prototype. */
import type { LatexToken } from './latexTokens.ts';
import type { TokenPairs } from './tokenPairs.ts';

export interface ReadText {
	readonly text: string;
	readonly tokens: readonly LatexToken[];
	readonly pairs: TokenPairs;
}

/** A place between two tokens: its offset, and the index of the first token that isn't before it. */
export interface Place {
	readonly offset: number;
	readonly next: number;
}

export interface Arguments {
	/** After the last one that is no prose. */
	readonly end: Place;
	/** The index of the brace that opens the prose; undefined where there is none. */
	readonly prose?: number;
}

/** Reads what a prototype `takes`. */
export function argumentsAt(read: ReadText, start: Place, takes: string): Arguments {
	let end = start;
	for (const letter of takes) {
		if (letter === 'p') {
			const prose = openerAt(read, end, 'open', wide);
			return prose === undefined ? { end } : { end, prose };
		}
		const after = readers[letter]?.(read, end);
		if (after !== undefined) end = after;
		else if ('mt'.includes(letter)) break;
	}
	return { end };
}

/** The place after a token. */
export function placeAfter({ tokens }: ReadText, index: number): Place {
	return { offset: tokens[index]?.end ?? 0, next: index + 1 };
}

type Reader = (read: ReadText, place: Place) => Place | undefined;

const none = /^$/;
const narrow = /^[ \t]*$/;
/** A line may end between a command and its group. */
const wide = /^[^\S\r\n]*(?:\r\n|\n|\r)?[^\S\r\n]*$/;
/** Longer white space is none between a command and its argument. */
const longestGap = 200;

const star = /\*/y;
const overlay = /<[^<>{}\r\n]{0,60}>/y;
const parentheses = /\([^(){}\r\n]{0,200}\)/y;
const word = /[ \t]{1,9}[^\s\\{}%$&#[\]]{1,200}/y;
const number = /-?\d*[.,]?\d+/.source;
const unit =
	/[ \t]?(?:true[ \t]?)?(?:\\[A-Za-z@]+|(?:pt|em|ex|mm|cm|in|bp|pc|dd|sp|mu|fil{1,3})(?![A-Za-z]))/
		.source;
const stretch = `(?:[ \\t]?(?:plus|minus)[ \\t]?${number}${unit})*`;
const register = new RegExp(
	`[ \\t]{0,9}(?:=[ \\t]{0,9})?(?:${number}(?:${unit})?${stretch}|(?<==[ \\t]{0,9})-?\\\\[A-Za-z@]+)`,
	'y',
);

const readers: Readonly<Record<string, Reader>> = {
	'*': pattern(star),
	'<': pattern(overlay),
	'(': pattern(parentheses),
	'=': pattern(register),
	o: (read, place) => groupAt(read, place, 'openBracket', narrow),
	m: (read, place) => groupAt(read, place, 'open', wide),
	t: (read, place) => groupAt(read, place, 'open', wide) ?? commandAt(read, place),
	w: (read, place) => groupAt(read, place, 'open', wide) ?? pattern(word)(read, place),
	e: emptyGroup,
	d: definitionBody,
	'+': allGroups,
};

function pattern(found: RegExp): Reader {
	return ({ text, tokens }, { offset, next }) => {
		found.lastIndex = offset;
		const length = found.exec(text)?.[0].length ?? 0;
		return length === 0 ? undefined : placeAt(tokens, offset + length, next);
	};
}

/** The place of an offset, of which a place before it is known. */
export function placeAt(tokens: readonly LatexToken[], offset: number, next: number): Place {
	let index = next;
	while ((tokens[index]?.start ?? Infinity) < offset) index += 1;
	return { offset, next: index };
}

function groupAt(
	read: ReadText,
	place: Place,
	opener: 'open' | 'openBracket',
	gap: RegExp,
): Place | undefined {
	const index = openerAt(read, place, opener, gap);
	const closer = index === undefined ? -1 : (read.pairs[index] ?? -1);
	return closer < 0 ? undefined : placeAfter(read, closer);
}

/** The index of the sign that opens the next argument. A comment may end the line before it. */
function openerAt(
	{ text, tokens }: ReadText,
	place: Place,
	opener: 'open' | 'openBracket',
	gap: RegExp,
): number | undefined {
	let { offset, next } = place;
	for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
		if (token.start - offset > longestGap) return undefined;
		const allowed = next === place.next ? gap : wide;
		if (!allowed.test(text.slice(offset, token.start))) return undefined;
		if (token.kind !== 'comment') return token.kind === opener ? next : undefined;
		if (next > place.next) return undefined;
		offset = token.end;
		next += 1;
	}
	return undefined;
}

function commandAt({ text, tokens }: ReadText, { offset, next }: Place): Place | undefined {
	const token = tokens[next];
	if (token?.kind !== 'command' && token?.kind !== 'symbol') return undefined;
	const gap = text.slice(offset, Math.min(token.start, offset + longestGap));
	return /^[ \t]*=?[ \t]*$/.test(gap) ? { offset: token.end, next: next + 1 } : undefined;
}

function emptyGroup({ text }: ReadText, { offset, next }: Place): Place | undefined {
	return text.startsWith('{}', offset) ? { offset: offset + 2, next: next + 2 } : undefined;
}

/** Signs between the name of what is defined and its body. */
const mostParameters = 40;

/** Parameters, and the group after them. */
function definitionBody(read: ReadText, place: Place): Place | undefined {
	for (let index = place.next; index < place.next + mostParameters; index += 1) {
		const token = read.tokens[index];
		if (token === undefined || token.kind === 'blank') return undefined;
		if (token.kind === 'open')
			return groupAt(read, { offset: token.start, next: index }, 'open', none);
	}
	return undefined;
}

function allGroups(read: ReadText, place: Place): Place {
	let end = place;
	for (;;) {
		const after = groupAt(read, end, 'openBracket', none) ?? groupAt(read, end, 'open', narrow);
		if (after === undefined) return end;
		end = after;
	}
}
