/** The words and sentences of a reply, which the scorers count in. */
import { splitSentences } from '../../writing/syntax/sentences.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';

const plainText = syntaxOf('plaintext');

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A quote prefix, and the mark of a heading or of a list's item. */
const lineMark = /^[ \t]*(?:>[ \t]*)*(?:(?:#{1,6}|[-*+•]|\d{1,3}[.)])[ \t]+)?/gm;
const link = /!?\[([^\]\n]*)\]\([^)\s]*\)/g;
/** Emphasis and code spans. Inside a word such a mark stands for itself, as in `snake_case`. */
const spanMark = /(?<![\p{L}\p{N}])[*_`~]+|[*_`~]+(?![\p{L}\p{N}])/gu;

/**
 * The prose of a reply in Markdown: without the marks of lines and spans, which are no words and hide words
 * from tools that know only plain text. Apostrophes are straight, and letters composed.
 */
export function plainTextOf(text: string): string {
	return text
		.normalize('NFC')
		.replaceAll('’', "'")
		.replace(lineMark, '')
		.replace(link, '$1')
		.replace(spanMark, '');
}

/**
 * The words in lower case, by the rules of Unicode (UAX 29). Numbers are words; `don't` is one, `well-known`
 * are two. Chinese and Japanese are cut by a dictionary.
 */
export function wordsOf(text: string): readonly string[] {
	return [...segmenter.segment(plainTextOf(text).toLowerCase())]
		.filter(({ isWordLike }) => isWordLike === true)
		.map(({ segment }) => segment);
}

/**
 * The sentences, without those that have neither letter nor digit. The end of a line ends a sentence: replies
 * are not wrapped, and the items of a list often have no full stop.
 */
export function sentencesOf(text: string): readonly string[] {
	return plainTextOf(text)
		.split('\n')
		.flatMap((line) => splitSentences(line, plainText))
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
		.map((sentence) => sentence.trim());
}
