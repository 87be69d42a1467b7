/** Quotation marks around a whole reply. */

/** The straight apostrophe is left out: too many words begin with one. */
const closingMarks: Readonly<Record<string, string>> = {
	'"': '"',
	'“': '”',
	'„': '“”',
	'‘': '’',
	'«': '»',
	'»': '«',
	'「': '」',
	'『': '』',
};

/**
 * The reply without quotation marks around its first paragraph, unless the passage begins with one. While the
 * reply streams, an opening mark is taken for a wrapping one, until it is closed and more text follows.
 */
export function withoutWrappingQuotes(text: string, passage: string): string {
	const opening = text[0] ?? '';
	const closing = closingMarks[opening];
	if (closing === undefined || Object.hasOwn(closingMarks, passage[0] ?? '')) return text;
	const paragraphEnd = /\n\s*\n/.exec(text)?.index ?? text.length;
	const paragraph = text.slice(1, paragraphEnd);
	const end = closingOffset(paragraph, opening, closing);
	if (end === undefined) return text.slice(1);
	const isWrapping = paragraph.slice(end + 1).trim() === '';
	return isWrapping ? paragraph.slice(0, end) + text.slice(paragraphEnd) : text;
}

/** Where the mark is that closes what was open before the text; marks within the text may open and close. */
function closingOffset(text: string, opening: string, closing: string): number | undefined {
	let depth = 0;
	for (let offset = 0; offset < text.length; offset += 1) {
		const mark = text[offset] ?? '';
		if (closing.includes(mark) && endsQuotation(text, offset)) {
			if (depth === 0) return offset;
			depth -= 1;
		} else if (mark === opening && beginsQuotation(text, offset)) depth += 1;
	}
	return undefined;
}

/** An apostrophe within a word does not. Corner brackets have no other use, and are followed by letters. */
function endsQuotation(text: string, offset: number): boolean {
	if (/[」』]/.test(text[offset] ?? '')) return true;
	const isAfterSpace = /\s$/.test(text.slice(0, offset));
	return !isAfterSpace && !/^[\p{L}\p{N}]/u.test(text.slice(offset + 1, offset + 3));
}

function beginsQuotation(text: string, offset: number): boolean {
	return offset === 0 || /[\s(—–-]$/.test(text.slice(0, offset));
}
