/** Changes of a text in which passages lie apart. */
import {
	shiftRange,
	trackRange,
	type TextChange,
	type TextRange,
} from '../../writing/text/textRange.ts';

/** A passage, and what the text has there. */
interface ShownText {
	range: TextRange;
	shown: string;
}

/**
 * In the order in which they can be made one after the other, whose offsets are all in the text before them.
 */
export function fromLast(changes: readonly TextChange[]): TextChange[] {
	return [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
}

/** Whether a change is of a passage's text alone. What is inserted at an edge of it is not. */
export function isInside({ range }: ShownText, change: TextChange): boolean {
	const isWithin = range.start <= change.start && change.end <= range.end;
	return isWithin && trackRange(range, change).kind === 'touched';
}

/**
 * Makes the change in the passage that holds it, edges included, and moves those after it; false when none
 * does.
 */
export function changeInside(passages: readonly ShownText[], change: TextChange): boolean {
	const index = passages.findIndex(
		({ range }) => range.start <= change.start && change.end <= range.end,
	);
	const passage = passages[index];
	if (passage === undefined) return false;
	const { range, shown } = passage;
	const [start, end] = [change.start - range.start, change.end - range.start];
	passage.shown = shown.slice(0, start) + change.text + shown.slice(end);
	const growth = growthOf(change);
	passage.range = { start: range.start, end: range.end + growth };
	for (const later of passages.slice(index + 1)) later.range = shiftRange(later.range, growth);
	return true;
}

/** The same change in a text that begins `offset` code units earlier. */
export function shiftChange(change: TextChange, offset: number): TextChange {
	return { ...change, start: change.start + offset, end: change.end + offset };
}

function growthOf(change: TextChange): number {
	return change.text.length - (change.end - change.start);
}
