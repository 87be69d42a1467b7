/** Front matter at the cursor. */
import { frontMatterEnd } from '../document/frontMatter.ts';
import { lineEnd, nextLineStart } from '../text/lines.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/** Where the text begins after front matter that is closed, with the line that closes it; 0 without. */
export function bodyStart(text: string, syntax: LanguageSyntax): number {
	const end = mayHaveMatter(syntax) ? frontMatterEnd(text) : 0;
	return end === 0 ? 0 : nextLineStart(text, end);
}

/** Whether the cursor is in closed front matter, after which the body begins at `from`. */
export function isInMatter(text: string, from: number, offset: number): boolean {
	return offset < from || (offset === from && !/[\r\n]/.test(text.charAt(from - 1)));
}

/**
 * Lines as YAML and TOML have them, up to the first other one. Only such lines after the opening one are
 * taken for front matter whose end is missing, for three dashes can also be a rule.
 */
const openMatter =
	/^(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:(?:[\w"'][\w "'.-]*[:=]|[ \t]+\S|- |#|\[)[^\r\n]*(?:\r\n|\n|\r|$))*/;

/** Whether the cursor is on a line of front matter that isn't closed. */
export function isInOpenMatter(text: string, offset: number, syntax: LanguageSyntax): boolean {
	if (!mayHaveMatter(syntax)) return false;
	const end = openMatter.exec(text)?.[0].length;
	if (end === undefined) return false;
	if (offset < end) return true;
	// The line after them may be one that is being typed.
	const next = text.slice(end, lineEnd(text, end));
	return offset <= end + next.length && /^(?:[\w"'][\w"'.-]*)?(?:[ \t]*[:=].*)?$/.test(next);
}

function mayHaveMatter(syntax: LanguageSyntax): boolean {
	return syntax.name === 'markdown' || syntax.name === 'asciiDoc';
}
