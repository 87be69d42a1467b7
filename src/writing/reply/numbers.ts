/** Which numbers a reply has that its passage lacks, and the other way round. */
import { languageOf } from '../text/language.ts';
import { numberPattern, plainNumber } from '../text/numerals.ts';
import { clockHours, onOtherClock } from './clockHours.ts';
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
 * Compares what is written in digits. A number in one text may stand in words in the other, and an hour may
 * be of either clock. Digits of other scripts are not compared.
 *
 * @param allowed further text whose numbers a reply may have, such as the preference
 */
export function numberChanges(passage: string, reply: string, allowed = ''): NumberChanges {
	if (otherDigits.test(normal(passage + reply))) return { lost: [], added: [] };
	const source = `${passage}\n${allowed}`;
	const hours = clockHours(normal(source));
	const isHour = (value: number, other: number) =>
		onOtherClock(value) === other && (hours.has(value) || hours.has(other));
	const missing = (from: string, to: string, speaks: (other: string) => boolean) => {
		const [own, others] = [valuesIn(from), valuesIn(to)];
		const speaking = [...others].filter(speaks).map(Number);
		const words = valuesInWords(to);
		return [...own].filter(
			(value) =>
				!others.has(value) &&
				!isSaid(Number(value), speaking, words, isHour) &&
				(Number(value) > mostInWords || hasKnownWords(passage)),
		);
	};
	// A number that the passage has too says no other one of it in its own way.
	const known = valuesIn(passage);
	return {
		lost: missing(passage, reply, (other) => !known.has(other)),
		added: missing(reply, source, () => true),
	};
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
function isSaid(
	value: number,
	others: readonly number[],
	words: ReadonlySet<number>,
	isHour: (value: number, other: number) => boolean,
): boolean {
	if (words.has(value)) return true;
	const unit = value % 10;
	if (value > 20 && value < 100 && words.has(value - unit) && words.has(unit)) return true;
	return others.some(
		(other) =>
			isHour(value, other) ||
			isShortYear(String(value), String(other)) ||
			isShortYear(String(other), String(value)),
	);
}

function isShortYear(short: string, long: string): boolean {
	return short.length === 2 && /^(?:19|20)\d\d$/.test(long) && long.endsWith(short);
}
