/** The lines around blocks of AsciiDoc, and what may stand between them. */
import type { ProtectedContent } from '../document/blocks.ts';
import { contentOfStyle } from './blockStyles.ts';

const delimiter =
	/^(?:--|-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|~{4,}|\/{4,}|[|,:!]={3,}|(`{3,})[^`]*)$/;

/** The line that ends the block which a line without indentation opens; undefined when it opens none. */
export function terminatorOf(line: string): string | undefined {
	const found = delimiter.exec(line);
	return found === null ? undefined : (found[1] ?? line);
}

const verbatim: Readonly<Record<string, ProtectedContent>> = {
	'-': 'code',
	'.': 'code',
	'`': 'code',
	'+': 'HTML',
	'/': 'comments',
	'|': 'tables',
	',': 'tables',
	':': 'tables',
	'!': 'tables',
};

/** What a block holds by its delimiter and its style; undefined for one whose content is read for blocks. */
export function contentOf(terminator: string, style: string): ProtectedContent | undefined {
	const content = terminator === '--' ? undefined : verbatim[terminator.charAt(0)];
	if (content === undefined) return contentOfStyle(style);
	return content === 'HTML' && contentOfStyle(style) === 'math' ? 'math' : content;
}
