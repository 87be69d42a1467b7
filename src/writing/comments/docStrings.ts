/** Strings of many lines that document the code around them, as those of Python. */
import { lineEnd, lineStart } from '../text/lines.ts';

/** Only a letter for the string's kind, or an attribute, may stand before a string that documents. */
const before = /^[ \t]*(?:[ru]{0,2}|@\w*doc[ \t]+(?:~s)?)$/i;
/** Code units, with indentation. Further back no line's start is looked for. */
const longestBefore = 200;
/** The end of the line that says what is documented. */
const definition = /^(?:async[ \t]+def|def|class)\b.*:$|^[^"'#]*\)[ \t]*(?:->[^"']*)?:$/;
/** A value with a name, which a string after it documents. */
const assignment = /^[\w.]+[ \t]*(?::[^=]+)?=(?!=).*[^\s,+\-*/%=\\([{&|<>.]$/;

/**
 * Whether a string is a statement by itself where documentation may stand: first of all, after the line that
 * begins a definition, or after a named value. `end` is where the string ends.
 */
export function isDocumentation(text: string, start: number, end: number): boolean {
	const line =
		start -
		(/[^\r\n]*$/.exec(text.slice(Math.max(0, start - longestBefore), start))?.[0].length ?? 0);
	const prefix = text.slice(line, start);
	if (!before.test(prefix) || prefix.length === longestBefore) return false;
	if (!/^[ \t]*(?:[#;].*)?$/.test(text.slice(end, lineEnd(text, end)))) return false;
	if (prefix.includes('@')) return true;
	const previous = codeLineBefore(text, line);
	return previous === undefined || documents(previous) || isAtTop(text, prefix, end);
}

function documents(line: string): boolean {
	return definition.test(line) || (assignment.test(line) && isBalanced(line));
}

/** In Julia, directly before a definition. */
function isAtTop(text: string, prefix: string, end: number): boolean {
	const next = lineEnd(text, end);
	return (
		prefix === '' &&
		/^\r?\n(?:function|struct|module|macro|const|abstract|mutable|\w+\()/.test(
			text.slice(next, next + 20),
		)
	);
}

/** The last line that is neither blank nor a comment, trimmed, without a comment at its end. */
function codeLineBefore(text: string, from: number): string | undefined {
	let start = from;
	while (start > 0) {
		start = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
		const line = text
			.slice(start, lineEnd(text, start))
			.replace(/\uFEFF/, '')
			.trim();
		if (line !== '' && !line.startsWith('#')) return line.replace(/[ \t]+#[^"']*$/, '');
	}
	return undefined;
}

function isBalanced(line: string): boolean {
	return count(line, /[([{]/g) === count(line, /[)\]}]/g);
}

function count(line: string, pattern: RegExp): number {
	return line.match(pattern)?.length ?? 0;
}
