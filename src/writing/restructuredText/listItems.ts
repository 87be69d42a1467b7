/** Items of bullet and enumerated lists. */
import { enumeratorOf, followsEnumerator } from './enumerators.ts';
import { readMarked, type Reading } from './reading.ts';
import type { Region } from './region.ts';

const bullet = /^[-+*•‣⁃](?: +|$)/;

export function readListItem(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const text = region.text(at);
	const bulleted = bullet.exec(text)?.[0];
	const mark = bulleted ?? enumeratorOf(text);
	if (mark === undefined) return undefined;
	if (bulleted === undefined && !isEnumerated(region, at)) return undefined;
	const lines = { at, mark: mark.length, content: 'markup' } as const;
	if (text.length === mark.length) {
		const to = Math.max(at + 1, region.indentedEnd(at + 1));
		return readMarked(reading, { ...lines, to });
	}
	const to = Math.max(at + 1, region.indentedEnd(at + 1, mark.length));
	return readMarked(reading, { ...lines, to, margin: mark.length });
}

/**
 * An item is followed by a blank line, its own indented text or the next item; else its mark is part of a
 * paragraph.
 */
function isEnumerated(region: Region, at: number): boolean {
	const next = region.text(at + 1);
	return next === '' || next.startsWith(' ') || followsEnumerator(next, region.text(at));
}
