/** A model that is shown what follows the cursor may say some of it itself. */
import { commonWords, comparedWords, type ComparedWord } from './comparedWords.ts';
import { isSmallWord } from './proseWords.ts';

/** Words in a row that tell it, if one of them at least is no small one. */
const leastWords = 2;
/** Words of what follows that are compared. */
const mostWords = 40;

/** The words of what directly follows that a suggestion may say. */
export function wordsToEcho(direct: string): readonly ComparedWord[] {
	return comparedWords(direct).slice(0, mostWords);
}

/**
 * Where the text begins to say what directly follows it, at whichever of its words; undefined where it does
 * not.
 */
export function echoStart(text: string, following: readonly ComparedWord[]): number | undefined {
	const words = following.length === 0 ? [] : comparedWords(text);
	return words.find((_, start) =>
		following.some((_, other) => {
			const length = commonWords(words, start, following, other);
			return length >= leastWords && words.slice(start, start + length).some(hasContent);
		}),
	)?.start;
}

function hasContent(word: ComparedWord): boolean {
	return word.spaced && !isSmallWord(word.text);
}
