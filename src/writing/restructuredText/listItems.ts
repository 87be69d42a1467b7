/** Items of bullet and enumerated lists. */
import { protect, readMarked, type Reading } from './reading.ts';
import type { Region } from './region.ts';

const bullet = /^[-+*•‣⁃](?: +|$)/;
const enumerator =
	/^(?:\((?:\d+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)\)|(?:\d+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)])(?: +|$)/;

export function readListItem(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const text = region.text(at);
	const bulleted = bullet.exec(text)?.[0];
	const mark = bulleted ?? enumerator.exec(text)?.[0];
	if (mark === undefined) return undefined;
	if (bulleted === undefined && !isEnumerated(region, at)) {
		return protect(reading, at, region.blankLine(at), 'markup');
	}
	const content = 'markup';
	if (text.length === mark.length) {
		const to = Math.max(at + 1, region.indentedEnd(at + 1));
		return readMarked(reading, { at, to, mark: mark.length, content });
	}
	const to = Math.max(at + 1, region.indentedEnd(at + 1, mark.length));
	return readMarked(reading, { at, to, mark: mark.length, margin: mark.length, content });
}

/** An item is followed by a blank line, its own indented text or the next item; else its mark is part of a paragraph. */
function isEnumerated(region: Region, at: number): boolean {
	const next = region.text(at + 1);
	return next === '' || next.startsWith(' ') || enumerator.test(next);
}
