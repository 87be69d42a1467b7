/**
 * The macros in the text of AsciiDoc: `name:target[text]`, links, and what may be one by the value of an
 * attribute.
 */
import type { TextRange } from '../text/textRange.ts';

/** Up to the bracket. Of the macros that have no target with blanks, any name may be one's own. */
const opening =
	/(?<![\p{Alphabetic}\p{N}\p{Pc}:])\\?(?:[a-zA-Z][\w-]{0,40}:(?:[^\s[\]:][^\s[\]]{0,500})?|\{[\w-]{1,60}\}[^\s[\]]{0,500}|(?:image|icon|menu|link|xref):(?=\S)[^[\]\n]{1,200})\[/gu;

/** Code units of a macro's text, as that of a footnote, that are looked at for its end. */
const longestText = 3000;

/** Those that are closed. */
export function inlineMacros(text: string): TextRange[] {
	const macros: TextRange[] = [];
	let end = 0;
	let bracket = 0;
	for (const { index, 0: found } of text.matchAll(opening)) {
		if (index < end) continue;
		const from = index + found.length;
		if (bracket < from) bracket = text.indexOf(']', from);
		if (bracket < 0) break;
		end = closingBracket(text, from, bracket);
		if (end > index) macros.push({ start: index, end });
	}
	return macros;
}

/**
 * After the bracket that closes one opened before `from`, others in pairs; else after the first one that
 * isn't escaped; 0 without. `bracket` is where the first one is, escaped or not.
 */
function closingBracket(text: string, from: number, bracket: number): number {
	const limit = Math.min(text.length, from + longestText);
	let first = 0;
	let depth = 1;
	for (let offset = from; offset < limit && bracket < limit; offset += 1) {
		const sign = text.charAt(offset);
		if (sign === '\\') offset += 1;
		else if (sign === '[') depth += 1;
		else if (sign === ']') {
			depth -= 1;
			if (first === 0) first = offset + 1;
			if (depth === 0) return offset + 1;
		}
	}
	return first;
}
