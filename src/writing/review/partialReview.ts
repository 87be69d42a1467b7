/**
 * Keeping and taking back parts of a rewrite. What is kept is no change any more: it becomes part of the text
 * that the rest is compared with.
 */
import type { TextRange } from '../text/textRange.ts';
import type { Replacement, WordChange } from './wordChanges.ts';

/** A text and its rewrite, as far as the review has come. */
export interface Reviewed {
	/** The original, with the changes in it that were kept. */
	readonly reference: string;
	/** The rewrite, without the changes that were taken back. */
	readonly rewrite: string;
}

/** The changes that have a part in a range of the rewrite, or stand at an edge of it. */
export function changesIn(
	changes: readonly WordChange[],
	{ start, end }: TextRange,
): readonly WordChange[] {
	return changes.filter(({ range }) => start <= range.end && range.start <= end);
}

/** @param changes some of those between the two, ascending */
export function keepChanges(
	{ reference, rewrite }: Reviewed,
	changes: readonly WordChange[],
): Reviewed {
	const kept = replaceAll(reference, changes, ({ before, after }) => ({
		range: before,
		text: rewrite.slice(after.start, after.end),
	}));
	return { reference: kept, rewrite };
}

/** @param changes some of those between the two, ascending */
export function revertChanges(
	{ reference, rewrite }: Reviewed,
	changes: readonly WordChange[],
): Reviewed {
	const reverted = replaceAll(rewrite, changes, ({ before, after }) => ({
		range: after,
		text: reference.slice(before.start, before.end),
	}));
	return { reference, rewrite: reverted };
}

function replaceAll(
	text: string,
	changes: readonly WordChange[],
	replacement: (replaced: Replacement) => { readonly range: TextRange; readonly text: string },
): string {
	return changes.reduceRight((result, { replaced }) => {
		const { range, text: inserted } = replacement(replaced);
		return result.slice(0, range.start) + inserted + result.slice(range.end);
	}, text);
}
