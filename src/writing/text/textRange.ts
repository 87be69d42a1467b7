/** A part of a text, as UTF-16 offsets: from `start` up to, not including, `end`. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** One edit: the range that it replaced, in offsets before the edit, and what stands there now. */
export interface TextChange {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export type TrackedRange =
	| { readonly kind: 'moved'; readonly range: TextRange }
	| { readonly kind: 'touched' };

/**
 * Where a tracked range is after somebody else's edit. `touched` when the edit changes text inside it; an
 * insertion exactly at either edge is outside.
 */
export function trackRange(range: TextRange, change: TextChange): TrackedRange {
	const growth = change.text.length - (change.end - change.start);
	if (change.start === change.end && growth === 0) return { kind: 'moved', range };
	if (change.end <= range.start) {
		return { kind: 'moved', range: { start: range.start + growth, end: range.end + growth } };
	}
	return change.start >= range.end ? { kind: 'moved', range } : { kind: 'touched' };
}

/** The same range in a text that begins `offset` code units earlier. */
export function shiftRange(range: TextRange, offset: number): TextRange {
	return { start: range.start + offset, end: range.end + offset };
}

/**
 * Whether the two share at least one character; an empty range shares one with a range that it stands
 * strictly inside.
 */
export function overlaps(a: TextRange, b: TextRange): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Sorted, with ranges that overlap or touch made one. Accepts any order, also of a range's own ends. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
	const merged: TextRange[] = [];
	const ordered = ranges
		.map(({ start, end }) => ({ start: Math.min(start, end), end: Math.max(start, end) }))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	for (const range of ordered) {
		const last = merged.at(-1);
		if (last === undefined || range.start > last.end) merged.push(range);
		else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
	}
	return merged;
}
