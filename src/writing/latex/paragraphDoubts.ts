/** Signs that a paragraph is not what it looks like. */
import type { ProtectedContent } from '../document/blocks.ts';
import type { LatexPiece } from './latexScanner.ts';

/** What a paragraph holds that had better be left alone, by the pieces among its words; undefined for prose. */
export function doubtIn(text: string, pieces: readonly LatexPiece[]): ProtectedContent | undefined {
	let depth = 0;
	let isBalanced = true;
	for (const { range } of pieces) {
		const piece = text.slice(range.start, range.end);
		if (piece === '&') return 'tables';
		if (/^(?:\$\$?|\\[([\])])$/.test(piece)) return 'math';
		if (/^(?:#|\\(?:begin|end))$/.test(piece)) return 'commands';
		if (/^[_^]$/.test(piece) && !isInName(text, range.start)) return 'math';
		depth += depthOf(piece);
		if (depth < 0) isBalanced = false;
	}
	return isBalanced && depth === 0 ? undefined : 'unbalanced braces';
}

/** Whether a sign of math stands between two letters or digits, as in the name of a file. */
function isInName(text: string, offset: number): boolean {
	return /^[\p{L}\p{N}][_^][\p{L}\p{N}]$/u.test(text.slice(offset - 1, offset + 2));
}

/** Of braces that a piece leaves open; -1 for one that closes. */
export function depthOf(piece: string): number {
	if (piece === '}') return -1;
	return piece === '{' || /^\\[A-Za-z@]+.*(?<!\\)\{$/s.test(piece) ? 1 : 0;
}
