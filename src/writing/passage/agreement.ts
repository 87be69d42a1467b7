/**
 * For each key the value that all items with it share; undefined where they differ. Items without a key don't
 * count.
 */
export function agreedValues<T>(
	items: readonly T[],
	keyOf: (item: T) => string | undefined,
	valueOf: (item: T) => string,
): ReadonlyMap<string, string | undefined> {
	const agreed = new Map<string, string | undefined>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === undefined) continue;
		const value = valueOf(item);
		agreed.set(key, agreed.has(key) && agreed.get(key) !== value ? undefined : value);
	}
	return agreed;
}
