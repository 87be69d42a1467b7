/** Amounts, numbers and dates in a suggestion that the text does not state. */
import { numberPattern, plainNumber } from '../text/numerals.ts';
import { isNew, type Suggested, type SuggestedWord } from './suggestedWords.ts';
import type { ProseLanguage } from './proseWords.ts';

interface AmountWords {
	/** From thirteen on. */
	readonly large: RegExp;
	/**
	 * Without "one", which is an article as often. They may count what the text speaks of, but measure
	 * nothing.
	 */
	readonly small: RegExp;
	/** What only a measured amount has. */
	readonly unit: RegExp;
	/** Days of the week and months. */
	readonly calendar: RegExp;
}

const english: AmountWords = {
	large:
		/^(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|(?:m|b|tr)illion)$/,
	small: /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)$/,
	unit: /^(?:(?:second|minute|hour|day|week|month|year|decade|euro|dollar|pound|cent|met(?:er|re)|kilomet(?:er|re)|centimet(?:er|re)|mile|inche|foot|feet|kilo|kilogram|gram|ton|lit(?:er|re)|degree|watt|volt|page|percent)s?|inch|per|o'clock|am|pm|k[mg]|[cm]m)$/,
	calendar:
		/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december)$/,
};
const german: AmountWords = {
	large:
		/^(?:(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|und)*(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend)|million(?:en)?|milliarden?)$/,
	small: /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend)$/,
	unit: /^(?:sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|euro|cent|(?:kilo|zenti|milli)?metern?|kilo|kilogramm|gramm|tonnen?|litern?|grad|watt|volt|seiten?|prozent|uhr|k[mg]|[cm]m)$/,
	calendar:
		/^(?:(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/,
};
const french: AmountWords = {
	large:
		/^(?:treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?)$/,
	small: /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|douzaine)$/,
	unit: /^(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans|années?|euros?|centimes?|(?:kilo|centi|milli)?mètres?|kilos?|kilogrammes?|grammes?|tonnes?|litres?|degrés?|watts?|volts?|pages?|pour|k[mg]|[cm]m)$/,
	calendar:
		/^(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/,
};
const amountWords: Readonly<Record<ProseLanguage, AmountWords>> = {
	en: english,
	de: german,
	fr: french,
	other: english,
};
/** Words as well: these are months where they have a capital within a sentence. */
const ambiguousMonth = /^(?:March|May)$/;

export function inventedAmounts(of: Suggested): number[] {
	return [...numbersInDigits(of), ...numbersInWords(of)];
}

/** A number that the writer has begun becomes another one when it goes on. */
function numbersInDigits({ text, before, stated }: Suggested): number[] {
	const begun = /[\p{Nd}.,:/'’–-]{0,24}$/u.exec(before)?.[0] ?? '';
	const all = begun + text;
	return [...all.matchAll(numberPattern)]
		.filter(({ 0: number, index }) => {
			if (index + number.length <= begun.length) return false;
			return !stated.numbers.has(plainNumber(number)) && !isListMark(all, index, before, begun);
		})
		.map(({ index }) => Math.max(0, index - begun.length));
}

/** Whether that is the number of a list's item that comes next. */
function isListMark(all: string, index: number, before: string, begun: string): boolean {
	const mark = /^(\d{1,3})[.)](?=\s|$)/.exec(all.slice(index));
	const preceding = before.slice(0, before.length - begun.length) + all.slice(0, index);
	if (mark === null || !/(?:^|\n)[^\S\n]*$/.test(preceding)) return false;
	const number = Number(mark[1]);
	return number === 1 || new RegExp(`(?:^|\\n)\\s*${number - 1}[.)]\\s`).test(preceding);
}

function numbersInWords({ words, stated }: Suggested): number[] {
	const { large, small, unit, calendar } = amountWords[stated.language];
	return words
		.filter((word, index) => {
			if (!isNew(word)) return false;
			const { text, written, gap } = word;
			const isMonth = gap === ' ' && ambiguousMonth.test(written);
			if (isMonth || calendar.test(text) || large.test(text)) return !word.stated;
			const next = words[index + 1];
			if (!small.test(text) || next === undefined) return false;
			const measures = unit.test(next.text) || large.test(next.text);
			return measures && !isStatedPair(word, next, stated.text);
		})
		.map(({ start }) => start);
}

function isStatedPair(first: SuggestedWord, second: SuggestedWord, stated: string): boolean {
	return stated.includes(`${first.text}${second.gap}${second.text}`);
}
