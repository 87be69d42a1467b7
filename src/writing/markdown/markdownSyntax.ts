import type { Syntax } from '../document/syntax.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { markdownSpans } from './markdownSpans.ts';

export const markdown = dialect('markdown');
/** With modules of JavaScript and expressions in braces. */
export const mdx = dialect('mdx');

function dialect(languageId: string): Syntax {
	return {
		name: 'markdown',
		read: (document) => markdownBlocks(document, languageId),
		atoms: markdownSpans,
		hardBreak: /(?: {2,}|\\|<br ?\/?>)$/i,
		longBlock: /^[ \t]*(?:`{3}|~{3}|\${2}|<(?:script|pre|style|textarea|[!?]))/gim,
	};
}
