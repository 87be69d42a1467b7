/** Which items of a data set a run takes when it doesn't take all. */
import { createRandomSource } from '../amulet/randomSource.ts';
import type { DataSet, Item } from './dataSets.ts';
import { shuffled } from './shuffled.ts';

/**
 * A random sample without replacement, in the order of drawing, and the same one for the same seed. Its items
 * are spread over the kinds as evenly as their number and the kinds' sizes allow. The sample of a larger
 * limit begins with that of a smaller one with the same seed, so that a run can be extended, and a run that
 * is ended early has made a sample too.
 *
 * @param limit most items, a whole number from 0; undefined means all
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function sampleItems(
	dataSet: DataSet,
	limit: number | undefined,
	seed: number,
): readonly Item[] {
	return drawingOrder(dataSet.items, createRandomSource(seed)).slice(0, limit);
}

/**
 * The items in the order in which samples take them: one of each kind in turn, while the kind has any left.
 */
function drawingOrder(items: readonly Item[], random: () => number): Item[] {
	const strata = shuffled(byKind(items), random).map((stratum) => shuffled(stratum, random));
	const rounds = Math.max(0, ...strata.map(({ length }) => length));
	return Array.from({ length: rounds }, (_, round) =>
		strata.flatMap((stratum) => stratum.slice(round, round + 1)),
	).flat();
}

/** Items without a kind are of one kind. */
function byKind(items: readonly Item[]): Item[][] {
	const groups = new Map<string | undefined, Item[]>();
	for (const item of items) {
		const group = groups.get(item.kind);
		if (group === undefined) groups.set(item.kind, [item]);
		else group.push(item);
	}
	return [...groups.values()];
}
