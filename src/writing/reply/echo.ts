import type { FinishedReply } from './finishedReply.ts';
import { plainWords, sentencesOf } from './replySentences.ts';

/** Shorter sentences may be those of the ask by chance. */
const fewestWords = 3;
/** Shares of words in common, from 0 to 1. */
const same = 0.8;
const alike = 0.5;

/** Whether the reply, its first or its last sentence says what was asked for instead of doing it. */
export function isEcho({ text, passage, instructions, asked }: FinishedReply): boolean {
	const sentences = sentencesOf(text);
	const own = sentencesOf(passage).map(plainWords);
	const said = [text, sentences.at(0) ?? '', sentences.at(-1) ?? '']
		.map(plainWords)
		.filter((words) => words.length >= fewestWords);
	return [...instructions, ...asked.flatMap(sentencesOf)]
		.map(plainWords)
		.filter((words) => words.length >= fewestWords)
		.some(
			(words) =>
				said.some((spoken) => likeness(spoken, words) >= same) &&
				!own.some((sentence) => likeness(sentence, words) >= alike),
		);
}

/** Dice's coefficient of two lists of words, from 0 to 1. */
function likeness(some: readonly string[], others: readonly string[]): number {
	const rest = [...others];
	const common = some.filter((word) => {
		const index = rest.indexOf(word);
		if (index >= 0) rest.splice(index, 1);
		return index >= 0;
	});
	return (2 * common.length) / Math.max(1, some.length + others.length);
}
