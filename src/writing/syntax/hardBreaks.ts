/** Line ends that are meant, not made by wrapping. */
import type { LanguageSyntax } from './syntaxes.ts';

/** Whether a line that is followed by another ends in a break that readers see. */
export function hasHardBreak(line: string, syntax: LanguageSyntax): boolean {
	return syntax.hardBreak?.test(line) === true;
}

/**
 * The mark of Markdown's hard break at the end of a line; empty for none, and for that of LaTeX, which is an
 * atom.
 */
export function hardBreakMark(line: string): string {
	return /(?: {2,}|(?<!\\)\\)$/.exec(line)?.[0] ?? '';
}
