/** Up to the end of the sentence that the cursor is in, or of a whole new one. */
import { splitSentences } from '../syntax/sentences.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import { endAt, holdAt, type GeneratedPart } from './generatedPart.ts';
import { scanMarks } from './markScan.ts';

const plainText = syntaxOf('plaintext');

/** Code units before the cursor that may bear on where the sentence ends. */
const reach = 300;
const closing = /^["'”’»)\]*_」』）]+\s*/;

/**
 * A sentence ends where the next begins: a full stop alone may belong to an abbreviation or a number. It ends
 * not within what it has opened, as in a quotation of several sentences.
 *
 * @param before what stands before the text
 */
export function firstSentence(
	part: GeneratedPart,
	before: string,
	languageId: string,
): GeneratedPart {
	const { text, ended } = part;
	for (const end of sentenceEnds(text, before)) {
		const place = [end, end + (closing.exec(text.slice(end))?.[0].length ?? 0)].find(
			(offset) => scanMarks(text.slice(0, offset).trimEnd(), before, languageId).open.length === 0,
		);
		if (place === undefined || place >= text.length || isQuoted(text, place)) continue;
		const isBeginSeen = /^[^\p{L}]*\p{L}/u.test(text.slice(place));
		return isBeginSeen || ended ? endAt(part, place) : holdAt(part, place);
	}
	return part;
}

/** In Japanese, what is quoted is part of the sentence that goes on after it. */
function isQuoted(text: string, end: number): boolean {
	return /[」』]$/.test(text.slice(0, end)) && /^[とっ]/.test(text.slice(end));
}

/** Whether a new sentence begins after the text. */
export function endsSentence(text: string): boolean {
	const near = text.trimEnd();
	return sentenceEnds(' Xyz', near).includes(1);
}

/** Offsets in the text, 0 excluded, after the sentences and the white space that follows them. */
function sentenceEnds(text: string, before: string): number[] {
	const context =
		before
			.slice(-reach)
			.split(/\n[^\S\n]*\n/)
			.at(-1) ?? '';
	// Whether code is closed is not known while a text grows.
	const all = (context + text).replaceAll('`', '^');
	const ends: number[] = [];
	let end = -context.length;
	for (const sentence of splitSentences(all, plainText)) {
		end += sentence.length;
		if (end > 0) ends.push(end);
	}
	return ends;
}
