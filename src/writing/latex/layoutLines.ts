/** Commands alone on their lines. */
import type { LatexPiece } from './latexScanner.ts';
import { depthOf } from './paragraphDoubts.ts';

/**
 * The pieces, of which those of layout are blocks outside all groups when nothing else stands on their lines,
 * or when they are no more than the marks that a paragraph begins with.
 */
export function withLayoutBlocks(text: string, pieces: readonly LatexPiece[]): LatexPiece[] {
	const result: LatexPiece[] = [];
	let depth = 0;
	for (let index = 0; index < pieces.length;) {
		const piece = pieces[index];
		if (piece === undefined) break;
		const runEnd = piece.kind === 'layout' ? endOfRun(text, pieces, index) : index + 1;
		const isBlock = piece.kind === 'layout' && depth <= 0 && isBetween(text, pieces, index, runEnd);
		for (const one of pieces.slice(index, runEnd)) {
			result.push(isBlock ? { ...one, kind: 'block' } : one);
		}
		depth =
			piece.kind === 'inline' || piece.kind === 'layout' ? depth + depthOf(text, piece.range) : 0;
		index = runEnd;
	}
	return result;
}

function isBetween(text: string, pieces: readonly LatexPiece[], from: number, to: number): boolean {
	return isAlone(text, pieces, from, to) || areFirstMarks(text, pieces, from, to);
}

const mark = /^\\(?:label|index|sindex|glossary|nocite)\b/;

/**
 * Whether a paragraph begins with marks that the reader doesn't see, or with commands right after what opens
 * an environment.
 */
function areFirstMarks(
	text: string,
	pieces: readonly LatexPiece[],
	from: number,
	to: number,
): boolean {
	const start = pieces[from]?.range.start ?? 0;
	const before = pieces[from - 1];
	if (!startsParagraph(text, blockEnd(before), start)) return false;
	if (pieces.slice(from, to).every(({ range }) => mark.test(beginning(text, range.start))))
		return true;
	if (before?.range.end !== start) return false;
	return !beginning(text, before.range.start).startsWith('\\item');
}

/** As much as the longest name of a mark needs. */
function beginning(text: string, offset: number): string {
	return text.slice(offset, offset + 12);
}

function startsParagraph(text: string, from: number, offset: number): boolean {
	let start = offset;
	let lines = 0;
	while (start > from && /\s/.test(text.charAt(start - 1))) {
		start -= 1;
		if (text[start] === '\n' || (text[start] === '\r' && text[start + 1] !== '\n')) lines += 1;
	}
	return start === from || lines > 1;
}

/**
 * The index after the last of several pieces of layout that stand in a row, with no more than blanks between.
 */
function endOfRun(text: string, pieces: readonly LatexPiece[], from: number): number {
	let end = from + 1;
	while (pieces[end]?.kind === 'layout') {
		const gap = { start: pieces[end - 1]?.range.end, end: pieces[end]?.range.start };
		if (!/^[^\S\r\n]*$/.test(text.slice(gap.start, gap.end))) break;
		end += 1;
	}
	return end;
}

function isAlone(text: string, pieces: readonly LatexPiece[], from: number, to: number): boolean {
	const before = blockEnd(pieces[from - 1]);
	const after = pieces[to];
	const limit = after === undefined || isAmongWords(after) ? text.length : after.range.start;
	return (
		isLineStart(text, before, pieces[from]?.range.start ?? 0) &&
		isLineEnd(text, pieces[to - 1]?.range.end ?? 0, limit)
	);
}

function isAmongWords({ kind }: LatexPiece): boolean {
	return kind === 'inline' || kind === 'layout';
}

function blockEnd(piece: LatexPiece | undefined): number {
	return piece === undefined || isAmongWords(piece) ? 0 : piece.range.end;
}

function isLineStart(text: string, from: number, offset: number): boolean {
	let start = offset;
	while (start > from && isBlank(text.charAt(start - 1))) start -= 1;
	return start === from || /[\r\n]/.test(text.charAt(start - 1));
}

function isLineEnd(text: string, offset: number, limit: number): boolean {
	let end = offset;
	while (end < limit && isBlank(text.charAt(end))) end += 1;
	return end === limit || /[\r\n]/.test(text.charAt(end));
}

function isBlank(character: string): boolean {
	return /[^\S\r\n]/.test(character);
}
