/** The smallest single edit that turns one text into another. */
import { commonEnd, commonStart } from '../../writing/text/commonText.ts';
import type { TextChange } from '../../writing/text/textRange.ts';

/**
 * Offsets are in `before`; undefined when the texts are equal. Never cuts a surrogate pair or a CRLF in two.
 */
export function minimalChange(before: string, after: string): TextChange | undefined {
	if (before === after) return undefined;
	let start = commonStart(before, after);
	while (isInsidePair(before, start) || isInsidePair(after, start)) start -= 1;
	let same = commonEnd(before, after, start);
	while (isInsidePair(before, before.length - same) || isInsidePair(after, after.length - same)) {
		same -= 1;
	}
	return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Whether the offset lies between the two code units of a surrogate pair or of a CRLF. */
function isInsidePair(text: string, offset: number): boolean {
	if (offset <= 0 || offset >= text.length) return false;
	const left = text.charCodeAt(offset - 1);
	const right = text.charCodeAt(offset);
	if (left === 0x0d && right === 0x0a) return true;
	return left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000;
}
