/**
 * A suggestion goes on with what the text says: it makes up no name, amount, date or address, and leaves
 * nothing to be filled in.
 */
import { comparedWords, type ComparedWord } from './comparedWords.ts';
import { certainEnd } from './cutPlaces.ts';
import { echoStart, wordsToEcho } from './echo.ts';
import { directText } from './followingText.ts';
import { inventedAddresses, placeholders } from './inventedAddresses.ts';
import { inventedAmounts } from './inventedAmounts.ts';
import { inventedNames } from './inventedNames.ts';
import { isSmallWord } from './proseWords.ts';
import { statedFacts, type StatedFacts } from './statedFacts.ts';
import { suggested, type FactFinder } from './suggestedWords.ts';
import {
	suggestionText,
	type Ending,
	type SuggestionSurroundings,
	type SuggestionText,
} from './suggestionText.ts';
import { wholeWords } from './wordEnds.ts';

const finders: readonly FactFinder[] = [
	placeholders,
	inventedAddresses,
	inventedAmounts,
	inventedNames,
];
/** Words that must stand before what is cut off. */
const leastWords = 2;

/** Shapes what a model generates at one cursor; what stands around the cursor is looked at once. */
export class FactualSuggestion {
	readonly #surroundings: SuggestionSurroundings;
	readonly #stated: StatedFacts;
	/** What the sentence goes on with after the cursor. */
	readonly #direct: string;
	readonly #following: readonly ComparedWord[];

	constructor(surroundings: SuggestionSurroundings) {
		const { before, after } = surroundings;
		this.#surroundings = surroundings;
		this.#stated = statedFacts(before, after);
		this.#direct = directText(before, after);
		this.#following = wordsToEcho(this.#direct);
	}

	/**
	 * The suggestion in what a model generated so far, as `suggestionText` makes it, up to the first thing in
	 * it that is made up. None where less than two words stand before that, or only small ones. Where the
	 * sentence goes on after the cursor, one that is no small word is enough, but it must be the last: "It is
	 * kept at" does not read on with "under the mat". There it also ends before it says what follows.
	 *
	 * It is complete as soon as the model makes something up.
	 */
	shape(raw: string, ending: Ending): SuggestionText {
		const shaped = suggestionText(raw, this.#surroundings, ending);
		const seen = shaped.complete ? shaped.text : wholeWords(raw);
		const end = this.#end(seen);
		if (end === undefined) return shaped;
		const kept = sensibleStart(seen.slice(0, certainEnd(seen, end)), this.#direct);
		return suggestionText(kept, this.#surroundings, 'ended');
	}

	/** Where something begins that the suggestion must not say. */
	#end(text: string): number | undefined {
		if (text.trim() === '') return undefined;
		const { before, languageId } = this.#surroundings;
		const scene = suggested(text, before, languageId, this.#stated);
		const echo = echoStart(text, this.#following);
		const starts = finders.flatMap((find) => find(scene));
		if (echo !== undefined) starts.push(echo);
		return starts.length === 0 ? undefined : Math.min(...starts);
	}
}

function sensibleStart(text: string, direct: string): string {
	const kept = text.replace(/[\s,;:(\p{Pd}]+$/u, '');
	const words = comparedWords(kept);
	const last = words.findLastIndex((word) => !isSmallWord(word.text));
	if (last < 0) return '';
	if (direct !== '') return kept.slice(0, words[last]?.end);
	return words.length < leastWords ? '' : kept;
}
