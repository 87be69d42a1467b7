/** Parts of speech by wink-nlp's English tagger. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type TokenItsFunction, type WinkMethods } from 'wink-nlp';
import { plainTextOf } from './words.ts';

export interface TaggedWord {
	/** As it is written. A contraction is two words: do, n't. */
	readonly word: string;
	/** Universal part of speech: NOUN, PROPN, ADJ, ... */
	readonly tag: string;
}

let loaded: WinkMethods | undefined;

/** Loads the tagger when it is first needed; it keeps no state that changes a result. */
function tagger(): WinkMethods {
	loaded ??= winkNLP(model, ['sbd', 'pos']);
	return loaded;
}

/** The words in Latin letters and the numbers of a text, with their parts of speech. */
export function tagWords(text: string): readonly TaggedWord[] {
	const nlp = tagger();
	const its: Readonly<Record<'value' | 'pos', TokenItsFunction<string>>> = nlp.its;
	const tokens = nlp.readDoc(plainTextOf(text)).tokens();
	const tags = tokens.out(its.pos);
	return tokens
		.out(its.value)
		.map((word, index) => ({ word, tag: tags[index] ?? 'X' }))
		.filter(({ word }) => /[\p{Script=Latin}\p{N}]/u.test(word));
}
