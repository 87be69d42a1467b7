/** Numbers in English text. */
import { plainTextOf } from './words.ts';

const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const multipliers = 'hundred thousand million billion';

const values = new Map<string, number>([
	...small.split(' ').map((word, value) => [word, value] as const),
	...tens.split(' ').map((word, place) => [word, 10 * (place + 2)] as const),
	...multipliers
		.split(' ')
		.map((word, place) => [word, [100, 1e3, 1e6, 1e9][place] ?? NaN] as const),
]);

/** 1,234.5 with a comma, an apostrophe or a no-break space between thousands. */
const digits = String.raw`\d{1,3}(?:[,'\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
const units = small.split(' ').slice(1, 10).join('|');
const words = String.raw`\b(?:(?:${tens.replaceAll(' ', '|')})(?:[\s-](?:${units}))?|${small.replaceAll(' ', '|')})\b`;
const multiplier = String.raw`[\s-](?:${multipliers.replaceAll(' ', '|')})\b`;
const numberPattern = new RegExp(`(${digits}|${words})((?:${multiplier})*)`, 'giu');

/**
 * The distinct values of numbers in digits (1,234.5 is 1234.5; signs, units and the numbers of list items do
 * not count) and in words: zero to nineteen, the tens and what is between, such as twenty-one. Hundred,
 * thousand, million and billion multiply what is before them. Longer number words are read in parts: two
 * hundred and five is 200 and 5. Ordinals such as second are no numbers.
 *
 * @param countsOne whether the word "one" alone is a number
 */
export function numbersIn(text: string, { countsOne }: { countsOne: boolean }): Set<number> {
	const found = new Set<number>();
	for (const [whole, number = '', times = ''] of plainTextOf(text).matchAll(numberPattern)) {
		if (!countsOne && whole.toLowerCase() === 'one') continue;
		const factors = times.split(/[\s-]/).map((word) => values.get(word.toLowerCase()) ?? 1);
		const product = factors.reduce((left, right) => left * right, valueOf(number));
		// 2.01 * 1e6 is not quite 2010000.
		found.add(Number(product.toPrecision(15)));
	}
	return found;
}

function valueOf(number: string): number {
	if (/\d/.test(number)) return Number(number.replaceAll(/[^\d.]/g, ''));
	return number
		.toLowerCase()
		.split(/[\s-]/)
		.reduce((sum, word) => sum + (values.get(word) ?? NaN), 0);
}
