/** How a cursor stands in a document that is read by the rules of plain text. */
import { rangeOf, type Block } from '../document/blocks.ts';
import type { Syntax } from '../document/syntax.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import { isAtLineMark } from './lineMarks.ts';
import { isOpenMarkup } from './openMarkup.ts';
import { standingInParagraph } from './paragraphMarkup.ts';
import { probedProse } from './probedProse.ts';
import { lastSafePlace, paragraphEnd } from './safePlace.ts';
import { noProse, probe, type Standing } from './standing.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/** Code units after the cursor in which the end of its paragraph is looked for. */
const longestAfter = 2048;

/**
 * The first line of a commit message counts as a heading. `from` is where the body begins after front matter.
 */
export function plainStanding(
	document: string,
	from: number,
	offset: number,
	syntax: LanguageSyntax,
): Standing {
	const start = lineStart(document, offset);
	const line = document.slice(start, lineEnd(document, offset));
	if (isAtLineMark(line, offset - start)) return noProse('lineMark');
	const { start: safe, end } = partAround(document, from, offset, syntax);
	const probed = document.slice(safe, offset) + probe + document.slice(offset, end);
	const at = offset - safe;
	const blocks = [...syntax.read(probed)({ start: at, end: at + 1 })];
	const prose = probedProse(probed, blocks, at);
	if (prose === undefined) {
		const isHalf = isOneLine(probed, blocks, at) && isOpenMarkup(line.trimStart(), syntax);
		return noProse(isHalf ? 'unfinishedMarkup' : 'protected');
	}
	const isSubject = syntax.name === 'gitCommit' && start === 0;
	const oneLine = isSubject || prose.hasLinePrefix || prose.kind === 'heading';
	return standingInParagraph(prose, syntax, oneLine);
}

/** The part of a document that is read for what is at the cursor. */
function partAround(document: string, from: number, offset: number, syntax: Syntax): TextRange {
	const { longBlock } = syntax;
	if (longBlock === undefined) return { start: from, end: document.length };
	const start = lastSafePlace(document, from, lineStart(document, offset), {
		line: longBlock,
		lastSafe: (part) => lastSafe(part, syntax),
	});
	return { start, end: paragraphEnd(document, offset, longestAfter) };
}

/** Whether the probe is at the end of a line that is a protected block by itself. */
function isOneLine(text: string, blocks: readonly Block[], offset: number): boolean {
	const around = blocks.find((block) => touches(block, offset));
	if (around?.kind !== 'protected') return false;
	const { start, end } = around.range;
	return lineStart(text, offset) === lineStart(text, start) && end === offset + probe.length;
}

function touches(block: Block, offset: number): boolean {
	const { start, end } = rangeOf(block);
	return start <= offset && offset < end;
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
