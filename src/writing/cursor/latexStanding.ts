/** How a cursor stands in a LaTeX document. */
import { lineEnd, lineStart } from '../text/lines.ts';
import { commandOf } from '../latex/latexTables.ts';
import { scanLatex, type LatexPiece } from '../latex/latexScanner.ts';
import type { LatexTables } from '../latex/prototypes.ts';
import { addressSpans } from '../document/sharedSpans.ts';
import { noProse, probe, type Standing } from './standing.ts';

/**
 * Headings are one line. All of the text is scanned, for which the scanner is quick enough: what is left
 * alone may end far from where it begins.
 */
export function latexStanding(document: string, offset: number, tables: LatexTables): Standing {
	if (isInPreamble(document, offset)) return noProse('protected');
	const before = document.slice(0, offset);
	const probed = before + probe + document.slice(offset);
	const pieces = scanLatex(probed, tables);
	const last = pieces.findLastIndex(({ range }) => range.start <= offset);
	const isInPiece = (pieces[last]?.range.end ?? 0) > offset;
	if (isInPiece || isBetweenArguments(document, offset, pieces[last])) return noProse('protected');
	if (isInAddress(probed, offset)) return noProse('protected');
	const start = paragraphStart(before);
	const first = pieces.findLastIndex(({ range }) => range.start < start) + 1;
	if (
		pieces.slice(first, last + 1).some(({ range }) => probed.slice(range.start, range.end) === '&')
	) {
		return noProse('protected');
	}
	if (isOpen(before, pieces.slice(first, last + 1), tables)) return noProse('unfinishedMarkup');
	const block = pieces.findLast(
		(piece) => isBetweenParagraphs(piece) && piece.range.start <= offset,
	);
	return { kind: 'prose', oneLine: block?.kind === 'headingStart' };
}

function isBetweenParagraphs({ kind }: LatexPiece): boolean {
	return kind === 'block' || kind === 'headingStart';
}

/** Also a preamble that nothing follows yet. */
function isInPreamble(document: string, offset: number): boolean {
	const begin = /\\begin\s*\{document\}/.exec(document);
	if (begin !== null) return offset < begin.index + begin[0].length;
	return /\\document(?:class|style)\b/.test(document.slice(0, offset));
}

/** The probe would part the arguments of a command. */
function isBetweenArguments(
	document: string,
	offset: number,
	last: LatexPiece | undefined,
): boolean {
	const isAfterCommand = last?.range.end === offset && document[last.range.start] === '\\';
	return isAfterCommand && /[[{*]/.test(document.charAt(offset));
}

function isInAddress(text: string, offset: number): boolean {
	const start = lineStart(text, offset);
	const spans = addressSpans(text.slice(start, lineEnd(text, offset)));
	return spans.some((span) => start + span.start <= offset && offset < start + span.end);
}

function paragraphStart(before: string): number {
	let start = lineStart(before, before.length);
	while (start > 0) {
		const previous = lineStart(before, start - (before.startsWith('\r\n', start - 2) ? 2 : 1));
		if (before.slice(previous, start).trim() === '') return start;
		start = previous;
	}
	return start;
}

const groupCommand = /^\\([A-Za-z@]+)\*?/;

/** Whether math, or an argument of a command that is not prose, is open after the pieces of a paragraph. */
function isOpen(before: string, pieces: readonly LatexPiece[], tables: LatexTables): boolean {
	const groups: ('prose' | 'argument')[] = [];
	let inMath = false;
	for (const [index, { range }] of pieces.entries()) {
		const piece = before.slice(range.start, range.end);
		if (piece === '$') inMath = !inMath;
		else if (/^(?:\$\$|\\[([])$/.test(piece)) return true;
		else if (piece === '}') groups.pop();
		else if (piece === '{') groups.push(groupAfter(before, range.start, pieces[index - 1], tables));
		else if (piece.endsWith('{')) groups.push('prose');
	}
	return inMath || groups.includes('argument') || opensArgument(before, pieces.at(-1));
}

function groupAfter(
	before: string,
	start: number,
	previous: LatexPiece | undefined,
	tables: LatexTables,
): 'prose' | 'argument' {
	if (previous?.range.end !== start) return 'prose';
	const command = groupCommand.exec(before.slice(previous.range.start, start))?.[1];
	if (command === undefined) return 'prose';
	return commandOf(command, tables).takes.endsWith('p') ? 'prose' : 'argument';
}

/** An option in brackets, or a verbatim span. */
function opensArgument(before: string, last: LatexPiece | undefined): boolean {
	if (last === undefined) return false;
	const piece = before.slice(last.range.start, last.range.end);
	const rest = before.slice(last.range.end);
	if (!groupCommand.test(piece)) return false;
	if (/^\\(?:verb|lstinline)\*?(?:\[[^\]]*\])?$/.test(piece)) return /^[^\s\w][^\n]*$/.test(rest);
	return /^\[[^\]\n]*$/.test(rest);
}
