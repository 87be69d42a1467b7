/**
 * Why no prose may be completed at a place:
 * - `notProse`: the language's text is not prose, and comments aren't asked for or not known in it;
 * - `outsideComment`: in code;
 * - `frontMatter`: in front matter, also one without its closing line yet;
 * - `insideWord`: inside a word or a character;
 * - `protected`: inside code, a link, an image, an address, HTML, math, a table, a definition, a command, a
 *   comment of a prose language, a directive;
 * - `lineMark`: before, in or right after the mark of a list item, a quote or a heading, or on a line that is
 *   a rule;
 * - `unfinishedMarkup`: such a place that isn't closed yet, for it is being typed;
 * - `commentTag`: in the name of a documentation tag or its first word, in an instruction to a tool, or in an
 *   example session.
 */
export type NoProseReason =
	| 'notProse'
	| 'outsideComment'
	| 'frontMatter'
	| 'insideWord'
	| 'protected'
	| 'lineMark'
	| 'unfinishedMarkup'
	| 'commentTag';

/** How a cursor stands in the text. */
export type Standing =
	| {
			readonly kind: 'prose';
			/**
			 * Whether a further line would need a mark or an indentation of its own, or would end what the
			 * cursor is in.
			 */
			readonly oneLine: boolean;
	  }
	| { readonly kind: 'none'; readonly reason: NoProseReason };

export function noProse(reason: NoProseReason): {
	readonly kind: 'none';
	readonly reason: NoProseReason;
} {
	return { kind: 'none', reason };
}

/**
 * A letter put in at the cursor. What it is read as is what the text there is: a cursor itself is between two
 * characters, and on a blank line in no block at all.
 */
export const probe = 'x';
