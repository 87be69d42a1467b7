/** How a cursor stands in a document that is read by the rules of plain text. */
import type { Syntax } from '../document/syntax.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import { isAtLineMark } from './lineMarks.ts';
import { standingInParagraph } from './paragraphMarkup.ts';
import { probedProse } from './probedProse.ts';
import { lastSafePlace, paragraphEnd } from './safePlace.ts';
import { noProse, probe, type Standing } from './standing.ts';

/** Code units after the cursor in which the end of its paragraph is looked for. */
const longestAfter = 2048;

/**
 * The first line of a commit message counts as a heading. `from` is where the body begins after front matter.
 */
export function plainStanding(
	document: string,
	from: number,
	offset: number,
	languageId: string,
): Standing {
	const start = lineStart(document, offset);
	const line = document.slice(start, lineEnd(document, offset));
	if (isAtLineMark(line, offset - start)) return noProse('lineMark');
	const syntax = syntaxOf(languageId);
	const safe = lastSafePlace(document, from, start, {
		line: syntax.longBlock,
		lastSafe: (part) => lastSafe(part, syntax),
	});
	const before = document.slice(safe, offset) + probe;
	const probed = before + document.slice(offset, paragraphEnd(document, offset, longestAfter));
	const at = offset - safe;
	const prose = probedProse(probed, syntax.read(probed)({ start: at, end: at + 1 }), at);
	if (prose === undefined) return noProse('protected');
	const isSubject = /^(?:git-commit|scminput)$/.test(languageId) && start === 0;
	const oneLine = isSubject || prose.hasLinePrefix || prose.kind === 'heading';
	return standingInParagraph(prose, languageId, oneLine);
}

/** The last paragraph without indentation after a blank line. */
function lastSafe(part: string, syntax: Syntax): number {
	let last = 0;
	for (const block of syntax.read(part)({ start: 0, end: part.length })) {
		const start = block.kind === 'protected' ? undefined : block.lines[0]?.start;
		if (start === undefined || lineStart(part, start) !== start) continue;
		const before = part.slice(Math.max(0, start - 100), start);
		if (/(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(before)) last = start;
	}
	return last;
}
