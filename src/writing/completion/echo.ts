/** A model that is shown what follows the cursor may say some of it itself. */
import { comparedWords, type ComparedWord } from './comparedWords.ts';
import { isSmallWord } from './proseWords.ts';

/** Words in a row that tell it, if one of them at least is no small one. */
const leastWords = 2;
/** Words of what follows that are compared. */
const mostWords = 40;

/** Where the text begins to say what directly follows it, at whichever of its words; undefined where it does not. */
export function echoStart(text: string, direct: string): number | undefined {
	const words = comparedWords(text);
	const following = comparedWords(direct).slice(0, mostWords);
	return words.find((_, start) =>
		following.some((_, other) => isEcho(commonRun(words.slice(start), following.slice(other)))),
	)?.start;
}

function commonRun(
	words: readonly ComparedWord[],
	others: readonly ComparedWord[],
): readonly ComparedWord[] {
	const end = words.findIndex((word, index) => word.text !== others[index]?.text);
	return end < 0 ? words : words.slice(0, end);
}

function isEcho(run: readonly ComparedWord[]): boolean {
	const says = run.some((word) => word.spaced && !isSmallWord(word.text));
	return says && run.length >= leastWords;
}
