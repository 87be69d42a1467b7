/** Phrases by which what a model says is known. */

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
	return unspaced.test(phrase) || !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
