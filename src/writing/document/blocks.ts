/** The blocks that documents of every syntax are made of, as far as rewriting needs them. */
import type { TextRange } from '../text/textRange.ts';

/**
 * A paragraph, or the text of a heading. Each line is its range in the document without line prefix
 * (indentation, quote and list marks) and without line ending; lines are never blank.
 */
export interface ProseBlock {
	readonly kind: 'paragraph' | 'heading';
	readonly lines: readonly TextRange[];
	/** Whether a block mark at the start of the first line would be read as one. */
	readonly opensBlock: boolean;
}

/** What a protected block holds, in a word for messages. */
export type ProtectedContent =
	| 'code'
	| 'math'
	| 'HTML'
	| 'front matter'
	| 'tables'
	| 'link definitions'
	| 'commands'
	| 'unknown environments'
	| 'conditionals'
	| 'unbalanced braces'
	| 'comments'
	| 'templates'
	| 'directives'
	| 'very long lines'
	| 'markup'
	| 'lines of signs'
	| 'unknown marks'
	| 'columns'
	| 'indented lines'
	| 'fields'
	| 'options'
	| 'terms'
	| 'line blocks'
	| 'attributes'
	| 'verse'
	| 'quotes'
	| 'trailers'
	| 'documentation tags'
	| 'instructions to tools'
	| 'notices of rights';

/** A block that stays as it is. */
export interface ProtectedBlock {
	readonly kind: 'protected';
	readonly content: ProtectedContent;
	readonly range: TextRange;
}

export type Block = ProseBlock | ProtectedBlock;

/** The document's range of a block. */
export function rangeOf(block: Block): TextRange {
	if (block.kind === 'protected') return block.range;
	return { start: block.lines[0]?.start ?? 0, end: block.lines.at(-1)?.end ?? 0 };
}
