/** Whether prose may be completed at a cursor, and the prose around it. */
import { commentProse } from './commentProse.ts';
import { latexStanding } from './latexStanding.ts';
import { markdownStanding } from './markdownStanding.ts';
import { bodyStart, isInMatter, isInOpenMatter } from './frontMatterAtCursor.ts';
import { tablesWith } from '../latex/ownLatex.ts';
import { plainStanding } from './plainStanding.ts';
import { noProse, type NoProseReason, type Standing } from './standing.ts';
import { isInsideWord } from '../text/wordInterior.ts';
import { asProse, type LanguageSyntax } from '../syntax/syntaxes.ts';

export interface CursorPlaceOptions {
	readonly syntax: LanguageSyntax;
	/** Identifiers of the languages whose text is prose. */
	readonly proseLanguages: readonly string[];
	/** Whether comments of other languages are prose too. */
	readonly comments: boolean;
}

export type CursorPlace =
	| {
			readonly kind: 'prose';
			/**
			 * The text before the cursor, with line feeds: all of the document but closed front matter; in a
			 * comment that of the comment, without its marks.
			 */
			readonly before: string;
			/** The text that follows the cursor, likewise. */
			readonly after: string;
			/**
			 * Whether a suggestion must stay on the cursor's line: in comments and headings, in the first line
			 * of a commit message, and wherever a mark or an indentation stands before the line's text, as in
			 * lists and quotes, for a further line would need the same. In LaTeX, where neither matters, only in
			 * headings.
			 */
			readonly oneLine: boolean;
	  }
	| { readonly kind: 'none'; readonly reason: NoProseReason };

/**
 * The place of a cursor in a document, which may have any line endings. `offset` is in UTF-16 code units; one
 * outside of the text counts as its end. Quick enough to be asked at each pause in typing: of a long document
 * only what is near the cursor is read, in Markdown what its last edit concerns. Where an answer would need
 * more, it is that nothing is completed.
 */
export function cursorPlace(
	text: string,
	offset: number,
	options: CursorPlaceOptions,
): CursorPlace {
	const place = Math.min(Math.max(0, offset), text.length);
	const isProse = options.proseLanguages.includes(options.syntax.languageId);
	if (isProse) return placeInProse(text, place, asProse(options.syntax));
	if (!options.comments) return noProse('notProse');
	if (isInsideWord(text, place)) return noProse('insideWord');
	const prose = commentProse(text, place, options.syntax.languageId);
	return prose.kind === 'none' ? prose : { ...prose, oneLine: true };
}

function placeInProse(text: string, offset: number, syntax: LanguageSyntax): CursorPlace {
	const from = bodyStart(text, syntax);
	const inMatter = from > 0 ? isInMatter(text, from, offset) : isInOpenMatter(text, offset, syntax);
	if (inMatter) return noProse('frontMatter');
	if (isInsideWord(text, offset)) return noProse('insideWord');
	const standing = standingAt(text, from, offset, syntax);
	if (standing.kind === 'none') return standing;
	const before = withLineFeeds(text.slice(from, offset));
	const after = withLineFeeds(text.slice(offset));
	return { ...standing, before, after };
}

function standingAt(text: string, from: number, offset: number, syntax: LanguageSyntax): Standing {
	switch (syntax.name) {
		case 'markdown':
			return markdownStanding(text, offset, syntax);
		case 'latex':
			return latexStanding(text, offset, tablesWith(syntax.ownMarkup));
		case 'restructuredText':
		case 'asciiDoc':
		case 'gitCommit':
		case 'comments':
		case 'plain':
			return plainStanding(text, from, offset, syntax);
	}
}

function withLineFeeds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
