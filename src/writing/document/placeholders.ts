/** Places that a program fills in. */
import type { TextRange } from '../text/textRange.ts';
import { matchRanges } from './sharedSpans.ts';

const patterns: readonly RegExp[] = [
	// Of printf and Python: directly after the sign, so "50 % d" is none, nor is "100%s".
	/(?<![\p{L}\p{N}%])%(?:\(\w+\)|\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:h|l{1,2}|z)?[sdiufgxXeEcr@](?![\p{L}\p{N}])/gu,
	/%\{\w+\}|%[A-Z][A-Z_]+%/g,
	// Of Python, .NET and many others: a name or a number and perhaps a format, without blanks.
	/\{(?:\d+|[A-Za-z_][\w.-]*)?(?:\[\w+\])?(?:![rsa])?(?:[:,][^\s{}]*)?\}/g,
	// Of ICU, with texts for each case.
	/\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date|time)\b(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g,
	// Of shells, JavaScript and Ruby; of templates.
	/[$#]\{[^{}\n]*\}/g,
	/\{\{[^]*?\}\}/g,
	// Of templates: a link whose target is filled in, which no reader of Markdown takes for a link.
	/!?\[[^[\]]*\]\([^()\s{]*\{[{%][^{}]*[%}]\}[^()\s]*\)/g,
	/<%[^]*?%>/g,
];

export function placeholderSpans(text: string): TextRange[] {
	if (!/[%{]/.test(text)) return [];
	return patterns.flatMap((pattern) => matchRanges(text, pattern));
}
