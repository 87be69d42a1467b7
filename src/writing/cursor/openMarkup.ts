/** Markup at the end of a text that is being typed and not closed yet. */
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/**
 * A code span, on its line and of at most 200 characters; longer ago a backtick is a stray one. A quotation
 * as GNU and TeX write it, `so' or ``so'', is none.
 */
const code = /(?<![\\`])`+(?!`)(?![^'’\n`]*[\p{L}\p{N}.,;!?]['’](?![\p{L}\p{N}]))[^`\n]{0,200}$/u;

const address = /(?:\b[a-z][a-z0-9+.-]*:\/|\bwww\.|@)\S*$|\b(?:https?|ftps?|mailto):$/i;

/** Of TeX: something that prose after a dollar sign hardly has. */
const texSign = '[\\\\^_{}=+<>]';

const markdown: readonly RegExp[] = [
	// HTML: the name of a tag, an attribute, a comment. Less-than signs have a blank on either side or none.
	/<(?:\/?[a-z][\w:.-]*|[!?/][^<>\n]*)?$/i,
	/(?<!\w)<[a-z][\w:.-]*(?:\s+[\w:@.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s+(?:[\w:@.-]*|[\w:@.-]+\s*=\s*(?:"[^"<>]*|'[^'<>]*|[^\s"'<>]*))$/i,
	/<!--(?:(?!-->)[^])*$/,
	// The target of a link, an image, a page of a wiki, a footnote or citation, the box of a task.
	/\](?:\((?:[^()\n]|\([^()\n]*\))*|\[[^\]\n]*)$/,
	/!\[[^\]\n]*$/,
	/\[\[[^\]\n]*$/,
	/\[[\^@][^\]\n]*$/,
	/^\[[ xX]?$/,
	// Math: a word after a dollar sign, or more with signs of TeX; digits are a price without such signs.
	new RegExp(`(?<![\\\\$])\\$(?![\\s$\\d])(?=\\S*$|[^$\\n]*${texSign})[^$\\n]*$`),
	new RegExp(`(?<![\\\\$])\\$\\d(?=[^$\\n]*[\\\\^_{}=])[^$\\n]*$`),
	new RegExp(`(?<![\\\\$])\\$\\$(?!\\$)(?=[^$\\n]*${texSign})[^$\\n]*$`),
	/\\[([](?:(?!\\[)\]])[^\n])*$/,
	// Templates and attributes.
	/\{\{(?:(?!\}\})[^])*$/,
	/\{%(?:(?!%\})[^])*$/,
	/\{[#.:][^{}\n]*$/,
	/\{[\w:+-]*$/,
	/[$#%]\{[^{}\n]*$/,
	/<%(?:(?!%>)[^])*$/,
	// Comments of Obsidian, references and commands of TeX.
	/(?<![\w%])%%(?:(?!%%)[^\n])*$/,
	/\\@?[A-Za-z]+\*?[[({][^\])}\n]*$/,
];

const restructuredText: readonly RegExp[] = [
	/(?<![\w:])::?[\w:+.-]*:?$/,
	/\S::$/,
	/(?<!\w)\|[^|\s]*$/,
];

const asciiDoc: readonly RegExp[] = [
	/<<[^>\n]*$/,
	/\b[a-z]+::?\S*\[[^\]\n]*$/,
	/(?:^|\n)[\w-]+::\S*$/,
	/\b(?:link|xref|image|icon|kbd|btn|menu|footnote|pass|stem|latexmath|asciimath|anchor|include):\S*$/,
	/\{[\w-]*$/,
	/(?:^|\n):[\w!-]*$/,
	/(?:^|\n)\[[^\]\n]*$/,
];

const others: ReadonlyMap<string, readonly RegExp[]> = new Map([
	['mdx', [/\{[^{}\n]*$/]],
	['restructuredtext', restructuredText],
	['rst', restructuredText],
	['asciidoc', asciiDoc],
	['git-commit', [/(?<!\w)#$/]],
	['scminput', [/(?<!\w)#$/]],
]);

/**
 * Whether a paragraph's text before the cursor ends in code, an address or other markup of its language that
 * is not closed. What is closed must be masked in it.
 */
export function isOpenMarkup(before: string, syntax: LanguageSyntax): boolean {
	if (code.test(before) || address.test(before)) return true;
	const shared = syntax.name === 'markdown' ? markdown : [];
	return [...shared, ...(others.get(syntax.languageId) ?? [])].some((pattern) =>
		pattern.test(before),
	);
}
