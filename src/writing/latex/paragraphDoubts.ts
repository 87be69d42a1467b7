/** Signs that a paragraph is not what it looks like. */
import type { ProtectedContent } from '../document/blocks.ts';
import type { TextRange } from '../text/textRange.ts';
import type { LatexPiece } from './latexScanner.ts';

/**
 * What a paragraph holds that had better be left alone, by the pieces among its words; undefined for prose.
 */
export function doubtIn(text: string, pieces: readonly LatexPiece[]): ProtectedContent | undefined {
	let depth = 0;
	let isBalanced = true;
	for (const { range } of pieces) {
		const doubt =
			range.end - range.start > 2 ? openEnvironment(text, range) : signDoubt(text, range);
		if (doubt !== undefined) return doubt;
		depth += depthOf(text, range);
		if (depth < 0) isBalanced = false;
	}
	return isBalanced && depth === 0 ? undefined : 'unbalanced braces';
}

/** Signs that only formulas, tables and definitions hold. */
const doubtfulSigns: ReadonlyMap<string, ProtectedContent> = new Map([
	['&', 'tables'],
	['#', 'commands'],
	...['_', '^', '$', '$$', '\\[', '\\(', '\\]', '\\)'].map((sign) => [sign, 'math'] as const),
]);

function signDoubt(text: string, { start, end }: TextRange): ProtectedContent | undefined {
	const content = doubtfulSigns.get(text.slice(start, end));
	return content === 'math' && isInName(text, start) ? undefined : content;
}

/** The begin or end of an environment that has no name yet. */
function openEnvironment(text: string, { start, end }: TextRange): ProtectedContent | undefined {
	const isLong = end - start > '\\begin'.length;
	return !isLong && /^\\(?:begin|end)$/.test(text.slice(start, end)) ? 'commands' : undefined;
}

/** Whether a sign of math stands between two letters or digits, as in the name of a file. */
function isInName(text: string, offset: number): boolean {
	return /^[\p{L}\p{N}][_^][\p{L}\p{N}]$/u.test(text.slice(offset - 1, offset + 2));
}

/** How many braces a piece leaves open; -1 for one that closes. */
export function depthOf(text: string, { start, end }: TextRange): number {
	const last = text.charAt(end - 1);
	if (last === '}') return end - start === 1 ? -1 : 0;
	if (last !== '{') return 0;
	return end - start === 1 || /^[A-Za-z@]/.test(text.charAt(start + 1)) ? 1 : 0;
}
