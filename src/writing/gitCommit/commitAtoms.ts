/** What stands among the words of a commit message and must survive. */
import { matchRanges } from '../document/sharedSpans.ts';
import type { TextRange } from '../text/textRange.ts';

const atoms: readonly RegExp[] = [
	// Code between backticks, with the role of reStructuredText before it; links of Markdown.
	/(?::[\w:.-]{1,60}:)?(?<!`)(`{1,3})(?!`)[^]{1,500}?(?<!`)\1(?!`)/g,
	/!?\[[^[\]\n]{0,300}\]\([^()\s]{1,500}\)/g,
	// Issues, requests, people, notes, hashes.
	/(?<![\w#])(?:[\w.-]{1,60}(?:\/[\w.-]{1,60})?)?#\d+\b|\bGH-\d+\b|\b[A-Z][A-Z0-9]{1,15}-\d+\b/g,
	/(?<![\w@.])@[A-Za-z][\w-]{0,60}(?:\/[\w.-]{1,60})?/g,
	/\[\d{1,3}\]/g,
	/\b(?=[a-f]{0,39}\d)[0-9a-f]{7,40}\b/g,
	// Flags, paths, names of files.
	/(?<![\w-])--?[A-Za-z][\w-]{0,60}(?:=[^\s,;)]{1,200})?/g,
	/(?<![\w.:/])(?:~|\.{1,2})?\/[\w.~@%+-]{1,200}(?:\/[\w.~@%+*-]{1,200}){0,30}\/?/g,
	/(?<![\w./@+*-])[\w.@+*-]{1,100}(?:\/[\w.@+*-]{1,100}){1,30}\.\w{1,10}\b|(?<![\w./@+*-])(?:[\w.@+*-]{1,100}\/){2,30}[\w.@+*-]{0,100}/g,
	/\b[\w-]{1,100}(?:\.[\w-]{1,60}){0,5}\.(?:adoc|bat|cc?|cfg|conf|cpp|cs|css|go|h|hpp|html?|ini|java|js|json|jsx|kt|lock|lua|md|mjs|php|pl|py|rb|rs|rst|sh|sql|svg|swift|tex|toml|tsx?|txt|vue|xml|ya?ml)\b/g,
	// Identifiers: with underscores, calls, members of namespaces.
	/(?<![\w.])(?:\w{1,60}\.){0,6}(?:_\w{1,100}|[A-Za-z0-9]{1,60}_\w{1,100})(?:\(\))?/g,
	/(?<![\w.])[A-Za-z]\w{0,60}(?:(?:\.|::)\w{1,60}){0,6}\(\)|\b[A-Za-z]\w{0,60}(?:::\w{1,60}){1,6}/g,
	/<[/!]?[a-zA-Z][^<>\n]{0,200}>/g,
];

export function commitAtoms(text: string): TextRange[] {
	return atoms.flatMap((pattern) => matchRanges(text, pattern));
}
