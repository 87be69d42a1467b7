/** A suggestion stops where it meets what follows the cursor. */
import { commonWords, comparedWords, continuesWord, type ComparedWord } from './comparedWords.ts';
import type { FollowingText } from './followingText.ts';
import { certainEnd, markedStart } from './cutPlaces.ts';
import { endAt, holdAt, type GeneratedPart } from './generatedPart.ts';

/** Enough for a meeting with what directly follows: more than one short word such as "the". */
const leastWords = 2;
const leastWeight = 5;
/** A later line is not what the sentence goes on with, and may well share some words with it. */
const leastWordsOfLater = 3;
const leastWeightOfLater = 12;

type Meeting = 'certain' | 'possible' | 'none';

/** Up to where the words that follow begin. The text must be of whole words. */
export function beforeMeeting(
	part: GeneratedPart,
	before: string,
	after: string,
	following: readonly FollowingText[],
): GeneratedPart {
	const words = comparedWords(part.text);
	const isHalfWord = continuesWord(before, part.text) && !continuesWord(before, after);
	for (let start = isHalfWord ? 1 : 0; start < words.length; start += 1) {
		const found = following.map((target) => meetingAt(part, words, start, target));
		const offset = words[start]?.start ?? 0;
		if (found.includes('certain')) return endAt(part, markedStart(part.text, offset));
		if (found.includes('possible')) return holdAt(part, certainEnd(part.text, offset));
	}
	return part;
}

function meetingAt(
	part: GeneratedPart,
	words: readonly ComparedWord[],
	start: number,
	target: FollowingText,
): Meeting {
	const common = commonWords(words, start, target.words);
	if (common === 0) return 'none';
	const met = words.slice(start, start + common);
	if (isEnough(met, target.direct)) return 'certain';
	if (start + common === words.length) {
		if (!part.ended) return 'possible';
		return target.direct || common >= leastWords ? 'certain' : 'none';
	}
	return isWholeLine(part.text, met, target) ? 'certain' : 'none';
}

function isEnough(met: readonly ComparedWord[], direct: boolean): boolean {
	const spaced = met.filter((word) => word.spaced);
	if (direct) return spaced.length >= leastWords || weightOf(met) >= leastWeight;
	const unspaced = met.filter((word) => !word.spaced);
	return spaced.length >= leastWordsOfLater || weightOf(unspaced) >= leastWeightOfLater;
}

function weightOf(words: readonly ComparedWord[]): number {
	return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether that is all that follows on the line, with the same punctuation after it. */
function isWholeLine(text: string, met: readonly ComparedWord[], target: FollowingText): boolean {
	const [first, last, lastOfTarget] = [met[0], met.at(-1), target.words[met.length - 1]];
	if (first === undefined || last === undefined || lastOfTarget === undefined) return false;
	const rest = firstLineOf(target.text.slice(lastOfTarget.end));
	const restOfText = text.slice(last.end);
	if (/[\p{L}\p{N}]/u.test(rest) || !restOfText.startsWith(rest)) return false;
	if (target.direct) return rest !== '';
	const isAtLineStart = /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(0, first.start));
	return isAtLineStart && firstLineOf(restOfText) === rest;
}

function firstLineOf(text: string): string {
	return /^[^\n]*/.exec(text)?.[0].trimEnd() ?? '';
}
