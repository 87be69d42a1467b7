/**
 * What was suggested before, by the text before the cursor: wherever that text stands, and in whichever
 * document. Knows no editor.
 */

export interface CachedSuggestions {
	/** Equal where the same text before the cursor has the same suggestions. */
	readonly styleKey: string;
	readonly before: string;
	/** None where the model had nothing to suggest. */
	readonly suggestions: readonly string[];
}

/**
 * The end of the text before the cursor that is compared, in UTF-16 code units. The whole text begins
 * elsewhere from time to time while the writer goes on, and nobody writes the same so long twice.
 */
const compared = 500;

export class SuggestionCache {
	readonly #capacity: number;
	/** The one that was of use last is the last. */
	#entries: CachedSuggestions[] = [];

	constructor(capacity = 100) {
		this.#capacity = capacity;
	}

	add({ styleKey, before, suggestions }: CachedSuggestions): void {
		const entry = { styleKey, before: before.slice(-compared), suggestions };
		const others = this.#entries.filter(
			(other) => other.styleKey !== styleKey || other.before !== entry.before,
		);
		this.#entries = [...others, entry].slice(-this.#capacity);
	}

	/**
	 * The suggestions for this text, or the rests of those whose beginning was typed since; no rest is empty.
	 * An empty list where the model had nothing to suggest; undefined where nothing is known.
	 */
	find(styleKey: string, before: string): readonly string[] | undefined {
		for (const entry of this.#entries.toReversed()) {
			const found = entry.styleKey === styleKey ? suggestionsIn(entry, before) : undefined;
			if (found === undefined) continue;
			this.#entries = [...this.#entries.filter((other) => other !== entry), entry];
			return found;
		}
		return undefined;
	}
}

function suggestionsIn(
	{ before: known, suggestions }: CachedSuggestions,
	before: string,
): readonly string[] | undefined {
	if (before.slice(-compared) === known) return suggestions;
	const rests = suggestions.flatMap((suggestion) => restOf(suggestion, known, before));
	return rests.length > 0 ? rests : undefined;
}

/** What is left of a suggestion whose beginning was typed; nothing when it was not. */
function restOf(suggestion: string, known: string, before: string): readonly string[] {
	for (let typed = 1; typed < suggestion.length; typed += 1) {
		if (!before.endsWith(suggestion.slice(0, typed))) continue;
		const end = before.length - typed;
		if (before.slice(Math.max(0, end - compared), end) === known) return [suggestion.slice(typed)];
	}
	return [];
}
