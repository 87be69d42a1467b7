import type { Syntax } from '../document/syntax.ts';
import { markdownAtoms } from './markdownAtoms.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { parsersOf, type DialectName } from './markdownParsers.ts';
import { MarkdownTrees } from './markdownTrees.ts';

export const markdown = dialect('markdown');
/** With modules of JavaScript and expressions in braces. */
export const mdx = dialect('mdx');
/** As it stands in the comments of code. */
export const commentMarkdown = dialect('comments');

function dialect(name: DialectName): Syntax {
	const parsers = parsersOf[name];
	const trees = new MarkdownTrees(parsers.blocks);
	return {
		name: 'markdown',
		read: (document) => markdownBlocks(document, trees),
		atoms: (text) => markdownAtoms(text, parsers.full),
		hardBreak: /(?: {2,}|\\|<br ?\/?>)$/i,
	};
}
