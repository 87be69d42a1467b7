/** How a cursor stands in a Markdown document. */
import { lineEnd, lineStart } from '../text/lines.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import { isAtLineMark } from './lineMarks.ts';
import { nearbyMarkdown, type NearbyText } from './nearbyMarkdown.ts';
import { standingInParagraph } from './paragraphMarkup.ts';
import { probedProse } from './probedProse.ts';
import { noProse, probe, type Standing } from './standing.ts';

/** `from` is where the body begins after front matter. Parses the text near the cursor alone. */
export function markdownStanding(
	document: string,
	from: number,
	offset: number,
	languageId: string,
): Standing {
	const start = lineStart(document, offset);
	const line = document.slice(start, lineEnd(document, offset));
	if (isAtLineMark(line, offset - start)) return noProse('lineMark');
	const nearby = nearbyMarkdown(document, from, offset);
	if (nearby === 'insideBlock') return noProse('protected');
	return standingInMarkdown(nearby, languageId, /^[ \t]/.test(line));
}

/**
 * How a cursor stands in a Markdown text that is parsed as a whole. The text of footnotes does not count as prose. In headings,
 * lists, quotes and indented lines a further line would need a mark or indentation.
 */
export function standingInMarkdown(
	{ text, offset }: NearbyText,
	languageId: string,
	isIndented: boolean,
): Standing {
	// The line feed keeps a rule at the start from being taken for front matter.
	const probed = `\n${text.slice(0, offset)}${probe}${textBehind(text, offset)}`;
	const at = offset + 1;
	const blocks = syntaxOf(languageId).read(probed)({ start: at, end: at + 1 });
	const prose = probedProse(probed, blocks, at);
	if (prose === undefined || isFootnote(probed, prose.start)) return noProse('protected');
	const oneLine = isIndented || prose.hasLinePrefix || prose.kind === 'heading';
	return standingInParagraph(prose, languageId, oneLine);
}

/** Without the bracket that an editor closes by itself while a link's text is typed. */
function textBehind(text: string, offset: number): string {
	const isClosedByEditor = /\](?![([:{])/y;
	isClosedByEditor.lastIndex = offset;
	return text.slice(isClosedByEditor.test(text) ? offset + 1 : offset);
}

function isFootnote(text: string, start: number): boolean {
	return /^[ \t>]*\[\^[^\]]*\]:/.test(text.slice(lineStart(text, start), start));
}
