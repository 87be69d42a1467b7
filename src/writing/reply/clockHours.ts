/**
 * Hours of the clock that a text speaks of, so that another one may say them by the other clock: 3 pm and
 * 15:00.
 */
import { valuesInWords } from './numberWords.ts';

const hour = String.raw`(?<![\p{L}\p{N}.,:])(\d{1,2}|\p{L}+)`;
const minutes = String.raw`(?:[:.h]\d{2})?`;
const unit = String.raw`[ap]\.?m\b|o['’]clock|uhr|heures?|horas?|hs?|ore|uur`;
/** What stands before an hour; a clause ends after it, or it would be any other number: "at 12 points". */
const before = 'at|by|until|till|um|gegen|bis|ab|à|alle|às|las|om|tot';
const patterns = [
	new RegExp(String.raw`${hour}${minutes}[ \u00a0\u202f]?(?:${unit})(?!\p{L})`, 'giu'),
	new RegExp(String.raw`${hour}:\d{2}(?![\d:])`, 'giu'),
	new RegExp(
		String.raw`(?<!\p{L})(?:${before}) ${hour}(?=[.,;!?)]*(?:\s*$|\s*\n|[.,;!?)] ))`,
		'giu',
	),
];

/** From 1 to 23, in digits or in words, by either clock as they stand. */
export function clockHours(text: string): ReadonlySet<number> {
	const found = patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap(([, one = '']) =>
			/^\d/.test(one) ? [Number(one)] : [...valuesInWords(one)],
		),
	);
	return new Set(found.filter((value) => value > 0 && value < 24));
}

/** 15 for 3, and 3 for 15; undefined for 12, which both clocks call so. */
export function onOtherClock(hour: number): number | undefined {
	const other = hour < 12 ? hour + 12 : hour - 12;
	return hour < 24 && other > 0 ? other : undefined;
}
