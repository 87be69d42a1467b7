/**
 * A scan of LaTeX that tells prose from what TeX reads. It is no parser, for only TeX itself could be one. What stands between
 * the pieces found here is prose.
 */
import type { ProtectedContent } from '../document/blocks.ts';
import { lineEnd } from '../text/lines.ts';
import {
	blockCommands,
	captionCommands,
	opaqueEnvironments,
	proseCommands,
	sectionCommands,
} from './latexCommands.ts';
import type { TextRange } from '../text/textRange.ts';

/**
 * `inline` stands among the words of a paragraph; `block` ends a paragraph; from `headingStart` to the next `block`
 * stands the text of a heading. Pieces are ascending and disjoint.
 */
export interface LatexPiece {
	readonly kind: 'inline' | 'block' | 'headingStart';
	readonly content: ProtectedContent;
	readonly range: TextRange;
}

interface Found {
	readonly kind: LatexPiece['kind'];
	readonly content: ProtectedContent;
	readonly end: number;
}

export function scanLatex(text: string): LatexPiece[] {
	const pieces: LatexPiece[] = [];
	const special = /[\\%${}&#_^]/g;
	const preamble = /^[^]*?\\begin\s*\{document\}/.exec(text)?.[0].length ?? 0;
	if (preamble > 0) {
		pieces.push({ kind: 'block', content: 'commands', range: { start: 0, end: preamble } });
	}
	special.lastIndex = preamble;
	/** Where the arguments end that are paragraphs by themselves and are open, the innermost last. */
	const argumentEnds: number[] = [];
	for (let match = special.exec(text); match !== null; match = special.exec(text)) {
		const start = match.index;
		const { kind, content, end } = pieceAt(text, start, argumentEnds);
		pieces.push({ kind, content, range: { start, end } });
		special.lastIndex = end;
	}
	return pieces;
}

function pieceAt(text: string, start: number, argumentEnds: number[]): Found {
	const character = text[start] ?? '';
	switch (character) {
		case '%':
			return { kind: 'block', content: 'comments', end: lineEnd(text, start) };
		case '$':
			return mathAt(text, start);
		case '}':
			if (argumentEnds.at(-1) !== start) return symbol(start + 1);
			argumentEnds.pop();
			return { kind: 'block', content: 'commands', end: start + 1 };
		case '\\':
			return commandAt(text, start, argumentEnds);
		default:
			return symbol(start + 1);
	}
}

function symbol(end: number): Found {
	return { kind: 'inline', content: 'commands', end };
}

function mathAt(text: string, start: number): Found {
	if (text.startsWith('$$', start))
		return delimited(text, start, '$$', 'block') ?? symbol(start + 2);
	const end = /\$((?:\\[^]|(?!\n\s*\n)[^$\\])+)\$/y;
	end.lastIndex = start;
	const math = end.exec(text);
	if (math === null) return symbol(start + 1);
	return { kind: 'inline', content: 'math', end: start + math[0].length };
}

function delimited(
	text: string,
	start: number,
	closing: string,
	kind: 'inline' | 'block',
): Found | undefined {
	const end = text.indexOf(closing, start + 2);
	return end < 0 ? undefined : { kind, content: 'math', end: end + closing.length };
}

function commandAt(text: string, start: number, argumentEnds: number[]): Found {
	const name = /[A-Za-z@]+/y;
	name.lastIndex = start + 1;
	const command = name.exec(text)?.[0];
	if (command !== undefined) return namedCommandAt(text, start, command, argumentEnds);
	const next = text[start + 1];
	if (next === '(') return delimited(text, start, '\\)', 'inline') ?? symbol(start + 2);
	if (next === '[') return delimited(text, start, '\\]', 'block') ?? symbol(start + 2);
	if (next === '\\')
		return symbol(
			start + (/^\\\\\*?(?:\[[^\]\n]*\])?/.exec(text.slice(start, start + 40))?.[0].length ?? 2),
		);
	return symbol(Math.min(text.length, start + 2));
}

