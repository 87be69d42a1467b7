/** Whether a cursor is where nothing can be put in without breaking a word. */
import { lineEnd, lineStart } from './lines.ts';
import { unspaced } from './unspacedScripts.ts';

/** Where words have no blanks between them, their ends can't be told from the characters. */
const character = `(?!${unspaced})[\\p{L}\\p{N}\\p{M}]`;
const joiner = "['’\\-\\u2010\\u2011_·]";

const endsInWord = new RegExp(`${character}$`, 'u');
const endsInJoinedWord = new RegExp(`${character}${joiner}$`, 'u');
const endsInNumber = /\p{Nd}[.,]$/u;
const beginsWithWord = new RegExp(`^${character}`, 'u');
const beginsWithJoiner = new RegExp(`^(?:${joiner}${character}|[.,]\\p{Nd})`, 'u');

/** Code units on either side that are looked at; no more than a few make up one character. */
const reach = 64;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * True between two letters, digits or combining marks, also with an apostrophe or a hyphen of the word at the
 * cursor, and inside a grapheme. Between characters of scripts without blanks (as Chinese, Japanese and Thai)
 * only the last counts.
 */
export function isInsideWord(text: string, offset: number): boolean {
	const before = text.slice(Math.max(lineStart(text, offset), offset - reach), offset);
	const after = text.slice(offset, Math.min(lineEnd(text, offset), offset + reach));
	if (text[offset] === '\n' && text[offset - 1] === '\r') return true;
	if (before === '' || after === '') return false;
	return isInsideGrapheme(before, after) || cutsWord(before, after);
}

function cutsWord(before: string, after: string): boolean {
	if (beginsWithWord.test(after)) {
		return endsInWord.test(before) || endsInJoinedWord.test(before) || cutsNumber(before, after);
	}
	return beginsWithJoiner.test(after) && endsInWord.test(before);
}

function cutsNumber(before: string, after: string): boolean {
	return endsInNumber.test(before) && /^\p{Nd}/u.test(after);
}

function isInsideGrapheme(before: string, after: string): boolean {
	// No grapheme goes on after ASCII but with a mark or a joiner, which aren't ASCII.
	if (/^[\x20-\x7e]/.test(after)) return false;
	const start = before.search(/\S*$/u);
	const near = before.slice(start);
	return graphemes.segment(near + after).containing(near.length)?.index !== near.length;
}
