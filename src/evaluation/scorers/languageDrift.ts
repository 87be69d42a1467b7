/** Whether a reply leaves the language that it should be in: English, or that of what it replies to. */
import { eld } from 'eld/large';
import type { Scorer } from './scorer.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** The fewest words whose language is worth detecting. */
const minimalWords = 6;

/** Scripts that English prose does not use; those of one language count as one. */
const scripts: readonly RegExp[] = [
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u,
	/\p{Script=Hangul}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Arabic}/u,
	/\p{Script=Hebrew}/u,
	/\p{Script=Devanagari}/u,
	/\p{Script=Thai}/u,
];
const letter = /\p{L}/gu;
const usualLetter = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * How much more likely than any expected language the detector (ELD) must find another one, on its scale from
 * 0 to 1. In a trial, 95 to 100 % of the translations of a compiler's messages into twelve languages differed
 * by more, and 1 of 18,000 English sentences.
 */
const clearDifference = 0.1;

/** The ISO 639-1 code where the detector is sure of it. */
function languageOf(text: string): string | undefined {
	if (wordsOf(text).length < minimalWords) return undefined;
	const detected = eld.detect(text);
	return detected.isReliable() ? detected.language : undefined;
}

function isClearlyForeign(sentence: string, expected: readonly string[]): boolean {
	const detected = eld.detect(sentence);
	if (!detected.isReliable()) return false;
	const scores = detected.getScores();
	const best = Math.max(...expected.map((language) => scores[language] ?? 0));
	return (scores[detected.language] ?? 0) - best > clearDifference;
}

/**
 * Of the sentences of six words and more, the share that is surely in another language; 0 where there is none
 * so long.
 */
function foreignSentences(source: string, text: string): number {
	const expected = ['en', languageOf(source) ?? 'en'];
	const sentences = sentencesOf(text).filter(
		(sentence) => wordsOf(sentence).length >= minimalWords,
	);
	const foreign = sentences.filter((sentence) => isClearlyForeign(sentence, expected));
	return foreign.length / Math.max(1, sentences.length);
}

/**
 * The share of letters in a script that neither English nor the source is written in. Scripts that are not
 * listed count as one.
 */
function foreignLetters(source: string, text: string): number {
	const letters = text.match(letter) ?? [];
	const known = new Set(otherScriptsOf(source.match(letter) ?? []));
	const foreign = otherScriptsOf(letters).filter((script) => !known.has(script));
	return foreign.length / Math.max(1, letters.length);
}

/** The script, as a number, of each letter that is not Latin. */
function otherScriptsOf(letters: readonly string[]): readonly number[] {
	return letters
		.filter((character) => !usualLetter.test(character))
		.map((character) => scripts.findIndex((script) => script.test(character)));
}

/**
 * The larger of two shares: the sentences in another language than English and the source's, and the letters
 * of another script. From 0 to 1; undefined without letters.
 */
export function languageDriftOf(source: string, text: string): number | undefined {
	if (text.search(letter) === -1) return undefined;
	return Math.max(foreignSentences(source, text), foreignLetters(source, text));
}

export const languageDrift: Scorer = {
	name: 'language drift',
	meaning:
		'share of sentences or letters that are neither English nor of the source’s language, 0 to 1',
	appliesTo: 'all',
	score: ({ source, text }) => languageDriftOf(source, text),
};
