import { cursorPlace, type CursorPlace } from '../../../src/writing/cursor/cursorPlace.ts';
import { proseLanguages } from '../marked.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

/** The place of the cursor ‸ in a document. */
export function placeOf(marked: string, languageId = 'markdown', comments = true): CursorPlace {
	const offset = marked.indexOf('‸');
	const text = marked.slice(0, offset) + marked.slice(offset + 1);
	return cursorPlace(text, offset, { syntax: syntaxOf(languageId), proseLanguages, comments });
}

/**
 * The reason for no prose; for prose `prose`, or `line` where the suggestion must stay on the cursor's line.
 */
export function answerOf(marked: string, languageId?: string): string {
	const place = placeOf(marked, languageId);
	if (place.kind === 'none') return place.reason;
	return place.oneLine ? 'line' : 'prose';
}
