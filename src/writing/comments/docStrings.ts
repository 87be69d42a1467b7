/** Strings of many lines that document the code around them, as those of Python. */
import { lineStart } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import type { CommentSyntax } from './commentSyntax.ts';

/** `text` is what stands between the marks of the string around the place; one that isn't closed ends with the document. */
export type StringAround =
	| { readonly kind: 'documentation' | 'value'; readonly text: TextRange }
	| { readonly kind: 'none' };

/** Only a letter for the string's kind, or an attribute, may stand before a string that documents. */
const beforeDocumentation = /^[ \t]*(?:[rub]{1,2}|@\w+[ \t]+(?:~s)?)?$/i;

/** The string of many lines around a place. All strings and comments before it are gone through. */
export function stringAround(text: string, offset: number, syntax: CommentSyntax): StringAround {
	if (syntax.docString === undefined) return { kind: 'none' };
	const pieces = new RegExp(
		`(${syntax.docString.join('|')})|#.*|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'`,
		'g',
	);
	for (let piece = pieces.exec(text); piece !== null; piece = pieces.exec(text)) {
		if (piece.index >= offset) break;
		const [{ length }, mark] = piece;
		if (mark === undefined) continue;
		const start = piece.index + length;
		const close = text.indexOf(mark, start);
		const end = close < 0 ? text.length : close;
		if (offset <= end) {
			if (offset < start) break;
			const before = text.slice(lineStart(text, piece.index), piece.index);
			const kind = beforeDocumentation.test(before) ? 'documentation' : 'value';
			return { kind, text: { start, end } };
		}
		pieces.lastIndex = end + length;
	}
	return { kind: 'none' };
}
