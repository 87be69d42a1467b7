/** What the reader of a syntax offers to all who need to know what of a document is prose. */
import type { TextRange } from '../text/textRange.ts';
import { rangeOf, type Block } from './blocks.ts';

export type SyntaxName =
	| 'markdown'
	| 'latex'
	| 'restructuredText'
	| 'asciiDoc'
	| 'gitCommit'
	| 'comments'
	| 'plain';

/** The blocks that overlap or touch a range, ascending; perhaps some beside them. */
export type BlocksAround = (range: TextRange) => Iterable<Block>;

export interface Syntax {
	readonly name: SyntaxName;
	/**
	 * Reads a document with any line endings; never throws. Its blocks are ascending and disjoint. What stands
	 * in none of them is blank, or a mark before or after the text of a line.
	 */
	readonly read: (document: string) => BlocksAround;
	/**
	 * The atoms of a text, a passage or a reply: what stands among its words and must survive byte for byte.
	 * In any order; they may overlap.
	 */
	readonly atoms: (text: string) => TextRange[];
	/**
	 * Matches the end of a line that is followed by another, where readers see the break; never where the
	 * syntax has none.
	 */
	readonly hardBreak?: RegExp;
	/**
	 * Matches a line that may be read as no text inside a paragraph too, so that wrapping must not make one.
	 */
	readonly markupLine?: RegExp;
	/**
	 * Matches at the start of each line that may open a block which blank lines don't end. Global and
	 * multiline; other lines may match too. It tells where reading can begin that is to be quick; without it
	 * all is read.
	 */
	readonly longBlock?: RegExp;
}

/** For readers that read all of a document at once. */
export function blocksAmong(all: readonly Block[]): BlocksAround {
	return (range) =>
		all.filter((block) => {
			const { start, end } = rangeOf(block);
			return start <= range.end && range.start <= end;
		});
}
