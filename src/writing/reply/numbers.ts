/** Which numbers a reply has that its passage lacks, and the other way round. */
import { languageOf } from '../text/language.ts';
import { numberPattern, plainNumber } from '../text/numerals.ts';
import { languagesOfNumberWords, valuesInWords } from './numberWords.ts';

/** Numbers up to here may be written in words, and are not judged in languages whose words are not known. */
const mostInWords = 12;

const scales: readonly (readonly [number, string])[] = [
	[1e3, 'k|thousand|tausend|mille|mila|mil|duizend'],
	[1e6, 'million(?:s|en)?|mio|mill[oó]n(?:es)?|milh(?:ão|ões)|milion[ei]|miljoen'],
	[1e9, 'bn|billions?|milliarden?|milliards?|mrd|miliard[oi]'],
];
const scaled = new RegExp(
	String.raw`(\d+(?:[.,]\d{1,2})?)[ \u00a0\u202f-]?(?:${scales.map(([, words]) => `(${words})`).join('|')})(?![\p{L}\p{N}])`,
	'giu',
);
/** The number of a list's item is none of the text. */
const listMark = /^[^\S\n]*\d{1,2}[.)](?=\s)/gm;
const otherDigits = /(?![0-9])\p{Nd}/u;

export interface NumberChanges {
	/** In digits, as values: "9" and "30" of 9:30, "2000000" of "2 million". */
	readonly lost: readonly string[];
	readonly added: readonly string[];
}

/**
 * Compares what is written in digits. A number in one text may stand in words in the other, and an hour may be
 * of either clock. Digits of other scripts are not compared.
 *
 * @param allowed further text whose numbers a reply may have, such as the preference
 */
export function numberChanges(passage: string, reply: string, allowed = ''): NumberChanges {
	if (otherDigits.test(normal(passage + reply))) return { lost: [], added: [] };
	const missing = (from: string, to: string) => {
		const [own, others] = [valuesIn(from), valuesIn(to)];
		// A number that both have says no other one of them in its own way.
		const further = new Set([...others].filter((value) => !own.has(value)));
		const words = valuesInWords(to);
		return [...own].filter(
			(value) =>
				!others.has(value) &&
				!isSaid(Number(value), further, words) &&
				(Number(value) > mostInWords || hasKnownWords(passage)),
		);
	};
	return { lost: missing(passage, reply), added: missing(reply, `${passage}\n${allowed}`) };
}

function hasKnownWords(passage: string): boolean {
	return languagesOfNumberWords.includes(languageOf(passage)?.code ?? 'en');
}

/** The numbers of a text as values, but for 0 and 1: "2000000" of "2 million". */
export function valuesIn(text: string): ReadonlySet<string> {
	const values = new Set<string>();
	const rest = normal(text)
		.replace(listMark, ' ')
		.replace(scaled, (_, number: string, ...groups: unknown[]) => {
			const place = groups.findIndex((group) => group !== undefined);
			const value = Number(number.replace(',', '.')) * (scales[place]?.[0] ?? 1);
			values.add(String(Math.round(value)));
			return ' ';
		});
	for (const [number] of rest.matchAll(numberPattern)) {
		for (const part of plainNumber(number).match(/\d+/g) ?? []) values.add(part.replace(/^0+/, ''));
	}
	// Nothing is said by a zero of its own, as in 9:00, and a one is an article as often.
	values.delete('');
	values.delete('1');
	return values;
}

/** With the spaces of 35 000 gone, of whatever width. */
function normal(text: string): string {
	const plain = text.normalize('NFKC').replaceAll('\u2044', '/');
	return plain.replace(/(?<![\d.,])(\d{1,3}(?: \d{3})+)(?!\d)/g, (number) =>
		number.replaceAll(' ', ''),
	);
}

/** Whether another text says a value in another way. */
function isSaid(value: number, others: ReadonlySet<string>, words: ReadonlySet<number>): boolean {
	if (words.has(value)) return true;
	const unit = value % 10;
	if (value > 20 && value < 100 && words.has(value - unit) && words.has(unit)) return true;
	if (isHourOfOtherClock(value, others)) return true;
	return [...others].some(
		(other) => isShortYear(String(value), other) || isShortYear(other, String(value)),
	);
}

/** 15 for 3, and 3 for 15. */
function isHourOfOtherClock(value: number, others: ReadonlySet<string>): boolean {
	const other = value < 12 ? value + 12 : value - 12;
	return value < 24 && other > 0 && others.has(String(other));
}

function isShortYear(short: string, long: string): boolean {
	return short.length === 2 && /^(?:19|20)\d\d$/.test(long) && long.endsWith(short);
}
