/** A suggestion closes what it opens, and leaves to what follows the cursor what is closed there. */
import { unspaced } from '../text/unspacedScripts.ts';
import { chunkStart, markedStart } from './cutPlaces.ts';
import { endAt, holdAt, type GeneratedPart } from './generatedPart.ts';
import { scanMarks } from './markScan.ts';

const endsUnspaced = new RegExp(`${unspaced}$`, 'u');

/** Up to the first bracket, quotation, emphasis or span that is opened and not closed. */
export function withoutOpenSpans(
	part: GeneratedPart,
	before: string,
	languageId: string,
): GeneratedPart {
	const [first] = scanMarks(part.text, before, languageId).open;
	if (first === undefined) return part;
	const kept = part.text.slice(0, spanStart(part.text, first.start));
	// A comma or a dash before it leads nowhere either.
	return holdAt(part, kept.replace(/[\s,;:，、；：\p{Pd}]+$/u, '').length);
}

/**
 * What stands right before a mark belongs to it, as a command or an address does, but where words have no
 * blanks between them.
 */
function spanStart(text: string, offset: number): number {
	const isUnspaced = endsUnspaced.test(text.slice(0, offset));
	return isUnspaced ? markedStart(text, offset) : chunkStart(text, offset);
}

/**
 * Up to the first mark that closes what stands before the cursor, where such a mark follows the cursor too.
 */
export function beforeClosing(
	part: GeneratedPart,
	before: string,
	closedAfter: ReadonlySet<string>,
	languageId: string,
): GeneratedPart {
	if (closedAfter.size === 0) return part;
	const { unmatched } = scanMarks(part.text, before, languageId);
	const found = unmatched.find(({ mark }) => closedAfter.has(mark));
	return found === undefined ? part : endAt(part, found.start);
}

/** The marks with which a text that follows the cursor closes what was opened before it. */
export function closedMarks(text: string, before: string, languageId: string): ReadonlySet<string> {
	return new Set(scanMarks(text, before, languageId).unmatched.map(({ mark }) => mark));
}
