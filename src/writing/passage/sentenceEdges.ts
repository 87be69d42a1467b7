/** A passage that is part of a sentence stays one: its case at the beginning, and no full stop at the end. */
import { languageOf } from '../text/language.ts';
import type { TextRange } from '../text/textRange.ts';

/** Where a passage is cut out of a sentence. */
export interface SentenceEdges {
	readonly beginsInside: boolean;
	readonly endsInside: boolean;
	/** Whether the language writes nouns with capitals, so that one may begin the passage. */
	readonly hasCapitalNouns: boolean;
}

const endOfSentence = /[.!?…:。！？][\p{Pe}\p{Pf}"']*$/u;
const firstWord = /^\p{Lu}[\p{L}\p{M}'’-]*/u;
/** Written with a capital wherever it stands. */
const alwaysCapital = /^(?:I$|I['’]|.+\p{Lu})/u;

/** @param range of the passage in its paragraph */
export function sentenceEdges(paragraph: string, { start, end }: TextRange): SentenceEdges {
	const before = paragraph.slice(0, start).trimEnd();
	const after = paragraph.slice(end).trimStart();
	return {
		beginsInside: before !== '' && !endOfSentence.test(before),
		endsInside: after !== '' && !endOfSentence.test(paragraph.slice(start, end).trimEnd()),
		hasCapitalNouns: start > 0 && languageOf(paragraph)?.code === 'de',
	};
}

/** The reply as the part of a sentence that the passage is. */
export function asPartOfSentence(reply: string, passage: string, edges: SentenceEdges): string {
	const begun = edges.beginsInside ? withoutCapital(reply, passage, edges) : reply;
	return edges.endsInside ? begun.replace(/(?<![.…])\.(\s*)$/u, '$1') : begun;
}

/** A word that the passage writes with a capital keeps it: it is a name. */
function withoutCapital(
	reply: string,
	passage: string,
	{ hasCapitalNouns }: SentenceEdges,
): string {
	const word = firstWord.exec(reply)?.[0];
	if (word === undefined || !/^\p{Ll}/u.test(passage) || alwaysCapital.test(word)) return reply;
	const words = new Set(passage.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
	const small = word.charAt(0).toLowerCase() + word.slice(1);
	if (words.has(word) || (hasCapitalNouns && !words.has(small))) return reply;
	return small + reply.slice(word.length);
}
