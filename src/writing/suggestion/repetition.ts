/** A small model may fall into saying the same again and again. */
import { comparedWords, type ComparedWord } from './comparedWords.ts';
import { certainEnd, markedStart } from './cutPlaces.ts';
import { endAt, holdAt, type GeneratedPart } from './generatedPart.ts';

const leastWords = 3;
const leastTimes = 3;

/** Where the same three or more words come three times in a row, they are said once. */
export function withoutRepetition(part: GeneratedPart): GeneratedPart {
	const words = comparedWords(part.text);
	const runs = new Array<number>(words.length).fill(0);
	for (let end = 0; end < words.length; end += 1) {
		for (let period = leastWords; period <= end; period += 1) {
			const run = words[end]?.text === words[end - period]?.text ? (runs[period] ?? 0) + 1 : 0;
			runs[period] = run;
			if (run < period * (leastTimes - 1)) continue;
			return endAt(part, markedStart(part.text, offsetOf(words, end + 1 - run)));
		}
	}
	const longest = runs.reduce((most, run) => Math.max(most, run), 0);
	if (longest === 0 || part.ended) return part;
	return holdAt(part, certainEnd(part.text, offsetOf(words, words.length - longest)));
}

function offsetOf(words: readonly ComparedWord[], index: number): number {
	return words[index]?.start ?? 0;
}
