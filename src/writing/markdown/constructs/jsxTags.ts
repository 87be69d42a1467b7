/** Tags of JSX, whose attributes may hold expressions over several lines. */
import { closingEnd } from './balance.ts';

const tagStart = /<(?:\/?[A-Za-z_$][\w.:$-]*|\/?(?=>))/y;

/** Whether a tag may begin at the offset. */
export function startsTag(text: string, offset: number): boolean {
	tagStart.lastIndex = offset;
	return tagStart.test(text);
}

/** The offset after the tag that begins at `offset`; undefined when it isn't closed. */
export function tagEnd(text: string, offset: number): number | undefined {
	const special = /[>{"'\n]/g;
	special.lastIndex = offset + 1;
	for (let found = special.exec(text); found !== null; found = special.exec(text)) {
		const end = afterPiece(text, found.index);
		if (end === undefined || found[0] === '>') return end;
		special.lastIndex = end;
	}
	return undefined;
}

function afterPiece(text: string, offset: number): number | undefined {
	const sign = text.charAt(offset);
	if (sign === '>' || sign === '\n') return offset + 1;
	if (sign === '{') return closingEnd(text, offset);
	const end = text.indexOf(sign, offset + 1);
	return end < 0 ? undefined : end + 1;
}

/**
 * Where tags and expressions, and blanks between them, end that a text begins with: `text` when other text
 * follows, `open` when one of them isn't closed.
 */
export function elementsOnly(text: string): 'only' | 'text' | 'open' {
	let offset = 0;
	for (;;) {
		while (/\s/.test(text.charAt(offset))) offset += 1;
		if (offset >= text.length) return 'only';
		const isTag = startsTag(text, offset);
		if (!isTag && text.charAt(offset) !== '{') return 'text';
		const end = isTag ? tagEnd(text, offset) : closingEnd(text, offset);
		if (end === undefined) return 'open';
		offset = end;
	}
}
