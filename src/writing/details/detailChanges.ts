/** What exactly a rewrite leaves out of its text, and what it brings in. */
import { numberChanges } from '../reply/numbers.ts';
import { languageOf } from '../text/language.ts';
import { numberPattern, plainNumber } from '../text/numerals.ts';
import type { Detail, DetailChanges } from './detail.ts';
import { namesIn } from './names.ts';
import { lostNegations } from './negations.ts';
import { isQuoted, quotationsIn } from './quotations.ts';

/**
 * Numbers, names, negations and quoted speech that one text has and the other lacks. Names and negations are
 * looked for in English, German and French; in other languages names alone, and only where nouns are written
 * small.
 *
 * @param allowed further text, such as the preference, that a rewrite may take them from
 */
export function detailChanges(text: string, rewrite: string, allowed = ''): DetailChanges {
	const language = languageOf(text)?.code ?? languageOf(rewrite)?.code ?? 'en';
	const numbers = numberChanges(text, rewrite, allowed);
	return {
		leftOut: inOrder([
			...numbersOf(text, numbers.lost),
			...missing(text, rewrite, language),
			...lostNegations(text, rewrite, language),
		]),
		added: inOrder([
			...numbersOf(rewrite, numbers.added),
			...missing(rewrite, `${text}\n${allowed}`, language),
			...lostNegations(rewrite, text, language),
		]),
	};
}

/** Names and quotations that one text has and another lacks. */
function missing(from: string, to: string, language: string): Detail[] {
	const words = new Set(to.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
	const isKnown = ({ text }: Detail) =>
		(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some(
			(word) => words.has(word) || words.has(withoutEnding(word)) || words.has(`${word}s`),
		);
	const quotations = quotationsIn(from).filter((quotation) => !isQuoted(quotation, to));
	const names = distinct(namesIn(from, language).filter((name) => !isKnown(name)));
	// What is in a quotation that is told already is not told again.
	const isTold = ({ range }: Detail) =>
		quotations.some(({ range: told }) => told.start <= range.start && range.end <= told.end);
	return [...quotations, ...names.filter((name) => !isTold(name))];
}

function withoutEnding(word: string): string {
	return word.replace(/s$/, '');
}

function distinct(details: readonly Detail[]): Detail[] {
	return [...new Map([...details].reverse().map((detail) => [detail.text, detail])).values()];
}

const scales = [1, 1e3, 1e6, 1e9];

/** Where the values stand in a text; each once. 2000000 may stand there as "2 million". */
function numbersOf(text: string, values: readonly string[]): Detail[] {
	const wanted = new Set(values.map(Number));
	return [...text.matchAll(numberPattern)].flatMap(({ index, 0: found }) => {
		const parts = plainNumber(found).match(/\d+/g) ?? [];
		const isWanted = [...parts, plainNumber(found).replace(',', '.')].some((part) =>
			scales.some((scale) => wanted.delete(Math.round(Number(part) * scale))),
		);
		if (!isWanted) return [];
		const range = { start: index, end: index + found.length };
		return [{ kind: 'number', text: found, range } as const];
	});
}

function inOrder(details: readonly Detail[]): Detail[] {
	return [...details].sort((a, b) => a.range.start - b.range.start);
}
