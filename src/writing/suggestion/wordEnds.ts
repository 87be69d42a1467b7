/** Where words end that a model has generated. */
import { breakingSpace } from '../text/blanks.ts';
import { unspaced } from '../text/unspacedScripts.ts';
import { chunkStart } from './cutPlaces.ts';
import { endAt, type GeneratedPart } from './generatedPart.ts';
import { scanMarks } from './markScan.ts';

const someUnspaced = new RegExp(unspaced, 'u');
/** Code units of a script without blanks that the first of its words depends on. */
const context = 16;
/** Punctuation after two letters: no decimal point, no abbreviation as in "e.g.". */
const finished = /[\p{L}\p{M}]{2}[.,;:!?…)\]”"»。、，！？」』）]+$/u;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** What can't go on with the next character: words followed by white space. */
export function wholeWords(text: string): string {
	return text.slice(0, chunkStart(text, text.length)).trimEnd();
}

/** The whole words of a text that was cut off somewhere. */
export function wholeWordsOfCutOff(text: string): string {
	const whole = wholeWords(text);
	const last = text.slice(whole.length);
	if (finished.test(text)) return text;
	if (!someUnspaced.test(last) || /\s$/.test(last)) return whole;
	// The last of them may be half a word.
	const ends = wordEndsOf(last);
	return text.slice(0, whole.length + (ends.at(-2) ?? 0)).trimEnd();
}

/** Up to the end of the first word with the punctuation at it, and of what it has opened. */
export function firstWord(part: GeneratedPart, before: string, languageId: string): GeneratedPart {
	const { text, ended } = part;
	const gap = new RegExp(`${breakingSpace}+|(?<=\\p{L})(?=[—–…])`, 'gu');
	for (const { index } of text.matchAll(gap)) {
		const chunk = text.slice(0, index);
		const end = [firstUnspaced(chunk, before), index].find(
			(place) => place !== undefined && !isOpen(text.slice(0, place), before, languageId),
		);
		if (isWord(chunk) && end !== undefined) return endAt(part, end);
	}
	const isSeen = ended || text.length >= context;
	const end = isSeen ? firstUnspaced(text, before) : undefined;
	const isWhole = end !== undefined && !isOpen(text.slice(0, end), before, languageId);
	return isWhole ? endAt(part, end) : part;
}

function isWord(text: string): boolean {
	return /[\p{L}\p{N}\p{Extended_Pictographic}]|^[.!?…。！？]/u.test(text);
}

function isOpen(text: string, before: string, languageId: string): boolean {
	return scanMarks(text, before, languageId).open.length > 0;
}

/** Where the first word of a script without blanks ends; undefined where the text begins with another. */
function firstUnspaced(text: string, before: string): number | undefined {
	const near = text.slice(0, context);
	const word = new RegExp(`^[^\\p{L}\\p{N}]*(?=[\\p{L}\\p{N}])${unspaced}`, 'u').exec(near)?.[0];
	if (word === undefined) return undefined;
	const begun =
		new RegExp(`${unspaced}{0,${context}}$`, 'u').exec(before.slice(-context))?.[0] ?? '';
	const ends = wordEndsOf(begun + near).map((end) => end - begun.length);
	const end = ends.find((offset) => offset >= word.length);
	if (end === undefined) return undefined;
	return end + (/^[\p{Pe}\p{Pf}、。，．！？；：…]+/u.exec(text.slice(end))?.[0].length ?? 0);
}

function wordEndsOf(text: string): number[] {
	return [...words.segment(text)].map(({ index, segment }) => index + segment.length);
}
