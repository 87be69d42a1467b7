/** Numbers in digits, as people write them. */

/** Digits with the marks inside of a number, a date, a time or a range. */
export const numberPattern = /\p{Nd}+(?:[.,:/'’\u00a0\u202f–-]\p{Nd}+)*|[¼½¾]/gu;

/** Without marks between thousands. */
export function plainNumber(number: string): string {
	return number.replace(/(?<=\p{Nd})[.,'’\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu, '');
}
