/** What TeX reads otherwise than as letters, one after the other. */
import { environmentOf } from './latexTables.ts';
import type { LatexTables } from './prototypes.ts';
import { rawArgumentEnd, rawEnvironmentEnd, verbatimEnd, chunkEnd } from './rawText.ts';

/**
 * `symbol` is a backslash with one character that is no letter, or alone; `special` one of `& # _ ^`; `raw`
 * text in a line that is read as it stands, `rawBlock` such an environment or chunk of code. `blank` is the
 * end of the line before a blank one, up to that line's end.
 */
export type LatexTokenKind =
	| 'command'
	| 'symbol'
	| 'begin'
	| 'end'
	| 'open'
	| 'close'
	| 'openBracket'
	| 'closeBracket'
	| 'dollar'
	| 'special'
	| 'comment'
	| 'blank'
	| 'raw'
	| 'rawBlock';

export interface LatexToken {
	readonly kind: LatexTokenKind;
	readonly start: number;
	readonly end: number;
	/** Of a command without its backslash, or of an environment; else empty. */
	readonly name: string;
	/** How many blank lines are before it. */
	readonly blanks: number;
}

interface Found {
	readonly kind: LatexTokenKind;
	readonly end: number;
	readonly name: string;
}

const sign =
	/\\(?:[A-Za-z@]+|[^\r\n])?|%[^\r\n]*|[{}[\]$&#_^]|(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=[\r\n])|^<<[^\r\n]*>>=[^\S\r\n]*$/gmu;

const kinds: Readonly<Record<string, LatexTokenKind>> = {
	'%': 'comment',
	'{': 'open',
	'}': 'close',
	'[': 'openBracket',
	']': 'closeBracket',
	$: 'dollar',
	'\n': 'blank',
	'\r': 'blank',
};

export function latexTokens(text: string, tables: LatexTables): LatexToken[] {
	const tokens: LatexToken[] = [];
	const isRaw = (name: string) => environmentOf(name, tables).holds === 'raw';
	const signs = new RegExp(sign);
	let blanks = 0;
	for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
		const start = match.index;
		const { kind, end, name } = tokenAt(text, start, match[0], isRaw);
		if (kind === 'blank') blanks += 1;
		tokens.push({ kind, start, end, name, blanks });
		signs.lastIndex = end;
	}
	return tokens;
}

function tokenAt(
	text: string,
	start: number,
	found: string,
	isRaw: (name: string) => boolean,
): Found {
	const end = start + found.length;
	const first = found.charAt(0);
	if (first === '<') return { kind: 'rawBlock', end: chunkEnd(text, end), name: 'chunk' };
	if (first !== '\\') return { kind: kinds[first] ?? 'special', end, name: '' };
	const name = found.slice(1);
	if (!/^[A-Za-z@]/.test(name)) return { kind: 'symbol', end, name: '' };
	if (name === 'begin' || name === 'end') return environmentAt(text, end, name, isRaw);
	const verbatim = verbatimEnd(text, end, name) ?? rawArgumentEnd(text, end, name);
	if (verbatim !== undefined) return { kind: 'raw', end: verbatim, name };
	return { kind: 'command', end, name };
}

const environmentName = /[ \t]*\{([^{}\r\n\\$%]*)\}/y;

function environmentAt(
	text: string,
	nameStart: number,
	kind: 'begin' | 'end',
	isRaw: (name: string) => boolean,
): Found {
	environmentName.lastIndex = nameStart;
	const match = environmentName.exec(text);
	if (match === null) return { kind: 'command', end: nameStart, name: kind };
	const name = (match[1] ?? '').trim();
	const end = nameStart + match[0].length;
	if (kind === 'begin' && isRaw(name)) {
		return { kind: 'rawBlock', end: rawEnvironmentEnd(text, end, name), name };
	}
	return { kind, end, name };
}
