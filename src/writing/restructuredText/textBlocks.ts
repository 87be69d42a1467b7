/** What begins like text: titles, terms with their definitions, and paragraphs. */
import { announcesLiteral, readLiteral } from './literalBlocks.ts';
import { isRunningText } from './runningText.ts';
import { protect, type Reading } from './reading.ts';
import type { TextRange } from '../text/textRange.ts';
import { readUnderlinedTitle } from './titles.ts';

export function readText(reading: Reading, at: number): number {
	const { region } = reading;
	if (region.isIndented(at + 1)) return readDefinition(reading, at);
	return readUnderlinedTitle(reading, at) ?? readParagraph(reading, at);
}

function readParagraph(reading: Reading, at: number): number {
	const { region } = reading;
	let end = at + 1;
	while (end < region.to && !region.isBlank(end) && !region.isIndented(end)) end += 1;
	const isLiteralNext = announcesLiteral(region.text(end - 1));
	if (region.isIndented(end) && !isLiteralNext) {
		return protect(reading, at, region.indentedEnd(end), 'markup');
	}
	addParagraph(reading, at, end);
	return isLiteralNext ? readLiteral(reading, end) : end;
}

function addParagraph(reading: Reading, at: number, end: number): void {
	const { region, blocks } = reading;
	const texts: string[] = [];
	const lines: TextRange[] = [];
	for (let line = at; line < end; line += 1) {
		texts.push(region.text(line));
		lines.push(region.range(line, line + 1));
	}
	if (isRunningText(texts)) blocks.push({ kind: 'paragraph', lines, opensBlock: false });
	else protect(reading, at, end, 'markup');
}

/** A term stays as it is. What seems a paragraph with an indented second line stays as a whole. */
function readDefinition(reading: Reading, at: number): number {
	const { region } = reading;
	const to = region.indentedEnd(at + 1);
	if (announcesLiteral(region.text(at))) return protect(reading, at, to, 'code');
	if (isTornSentence(region.text(at), region.text(at + 1).trimStart())) {
		return protect(reading, at, to, 'markup');
	}
	protect(reading, at, at + 1, 'terms');
	const margin = region.leastIndentation(at + 1, to);
	reading.readBody(region.within(at + 1, to, margin));
	return to;
}

/** Whether a sentence seems to go on after a line. */
function isTornSentence(line: string, next: string): boolean {
	return line.split(/\s+/).length >= 8 && /^[\p{Ll}\d(]/u.test(next) && !/[.:!?]$/.test(line);
}
