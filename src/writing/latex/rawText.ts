/** Where the text ends that TeX, or a program before it, reads as it stands. */
import { lineEnd } from '../text/lines.ts';

/** Most characters of a line that are searched for the end of what is raw. */
const longestRaw = 1000;

const options = /\*?(?:\[[^\]\r\n]{0,200}\])?/y;
const language = /\{[^{}\r\n]{0,40}\}/y;

/**
 * After `\verb`, `\lstinline` and the like with what they show; undefined for other commands and where it has
 * no end.
 */
export function verbatimEnd(text: string, nameEnd: number, name: string): number | undefined {
	if (!/^(?:verb|Verb|lstinline|mintinline|pyginline|cverb|spverb)$/.test(name)) return undefined;
	let start = nameEnd + lengthAt(options, text, nameEnd);
	if (/^(?:mintinline|pyginline)$/.test(name)) start += lengthAt(language, text, start);
	const delimiter = text.charAt(start);
	if (delimiter === '' || /[\s\w*]/.test(delimiter)) return undefined;
	const limit = lineEnd(text, start, Math.min(text.length, start + longestRaw));
	if (delimiter === '{') return groupEnd(text, start, limit);
	const closing = text.slice(start + 1, limit).indexOf(delimiter);
	return closing < 0 ? undefined : start + 1 + closing + 1;
}

/** After the address of `\url` and the like, in which a percent sign is one. */
export function rawArgumentEnd(text: string, nameEnd: number, name: string): number | undefined {
	if (!/^(?:url|nolinkurl|href|path)$/.test(name)) return undefined;
	const start = nameEnd + lengthAt(options, text, nameEnd);
	if (text.charAt(start) !== '{') return undefined;
	return groupEnd(text, start, lineEnd(text, start, Math.min(text.length, start + longestRaw)));
}

function lengthAt(pattern: RegExp, text: string, offset: number): number {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0].length ?? 0;
}

function groupEnd(text: string, start: number, limit: number): number | undefined {
	let depth = 0;
	for (let offset = start; offset < limit; offset += 1) {
		const character = text.charAt(offset);
		if (character === '\\') offset += 1;
		else if (character === '{') depth += 1;
		else if (character === '}') depth -= 1;
		if (depth === 0) return Math.min(offset + 1, limit);
	}
	return undefined;
}

/** After the end of an environment that is read as it stands; the end of the text when it has none. */
export function rawEnvironmentEnd(text: string, bodyStart: number, name: string): number {
	const closing = `\\end{${name}}`;
	const start = text.indexOf(closing, bodyStart);
	return start < 0 ? text.length : start + closing.length;
}

/** After a chunk of code of knitr or Sweave. */
export function chunkEnd(text: string, bodyStart: number): number {
	const closing = /^[^\S\r\n]*@[^\S\r\n]*(?:%[^\r\n]*)?$/gm;
	closing.lastIndex = bodyStart;
	return closing.exec(text) === null ? text.length : closing.lastIndex;
}
