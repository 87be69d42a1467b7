import type { FinishedReply } from './finishedReply.ts';
import { plainWords, sentencesOf } from './replySentences.ts';

const fewestSentences = 3;
const shortestSentence = 4;
const longestPeriod = 24;
/** Of a period of few words, and of more. */
const repeatsOfFew = 5;
const repeatsOfMore = 3;
const fewWords = 4;

/** A few characters that follow themselves: "aaaaaaaaaaaa". */
const stuck = /(\S{1,8}?)\1{11}/u;

/** Whether the reply says the same sentence or words again and again, more often than the passage does. */
export function isLooping({ text, passage }: FinishedReply): boolean {
	const most = mostAlike(text);
	if (most >= fewestSentences && most > mostAlike(passage)) return true;
	if (stuck.test(text) && !stuck.test(passage)) return true;
	return hasPeriod(longWords(text)) && !hasPeriod(longWords(passage));
}

/** Single Latin letters are variables. */
const longWords = (text: string) =>
	plainWords(text).filter((word) => !/^\p{Script=Latin}$/u.test(word));

/** How often the most frequent sentence stands there. */
function mostAlike(text: string): number {
	const counts = new Map<string, number>();
	for (const sentence of sentencesOf(text)) {
		const words = plainWords(sentence);
		if (words.length < shortestSentence) continue;
		const key = words.join(' ');
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return Math.max(0, ...counts.values());
}

/** Whether some words follow themselves several times. */
function hasPeriod(words: readonly string[]): boolean {
	for (let period = 1; period <= longestPeriod; period += 1) {
		const needed = period * ((period < fewWords ? repeatsOfFew : repeatsOfMore) - 1);
		let run = 0;
		for (let index = period; index < words.length; index += 1) {
			run = words[index] === words[index - period] ? run + 1 : 0;
			if (run >= needed) return true;
		}
	}
	return false;
}
