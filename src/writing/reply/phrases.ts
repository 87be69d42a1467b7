/** Phrases by which what a model says is known. */
import { unspaced } from '../text/unspacedScripts.ts';

/** Phrases from a text, in which a line break or a bar stands between them. */
export function phrasesIn(text: string): readonly string[] {
	return text
		.split(/[|\n]/)
		.map((phrase) => phrase.trim())
		.filter((phrase) => phrase !== '');
}

/** Whether a text begins with a phrase, which ends with a word there. */
export function beginsWith(text: string, phrase: string): boolean {
	if (!text.startsWith(phrase)) return false;
	return endsUnspaced.test(phrase) || !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}

const endsUnspaced = new RegExp(`${unspaced}$`, 'u');
