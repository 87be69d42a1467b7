/** A chat model may start the sentence over instead of going on with it. */
import { commonWords, comparedWords, type ComparedWord } from './comparedWords.ts';
import { endAt, holdAt, type GeneratedPart } from './generatedPart.ts';

/** Code units before the cursor that are looked at. */
const reach = 400;
const leastWords = 3;
/** Of scripts without blanks, in characters. */
const leastCharacters = 8;

/** Nothing of what begins with the last words before the cursor. */
export function withoutRestart(part: GeneratedPart, before: string): GeneratedPart {
	const near = before.slice(-reach);
	const last = comparedWords(near);
	const words = comparedWords(part.text);
	for (const [start, word] of last.entries()) {
		const least = leastFrom(word);
		if (last.length - start < least) break;
		const common = commonWords(last, start, words);
		if (start + common === last.length) return endAt(part, 0);
		if (common < words.length) continue;
		// What goes on may turn out to be one; what ends here is one when it begins the same sentence.
		if (!part.ended || (common >= least && beginsLastSentence(near, word.start)))
			return holdAt(part, 0);
	}
	return part;
}

function leastFrom({ spaced }: ComparedWord): number {
	return spaced ? leastWords : leastCharacters;
}

/** Whether the sentence before the cursor begins at the offset. */
function beginsLastSentence(text: string, offset: number): boolean {
	const isStart = /(?:^|[.!?…。！？\n])[^\p{L}\p{N}]*$/u.test(text.slice(0, offset));
	return isStart && !/[.!?…。！？\n]/.test(text.slice(offset).trimEnd());
}