function namedCommandAt(
	text: string,
	start: number,
	command: string,
	argumentEnds: number[],
): Found {
	const nameEnd = start + 1 + command.length;
	const end = text[nameEnd] === '*' ? nameEnd + 1 : nameEnd;
	switch (command) {
		case 'begin':
			return environmentAt(text, end);
		case 'end':
			return environmentEndAt(text, end);
		case 'verb':
		case 'lstinline':
			return verbatimAt(text, end);
		default:
			if (sectionCommands.has(command)) return argumentAt(text, end, 'headingStart', argumentEnds);
			if (captionCommands.has(command)) return argumentAt(text, end, 'block', argumentEnds);
			if (proseCommands.has(command)) return proseCommandAt(text, end);
			return {
				kind: blockCommands.has(command) ? 'block' : 'inline',
				content: 'commands',
				end: groupsEnd(text, end),
			};
	}
}

/** Up to the brace before the prose, whose own brace ends it. */
function proseCommandAt(text: string, optionsStart: number): Found {
	let end = optionsStart;
	if (text[end] === '[') end = groupEnd(text, end) ?? end;
	return symbol(text[end] === '{' ? end + 1 : end);
}

function environmentAt(text: string, nameStart: number): Found {
	const name = /\s*\{([^{}]*)\}/y;
	name.lastIndex = nameStart;
	const match = name.exec(text);
	if (match === null) return symbol(nameStart);
	const environment = match[1] ?? '';
	const opaque = opaqueEnvironments.get(environment.replace(/\*$/, ''));
	const argumentsStart = nameStart + match[0].length;
	if (opaque === undefined) {
		return { kind: 'block', content: 'commands', end: groupsEnd(text, argumentsStart) };
	}
	const closing = `\\end{${environment}}`;
	const closingStart = text.indexOf(closing, argumentsStart);
	const end = closingStart < 0 ? text.length : closingStart + closing.length;
	return { kind: 'block', content: opaque, end };
}

function environmentEndAt(text: string, nameStart: number): Found {
	const end = groupsEnd(text, nameStart);
	const isDocument = text.slice(nameStart, end).trim() === '{document}';
	return { kind: 'block', content: 'commands', end: isDocument ? text.length : end };
}

function verbatimAt(text: string, optionsStart: number): Found {
	let start = optionsStart;
	if (text[start] === '[') start = groupEnd(text, start) ?? start;
	const delimiter = text[start];
	if (delimiter === undefined || /\s/.test(delimiter)) return symbol(start);
	const closing = text.indexOf(delimiter === '{' ? '}' : delimiter, start + 1);
	const inLine = closing >= 0 && closing < lineEnd(text, start);
	return { kind: 'inline', content: 'code', end: inLine ? closing + 1 : start };
}

/** A command whose argument is a paragraph by itself. */
function argumentAt(
	text: string,
	optionsStart: number,
	kind: 'headingStart' | 'block',
	argumentEnds: number[],
): Found {
	let start = optionsStart;
	if (text[start] === '[') start = groupEnd(text, start) ?? start;
	const end = text[start] === '{' ? groupEnd(text, start) : undefined;
	if (end === undefined) return symbol(start);
	argumentEnds.push(end - 1);
	return { kind, content: 'commands', end: start + 1 };
}

/** The end of all `[...]` and `{...}` that follow each other from `start`. */
function groupsEnd(text: string, start: number): number {
	let end = start;
	for (;;) {
		const next = text[end] === '[' || text[end] === '{' ? groupEnd(text, end) : undefined;
		if (next === undefined) return end;
		end = next;
	}
}

/** The end of the group that opens at `start`; undefined when it isn't closed before a blank line. */
function groupEnd(text: string, start: number): number | undefined {
	const closing = text[start] === '[' ? ']' : '}';
	const step = /\\[^]|\r?\n[ \t]*\r?\n|[{}\]]/g;
	step.lastIndex = start + 1;
	let depth = 0;
	for (let match = step.exec(text); match !== null; match = step.exec(text)) {
		const [found] = match;
		if (found.includes('\n') && !found.startsWith('\\')) return undefined;
		if (found === closing && depth === 0) return step.lastIndex;
		if (found === '{') depth += 1;
		if (found === '}') depth -= 1;
		if (depth < 0) return undefined;
	}
	return undefined;
}
