/** Scripts that set no blanks between words. */

const scripts = [
	...['Han', 'Hira', 'Kana', 'Bopo', 'Yiii'],
	...['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'],
];

/** A part of a pattern with the flag `u`: one of their characters, be it a letter, a mark or punctuation. */
export const unspaced = `[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]`;

/** Punctuation that East Asian scripts share with others. */
const wideMark = '[，．！？：；（）]';
/** In Tibetan a blank follows the end of a clause, and only that. */
const clauseEnd = '[\\u0f0d-\\u0f12]';

const endsUnspaced = new RegExp(`(?:(?!${clauseEnd})${unspaced}|${wideMark})$`, 'u');
const beginsUnspaced = new RegExp(`^(?:${unspaced}|${wideMark})`, 'u');

/** Whether lines are joined without a blank, by what the one ends in and the other begins with. */
export function joinsWithoutBlank(before: string, after: string): boolean {
	return endsUnspaced.test(before.slice(-2)) && beginsUnspaced.test(after.slice(0, 2));
}
