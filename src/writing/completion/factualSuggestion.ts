/** A suggestion goes on with what the text says: it makes up no name, amount, date or address, and leaves nothing to be filled in. */
import { comparedWords } from './comparedWords.ts';
import { certainEnd } from './cutPlaces.ts';
import { echoStart } from './echo.ts';
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
 * None where less than two words stand before that, or only small ones. Where the sentence goes on after the cursor, one that is
 * no small word is enough, but it must be the last: "It is kept at" does not read on with "under the mat". There it also ends
 * before it says what follows.
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
	const direct = directText(surroundings.before, surroundings.after);
	const start = earlier(inventedStart(seen, surroundings), echoStart(seen, direct));
	if (start === undefined) return shaped;
	const kept = sensibleStart(seen.slice(0, certainEnd(seen, start)), direct);
	return suggestionText(kept, surroundings, 'ended');
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
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

function sensibleStart(text: string, direct: string): string {
	const kept = text.replace(/[\s,;:(\p{Pd}]+$/u, '');
	const words = comparedWords(kept);
	const last = words.findLastIndex((word) => !isSmallWord(word.text));
	if (last < 0) return '';
	if (direct !== '') return kept.slice(0, words[last]?.end);
	return words.length < leastWords ? '' : kept;
}
