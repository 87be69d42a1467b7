/** The names in a text: of people, places, products, months and days of the week. */
import { isFunctionWord } from './functionWords.ts';
import type { Detail } from './detail.ts';

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'&]\p{L}[\p{L}\p{M}]*)*/gu;
const capitalised = /^\p{Lu}/u;
/** Letters that no ordinary word has: MRI, GitHub, iOS. */
const acronym = /^\p{Lu}[\p{Lu}\p{N}]+$|\p{Ll}\p{Lu}/u;

const title =
	/^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Lady|St|Herr|Herrn|Frau|Mme|Mlle|M|Madame|Monsieur|Maître)$/;
/** They have no capital in French. */
const dates =
	/^(?:jan(?:uary|uar|vier)|feb(?:ruary|ruar)|février|march|märz|mars|april|avril|mai|june|juni|juin|july|juli|juillet|august|août|september|septembre|o[ck]tober|octobre|november|novembre|de[cz]ember|décembre|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)$/iu;
/** Nouns of German that stand before another one. */
const germanQuantity =
	/^(?:Tasse|Glas|Stück|Flasche|Dose|Packung|Paar|Liter|Kilo|Gramm|Meter|Grad|Prozent|Ende|Anfang|Mitte|Art|Sorte|Teil|Menge|Reihe|Euro|Uhr)$/;

interface Word {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** What stands between it and the word before. */
	readonly gap: string;
}

/**
 * In languages that write nouns small, words with a capital that stand within a sentence; in German, where
 * nouns have it too, what follows a title, and two in a row. Words that stand next to each other are one
 * name.
 *
 * @param language ISO 639-1
 */
export function namesIn(text: string, language: string): Detail[] {
	const words = wordsOf(text);
	const isName = words.map((_, index) => isNameAt(words, index, language));
	const names: Detail[] = [];
	for (const [index, word] of words.entries()) {
		if (isName[index] !== true) continue;
		const last = names.at(-1);
		const isNext = last?.range.end === words[index - 1]?.end && /^[ \u00a0]$/.test(word.gap);
		const start =
			isNext && isName[index - 1] === true ? (names.pop()?.range.start ?? word.start) : word.start;
		const range = { start, end: word.end };
		names.push({ kind: 'name', text: text.slice(start, word.end), range });
	}
	return names;
}

function wordsOf(text: string): Word[] {
	let end = 0;
	return [...text.matchAll(wordPattern)].map(({ index, 0: found }) => {
		const word = {
			text: found,
			start: index,
			end: index + found.length,
			gap: text.slice(end, index),
		};
		end = word.end;
		return word;
	});
}

function isNameAt(words: readonly Word[], index: number, language: string): boolean {
	const word = words[index];
	if (word === undefined) return false;
	if (isDate(words, index, language)) return true;
	if (isOrdinary(word.text) || title.test(word.text)) return false;
	if (acronym.test(word.text)) return true;
	if (!/^\p{Lu}./u.test(word.text)) return false;
	if (followsTitle(words, index)) return true;
	return language === 'de' ? isGermanPair(words, index) : isWithinSentence(words, index);
}

function followsTitle(words: readonly Word[], index: number): boolean {
	const isNext = /^\.?\s$/.test(words[index]?.gap ?? '');
	return isNext && title.test(words[index - 1]?.text ?? '');
}

/** "May I" and "March on" begin sentences. */
function isDate(words: readonly Word[], index: number, language: string): boolean {
	const { text = '' } = words[index] ?? {};
	if (!dates.test(text) || (!capitalised.test(text) && language !== 'fr')) return false;
	return !/^(?:may|march|mars|mai)$/iu.test(text) || !beginsSentence(words, index);
}

function isOrdinary(word: string): boolean {
	return isFunctionWord(word.replace(/[’']\p{L}+$/u, '').toLowerCase());
}

/** A name that begins a sentence is known by the capital that follows it. */
function isWithinSentence(words: readonly Word[], index: number): boolean {
	if (!beginsSentence(words, index)) return true;
	const next = words[index + 1];
	return next?.gap === ' ' && capitalised.test(next.text) && !isOrdinary(next.text);
}

function isGermanPair(words: readonly Word[], index: number): boolean {
	const isPart = (word: Word | undefined) =>
		word !== undefined &&
		/^\p{Lu}\p{Ll}+$/u.test(word.text) &&
		!germanQuantity.test(word.text) &&
		!dates.test(word.text) &&
		!isOrdinary(word.text);
	const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
	if (!isPart(word)) return false;
	const followsOne = isPart(before) && word?.gap === ' ' && !beginsSentence(words, index - 1);
	const precedesOne = isPart(after) && after?.gap === ' ' && !beginsSentence(words, index);
	return followsOne || precedesOne;
}

function beginsSentence(words: readonly Word[], index: number): boolean {
	const [word, previous] = [words[index], words[index - 1]];
	if (word === undefined || previous === undefined) return true;
	const isShortened =
		/^\.\s/.test(word.gap) && (title.test(previous.text) || /^[B-HJ-Z]$/.test(previous.text));
	return !isShortened && /[.!?…:\n]|["“„«]\s*$|^\s*[-–—]\s*$/u.test(word.gap);
}
