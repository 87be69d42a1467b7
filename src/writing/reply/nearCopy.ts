/**
 * Words that a reply has in common with its passage, of all that the longer one has, from which on it is
 * nearly a copy.
 */
const share = 0.95;
/** In a short text a single other word is a change. */
const fewestWords = 8;

const word = /[\p{L}\p{N}\p{M}'’]+/gu;

/**
 * Whether a reply changes next to nothing: at least 95 % of its words are the passage's. It is a rewrite all
 * the same, of a text that may have been fine as it was.
 */
export function isNearCopy(reply: string, passage: string): boolean {
	const before = wordsOf(passage);
	const after = wordsOf(reply);
	const longest = Math.max(before.length, after.length);
	if (longest < fewestWords) return false;
	const left = new Map<string, number>();
	for (const one of before) left.set(one, (left.get(one) ?? 0) + 1);
	let common = 0;
	for (const one of after) {
		const count = left.get(one) ?? 0;
		if (count === 0) continue;
		left.set(one, count - 1);
		common += 1;
	}
	return common >= share * longest;
}

function wordsOf(text: string): readonly string[] {
	return text.toLowerCase().match(word) ?? [];
}
