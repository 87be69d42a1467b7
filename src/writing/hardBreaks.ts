/** Line ends that are meant, not made by wrapping. */
import { proseSyntaxOf } from './proseSyntax.ts';

const markdownBreak = /(?: {2,}|\\|<br ?\/?>)$/i;
const latexBreak = /\\\\\*?(?:\[[^\]\n]*\])?\s*$/;

/** Whether a line that is followed by another ends in a break that readers see. */
export function hasHardBreak(line: string, languageId: string): boolean {
	switch (proseSyntaxOf(languageId)) {
		case 'markdown':
			return markdownBreak.test(line);
		case 'latex':
			return latexBreak.test(line);
		case 'plain':
			return false;
	}
}

/** The mark of Markdown's hard break at the end of a line; empty for none. */
export function hardBreakMark(line: string): string {
	return /(?: {2,}|\\)$/.exec(line)?.[0] ?? '';
}
