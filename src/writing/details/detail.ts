import type { TextRange } from '../text/textRange.ts';

/** Something exact that a text says, which a rewrite may leave out or make up without being worse to read. */
export interface Detail {
	readonly kind: 'number' | 'name' | 'negation' | 'quotation';
	/** As it stands there; a negation with what it negates. */
	readonly text: string;
	/** In the text that has it. */
	readonly range: TextRange;
}

/** Of a text and its rewrite. */
export interface DetailChanges {
	/** In the text, and not in the rewrite; in order of appearance. */
	readonly leftOut: readonly Detail[];
	/** In the rewrite, and not in the text; likewise. */
	readonly added: readonly Detail[];
}
