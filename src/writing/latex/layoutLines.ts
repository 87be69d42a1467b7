/** Commands alone on their lines. */
import type { LatexPiece } from './latexScanner.ts';
import { depthOf } from './paragraphDoubts.ts';

/** The pieces, of which those of layout are blocks when nothing else stands on their lines, outside all groups. */
export function withLayoutBlocks(text: string, pieces: readonly LatexPiece[]): LatexPiece[] {
	const result: LatexPiece[] = [];
	let depth = 0;
	for (let index = 0; index < pieces.length;) {
		const piece = pieces[index];
		if (piece === undefined) break;
		const runEnd = piece.kind === 'layout' ? endOfRun(text, pieces, index) : index + 1;
		const run = pieces.slice(index, runEnd);
		const isBlock = piece.kind === 'layout' && depth <= 0 && isAlone(text, pieces, index, runEnd);
		for (const one of run) result.push(isBlock ? { ...one, kind: 'block' } : one);
		if (piece.kind === 'inline') depth += depthOf(text.slice(piece.range.start, piece.range.end));
		else if (piece.kind !== 'layout') depth = 0;
		index = runEnd;
	}
	return result;
}

/** The index after the last of several pieces of layout that stand in a row, with no more than blanks between. */
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
