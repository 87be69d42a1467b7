import { numberPattern } from '../text/numerals.ts';

/** Puts the passage's spelling of a number back where a reply tears it apart: "14. 500" for "14.500". */
export function withNumbersOf(passage: string, text: string): string {
	return [...passage.matchAll(numberPattern)].reduce((spelled, [number]) => {
		const parts = number.split(/(?<=[.,])/);
		if (parts.length === 1) return spelled;
		const torn = parts.map((part) => part.replace('.', String.raw`\.`)).join(String.raw`[^\S\n]*`);
		return spelled.replace(new RegExp(`(?<!\\p{Nd}[.,]?)${torn}(?![.,]?\\p{Nd})`, 'gu'), number);
	}, text);
}
