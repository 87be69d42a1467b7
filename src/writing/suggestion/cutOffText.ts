/** What is kept of a text that was cut off somewhere. */
import { scanMarks } from './markScan.ts';

const clauseEnd = /\s*(?:[,;:](?=\s)|[，、；：]|\s[—–]\s|—)/g;

/** How much of a sentence is kept at least. */
const least = 2 / 3;

/** Up to the end of a clause, when one ends in the last third of the text. */
export function lastClause(text: string, before: string, languageId: string): string {
	const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
	const end = ends.findLast(
		(offset) =>
			offset >= text.length * least &&
			scanMarks(text.slice(0, offset), before, languageId).open.length === 0,
	);
	return end === undefined ? text : text.slice(0, end);
}

/** What certainly stays of the text, wherever a longer one is cut off. */
export function beforeLastThird(text: string): string {
	return text
		.slice(0, Math.floor(text.length * least))
		.replace(/\S+$/, '')
		.trimEnd();
}
