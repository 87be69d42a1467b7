/**
 * What is wrong with a suggestion at a place. The detectors share nothing with the rules that shape
 * suggestions.
 */
import { eld } from 'eld/large';
import { isFunctionWord } from '../scorers/functionWords.ts';
import type { Place } from './places.ts';

export const faultKinds = [
	'placeholder',
	'number',
	'name',
	'address',
	'misfit',
	'language',
	'repeats',
	'empty',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What each kind means, for the report. */
export const faultMeanings: Readonly<Record<FaultKind, string>> = {
	placeholder: 'something to be filled in, such as [Your Name]',
	number: 'an amount, number, date, percentage or unit of which the text says nothing',
	name: 'a person, organisation, place or product of which the text says nothing',
	address: 'a web or e-mail address that the text does not hold',
	misfit: 'what directly follows is less likely after it (by 2 nats or more) than without it',
	language: 'surely another language than the text’s',
	repeats: 'four words in a row that stand before or after the cursor',
	empty: 'no suggestion',
};

/** Nats that what follows may lose. */
const mostLost = 2;
const repeated = 4;

/** @param gain see gainOfFollowing */
export function faultsOf(
	place: Place,
	suggestion: string,
	gain: number | undefined,
): readonly FaultKind[] {
	if (suggestion === '') return ['empty'];
	const known = `${place.before} ${place.after}`;
	const has: Readonly<Record<FaultKind, boolean>> = {
		placeholder: hasPlaceholder(suggestion),
		number: hasNewNumber(suggestion, known),
		name: hasNewName(place, suggestion, known),
		address: hasNewAddress(suggestion, known),
		misfit: gain !== undefined && gain <= -mostLost,
		language: isForeign(suggestion, place.language),
		repeats: repeats(suggestion, known),
		empty: false,
	};
	return faultKinds.filter((kind) => has[kind]);
}

function hasPlaceholder(text: string): boolean {
	return /\[(?![ x]\])[^\]\n]*\p{L}|\{\{?\s*\p{L}|<\p{L}[^>\n]*>|_{3,}|\bX{2,}\b|\bTBD\b/iu.test(
		text,
	);
}

const calendar =
	/\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|januar|februar|märz|juni|juli|oktober|dezember|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/giu;
const amount =
	/(?<!\p{L})(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|percent|per cent|zwanzig|dreißig|hundert|tausend|prozent|vingt|trente|cent|mille|pour cent|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|zwei|drei|vier|fünf|sechs|acht|zehn|deux|trois|quatre|cinq|six|dix) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|euros?|dollars?|pounds?|metres?|meters?|miles?|kilo\p{L}*|stunden?|tagen?|wochen?|monaten?|jahren?|heures?|jours?|semaines?|mois|ans|années))(?!\p{L})/giu;

function hasNewNumber(text: string, known: string): boolean {
	const lower = known.toLowerCase();
	const words = [...text.matchAll(calendar), ...text.matchAll(amount)];
	if (words.some(([word]) => !lower.includes(word.toLowerCase()))) return true;
	const numbers = new Set(known.match(/\d+/g) ?? []);
	return (text.match(/\d+/g) ?? []).some((number) => !numbers.has(number));
}

/** In the middle of sentences; nouns of German count only after a title or twice in a row. */
function hasNewName({ before, language }: Place, text: string, known: string): boolean {
	if (/\bet al\b/.test(text) && !known.includes('et al')) return true;
	const lower = known.toLowerCase();
	const name =
		language === 'de'
			? /(?<=\b(?:Herrn?|Frau|Dr\.|Professor|Firma) )\p{Lu}\p{L}+/gu
			: /(?<=[\p{L},;] ["“(]?)\p{Lu}[\p{L}\d]+/gu;
	return [...(before.slice(-9) + text).matchAll(name)].some(
		({ 0: word, index }) =>
			index + word.length > Math.min(9, before.length) &&
			!isFunctionWord(word.toLowerCase()) &&
			!lower.includes(word.toLowerCase()),
	);
}

function hasNewAddress(text: string, known: string): boolean {
	const found = text.match(
		/\bhttps?:\S*|\bwww\.\S*|\S+@\S+|\b[\w-]+\.(?:com|org|net|de|fr|edu|io|uk)\b/gi,
	);
	return (found ?? []).some((address) => !known.includes(address.replace(/[.,;:!?)]+$/, '')));
}

function isForeign(text: string, language: string): boolean {
	if ((text.match(/\p{L}+/gu) ?? []).length < repeated) return false;
	const detected = eld.detect(text);
	if (!detected.isReliable() || detected.language === language) return false;
	const scores = detected.getScores();
	return (scores[detected.language] ?? 0) - (scores[language] ?? 0) > 0.1;
}

function repeats(text: string, known: string): boolean {
	const wordsOf = (some: string) => some.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
	const all = ` ${wordsOf(known).join(' ')} `;
	const words = wordsOf(text);
	return words.some((_, start) => {
		const some = words.slice(start, start + repeated);
		return some.length === repeated && all.includes(` ${some.join(' ')} `);
	});
}
