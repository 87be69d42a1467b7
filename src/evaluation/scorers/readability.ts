/**
 * How many years of school a text asks for, by three formulas that measure the length of words and sentences:
 * Kincaid et al. 1975, Coleman and Liau 1975, Senter and Smith 1967. They were made for English prose; a text
 * without full stops gets absurd grades.
 */
import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Scorer } from './scorer.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** Grades of the schools of the United States, unbounded on both sides. */
export interface Grades {
	readonly fleschKincaid: number;
	readonly colemanLiau: number;
	readonly automatedReadability: number;
}

const latinLetter = /\p{Script=Latin}/u;

/**
 * Undefined for a text without words in Latin letters; words in other letters, and numbers alone, do not
 * count.
 */
export function gradesOf(text: string): Grades | undefined {
	const words = wordsOf(text).filter((word) => latinLetter.test(word));
	if (words.length === 0) return undefined;
	const counts = {
		sentence: sentencesOf(text).filter((sentence) => latinLetter.test(sentence)).length,
		word: words.length,
		syllable: sum(words.map((word) => Math.max(1, syllable(word)))),
		letter: sum(words.map((word) => count(word, /\p{L}/gu))),
		character: sum(words.map((word) => count(word, /[\p{L}\p{N}]/gu))),
	};
	return {
		fleschKincaid: fleschKincaid(counts),
		colemanLiau: colemanLiau(counts),
		automatedReadability: automatedReadability(counts),
	};
}

function count(word: string, characters: RegExp): number {
	return word.match(characters)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

export const readability: Scorer = {
	name: 'reading grade',
	meaning: 'mean of the three reading grades: school years, higher is harder to read, unbounded',
	appliesTo: 'all',
	score: ({ text }) => {
		const grades = gradesOf(text);
		return grades && sum(Object.values(grades)) / 3;
	},
};

export const fleschKincaidGrade: Scorer = {
	name: 'flesch-kincaid',
	meaning: 'school years by words per sentence and syllables per word, higher is harder to read',
	appliesTo: 'all',
	score: ({ text }) => gradesOf(text)?.fleschKincaid,
};

export const colemanLiauGrade: Scorer = {
	name: 'coleman-liau',
	meaning: 'school years by letters and sentences per word, higher is harder to read',
	appliesTo: 'all',
	score: ({ text }) => gradesOf(text)?.colemanLiau,
};

export const automatedReadabilityGrade: Scorer = {
	name: 'automated readability',
	meaning: 'school years by characters per word and words per sentence, higher is harder to read',
	appliesTo: 'all',
	score: ({ text }) => gradesOf(text)?.automatedReadability,
};
