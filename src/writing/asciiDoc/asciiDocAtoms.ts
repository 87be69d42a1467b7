/** What stands among the words of AsciiDoc and must survive. */
import { matchRanges } from '../document/sharedSpans.ts';
import type { TextRange } from '../text/textRange.ts';
import { inlineMacros } from './inlineMacros.ts';
import { curvedQuotes, phraseMarks, quotedCode } from './phrases.ts';

/** All patterns are bounded, so that signs which are never closed cost little. */
const atoms: readonly RegExp[] = [
	// Cross references, anchors, and the index's terms.
	/<<(?:[^<>]|>(?!>)){1,500}>>/g,
	/\[{2,3}[^[\]\n]{1,200}\]{2,3}/g,
	/\({3}[^()]{1,200}\){3}|\({2}[^()\n]{1,200}\){2}/g,
	// References to attributes, and counters.
	/\{[\p{Alphabetic}\p{N}\p{Pc}][\p{Alphabetic}\p{N}\p{Pc}-]{0,100}(?::[^{}\n]{0,200})?\}/gu,
	// What is passed through.
	/\+{3}[^]{1,500}?\+{3}|\+\+(?=[^+])[^]{1,500}?\+\+|\$\$[^]{1,500}?\$\$/g,
	/(?<![\p{Alphabetic}\p{N}\p{Pc};:\\+])\+(?=[^\s+])[^]{0,500}?(?<=[^\s])\+(?![\p{Alphabetic}\p{N}\p{Pc}+])/gu,
	// Subscripts, superscripts, and words of which a part is bold or italic.
	/\^[^\s^]{1,60}\^|~[^\s~]{1,60}~/g,
	/\b[\p{L}\p{N}]{1,60}(\*\*|__)[^\s*_]{1,60}\1[\p{L}\p{N}]{0,60}|(\*\*|__)[^\s*_]{1,60}\2[\p{L}\p{N}]{1,60}/gu,
	// Marks of callouts, entities, arrows and signs, tags.
	/<(?:\d{1,4}|\.)>|<!--\d{1,4}-->|&(?:[a-zA-Z]\w{1,30}|#\d{1,7}|#x[\da-fA-F]{1,6});/g,
	/\((?:C|R|TM)\)|[-=]>|<[-=]/g,
	/<[/!]?[a-zA-Z][^<>\n]{0,200}>/g,
	// A way through menus.
	/"[\p{L}\p{N}&][^"\n]{0,80}?[ \n]>[ \n][^"\n]{0,80}"/gu,
	// A line end that readers see, and signs that are meant as they are.
	/ \+$/gm,
	/\\[^\s\p{L}\p{N}]{1,3}/gu,
];

export function asciiDocAtoms(text: string): TextRange[] {
	const quotes = curvedQuotes(text);
	return [
		...inlineMacros(text),
		...quotes,
		...quotedCode(text, quotes),
		...phraseMarks(text),
		...atoms.flatMap((pattern) => matchRanges(text, pattern)),
	];
}
