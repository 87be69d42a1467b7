/** Which sequences the beams of the next step are in. */

export interface BeamPlacement {
	/** Of each branch. */
	readonly sequences: readonly number[];
	/** To be made before anything is evaluated, in any order: none overwrites what another one needs. */
	readonly copies: readonly { readonly from: number; readonly to: number }[];
}

/**
 * The first branch of a beam stays in the beam's sequence, so that what is copied is never overwritten. The
 * others go where no beam goes on: there are as many such sequences at least, since there are no more
 * branches than sequences.
 *
 * @param parents of each branch the beam that it extends, as its position in `held`
 * @param held the sequence of each beam
 * @param count sequences that there are
 */
export function placeBranches(
	parents: readonly number[],
	held: readonly number[],
	count: number,
): BeamPlacement {
	const origins = parents.map((parent) => held[parent] ?? 0);
	const taken = new Set(origins);
	const free = Array.from({ length: count }, (_, sequence) => sequence).filter(
		(sequence) => !taken.has(sequence),
	);
	const copies: { from: number; to: number }[] = [];
	const sequences = origins.map((from) => {
		if (taken.delete(from)) return from;
		const to = free.shift();
		if (to === undefined) throw new RangeError('There are more branches than sequences');
		copies.push({ from, to });
		return to;
	});
	return { sequences, copies };
}
