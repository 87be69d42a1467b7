/** What a text quotes. */
import type { Detail } from './detail.ts';

const quotation =
	/„([^„“”\n]+)[“”]|“([^“”\n]+)”|"([^"\n]+)"|«[ \u00a0\u202f]?([^«»\n]+?)[ \u00a0\u202f]?»|»([^«»\n]+)«|「([^「」\n]+)」/g;
/** A single word in quotation marks is rather a term, which a rewrite may call by its name. */
const speech = /\S\s+\S|[.!?]$/;

/** Quoted speech: sentences, or several words. */
export function quotationsIn(text: string): Detail[] {
	return [...text.matchAll(quotation)].flatMap(({ index, 0: found, ...groups }) => {
		const quoted = Object.values(groups).find((group) => typeof group === 'string') ?? '';
		if (!speech.test(quoted)) return [];
		const range = { start: index, end: index + found.length };
		return [{ kind: 'quotation', text: found, range } as const];
	});
}

/** Whether a text has the quoted words, in whatever marks, or without. */
export function isQuoted({ text }: Detail, other: string): boolean {
	return wordsOf(other).includes(wordsOf(text).trim());
}

function wordsOf(text: string): string {
	return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
