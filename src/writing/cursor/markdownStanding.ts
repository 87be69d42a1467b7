/** How a cursor stands in a Markdown document. */
import { lineEnd, lineStart } from '../text/lines.ts';
import { isAtLineMark } from './lineMarks.ts';
import { standingInParagraph } from './paragraphMarkup.ts';
import { probedProse } from './probedProse.ts';
import { noProse, probe, type Standing } from './standing.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/**
 * Reads the whole document, which is quick where it was read before its last edit. The text of footnotes does
 * not count as prose. In headings, lists, quotes and indented lines a further line would need a mark or
 * indentation.
 */
export function markdownStanding(
	document: string,
	offset: number,
	syntax: LanguageSyntax,
): Standing {
	const start = lineStart(document, offset);
	const line = document.slice(start, lineEnd(document, offset));
	if (isAtLineMark(line, offset - start)) return noProse('lineMark');
	const probed = document.slice(0, offset) + probe + textAfter(document, offset);
	const blocks = syntax.read(probed)({ start: offset, end: offset + probe.length });
	const prose = probedProse(probed, blocks, offset);
	if (prose === undefined || isFootnote(probed, prose.start)) return noProse('protected');
	const oneLine = /^[ \t]/.test(line) || prose.hasLinePrefix || prose.kind === 'heading';
	return standingInParagraph(prose, syntax, oneLine);
}

/** Without the bracket that an editor closes by itself while a link's text is typed. */
function textAfter(text: string, offset: number): string {
	const isClosedByEditor = /\](?![([:{])/y;
	isClosedByEditor.lastIndex = offset;
	return text.slice(isClosedByEditor.test(text) ? offset + 1 : offset);
}

function isFootnote(text: string, start: number): boolean {
	return /^[ \t>]*\[\^[^\]]*\]:/.test(text.slice(lineStart(text, start), start));
}
