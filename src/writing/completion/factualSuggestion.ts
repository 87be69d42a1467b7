/** A suggestion goes on with what the text says: it makes up no name, amount, date or address, and leaves nothing to be filled in. */
import { comparedWords } from './comparedWords.ts';
import { certainEnd } from './cutPlaces.ts';
import { directText } from './followingText.ts';
import { inventedAddresses, placeholders } from './inventedAddresses.ts';
import { inventedAmounts } from './inventedAmounts.ts';
import { inventedNames } from './inventedNames.ts';
import { isSmallWord } from './proseWords.ts';
import { statedFacts } from './statedFacts.ts';
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

/**
 * The suggestion in what a model generated so far, as `suggestionText` makes it, up to the first thing in it that is made up.
 * None where less than two words stand before that, or only small ones. Where the sentence goes on after the cursor, no small
 * word may stand before it either: "It is kept at" does not read on with "under the mat".
 *
 * It is complete as soon as the model makes something up.
 */
export function factualSuggestion(
	raw: string,
	surroundings: SuggestionSurroundings,
	ending: Ending,
): SuggestionText {
	const shaped = suggestionText(raw, surroundings, ending);
	const seen = shaped.complete ? shaped.text : wholeWords(raw);
	const start = inventedStart(seen, surroundings);
	if (start === undefined) return shaped;
	const kept = sensibleStart(seen.slice(0, certainEnd(seen, start)), surroundings);
	return suggestionText(kept, surroundings, 'ended');
}

function inventedStart(
	text: string,
	{ before, after, languageId }: SuggestionSurroundings,
): number | undefined {
	if (text.trim() === '') return undefined;
	const scene = suggested(text, before, languageId, statedFacts(before, after));
	const starts = finders.flatMap((find) => find(scene));
	return starts.length === 0 ? undefined : Math.min(...starts);
}

function sensibleStart(text: string, { before, after }: SuggestionSurroundings): string {
	const kept = text.replace(/[\s,;:(\p{Pd}]+$/u, '');
	const words = comparedWords(kept);
	const last = words.findLastIndex((word) => !isSmallWord(word.text));
	if (words.length < leastWords || last < 0) return '';
	if (directText(before, after) === '') return kept;
	return last + 1 < leastWords ? '' : kept.slice(0, words[last]?.end);
}
