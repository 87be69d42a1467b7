/**
 * Blanks that bind words and dashes of a passage, which models write in their own way, put back where its
 * words are.
 */
import type { LanguageSyntax } from '../syntax/syntaxes.ts';
import { isSpecial, junctionsIn, type Junction } from './junctions.ts';
import { blanksOf } from './keptBlanks.ts';
import { dashesOf } from './keptDashes.ts';

/** What blanks that are not plain and dashes are written with, in any syntax. */
const spacing = /[^\S \t\r\n]|[-\u2010-\u2015~\\&{]/;

/**
 * The reply with no-break spaces, ties and dashes as the passage has them. Nothing but blanks and dashes
 * between words changes; a reply that is the passage stays as it is.
 */
export function withSpacingOf(passage: string, reply: string, syntax: LanguageSyntax): string {
	if (reply === passage || !spacing.test(passage + reply)) return reply;
	const known = junctionsIn(passage, syntax);
	const [blankOf, dashOf] = [blanksOf(known), dashesOf(known, syntax)];
	let mended = '';
	let end = 0;
	const junctions = junctionsIn(reply, syntax);
	for (const junction of junctions) {
		const wanted = junction.dash === '' ? blankOf(junction) : dashOf(junction);
		if (wanted === undefined || !isOther(junction, wanted) || isLineEndMeant(junction)) continue;
		mended += reply.slice(end, junction.start) + wanted;
		({ end } = junction);
	}
	mended += reply.slice(end);
	// What is put in must not be read as markup with what is beside it.
	return wordsOf(junctionsIn(mended, syntax)) === wordsOf(junctions) ? mended : reply;
}

function wordsOf(junctions: readonly Junction[]): string {
	return junctions.map(({ before, after }) => `${before.text} ${after.text}`).join('\n');
}

/** Whether what is wanted is not there already; plain blanks are all alike. */
function isOther({ text, dash, blank }: Junction, wanted: string): boolean {
	if (dash !== '') return wanted !== text.replace(/[ \t\r\n]+/g, ' ');
	return wanted !== blank && (isSpecial(wanted) || isSpecial(blank));
}

/** A line end that readers see, or a blank line. */
function isLineEndMeant({ text }: Junction): boolean {
	return / {2,}\r?\n|\n[^]*\n/.test(text);
}
