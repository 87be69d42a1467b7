/** How much of one set is in another. */

/** The share of `wanted` that is also in `found`, in [0, 1]; undefined when nothing is wanted. */
export function recall<T>(wanted: ReadonlySet<T>, found: ReadonlySet<T>): number | undefined {
	if (wanted.size === 0) return undefined;
	let kept = 0;
	for (const value of wanted) kept += found.has(value) ? 1 : 0;
	return kept / wanted.size;
}
