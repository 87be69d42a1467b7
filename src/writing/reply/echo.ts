import type { FinishedReply } from './finishedReply.ts';
import { plainWords, sentencesOf } from './replySentences.ts';

/** Shorter sentences may be those of the ask by chance. */
const fewestWords = 3;
/** So many words in a row are said of the ask, not by chance. */
const manyWords = 5;
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
				said.some((spoken) => repeats(spoken, words)) &&
				!own.some((sentence) => likeness(sentence, words) >= alike),
		);
}

/** Whether some words are the other ones, or a part of them. */
function repeats(spoken: readonly string[], words: readonly string[]): boolean {
	if (likeness(spoken, words) >= same) return true;
	return spoken.length >= manyWords && ` ${words.join(' ')} `.includes(` ${spoken.join(' ')} `);
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
