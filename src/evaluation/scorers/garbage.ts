/** What does not belong in prose. */
import type { Scorer } from './scorer.ts';

/**
 * Letters, marks, numbers, punctuation, the signs of mathematics and money, white space, and some signs that
 * writers use. Not in it: control characters, the replacement character, emoji and other pictures, box
 * drawing, lone surrogates, private and unassigned characters. The joiners belong to some scripts, and to
 * emoji.
 */
const usual = /[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Z}\t\n\r°©®™\u200c\u200d]/gu;

/** Special tokens of models, such as `<|im_end|>`, that a reply should never show. */
const specialTokens =
	/<[|｜][^|｜<>\n]{1,40}[|｜]>|<\/?s>|<(?:bos|eos|pad|unk)>|<(?:start|end)_of_turn>|\[\/?INST\]/g;
/**
 * A mark of social media. Headings (`# Title`), numbers (`#1`), names (`C#`) and anchors (`page#part`) are
 * none.
 */
const hashtag = /(?<![\p{L}\p{N}&/#])#\p{L}[\p{L}\p{M}\p{N}_]*/gu;

/**
 * The share of characters (code points) that are not usual in prose, or part of a special token or hashtag.
 * Undefined without any.
 */
export function garbageShareOf(text: string): number | undefined {
	const characters = Array.from(text).length;
	if (characters === 0) return undefined;
	const rest = text.replace(specialTokens, '').replace(hashtag, '');
	const clean = rest.match(usual)?.length ?? 0;
	return (characters - clean) / characters;
}

export const garbage: Scorer = {
	name: 'garbage',
	meaning:
		'share of characters that do not belong in prose: emoji, special tokens, hashtags, 0 to 1',
	appliesTo: 'all',
	score: ({ text }) => garbageShareOf(text),
};
