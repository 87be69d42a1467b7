/** Directives of MyST in fences of backticks, "```{note}", whose body is Markdown. */
import type { SyntaxNode } from '@lezer/common';
import type { TextRange } from '../text/textRange.ts';
import { lineStart, nextLineStart } from '../text/lines.ts';
import { isProseDirective } from './constructs/directives.ts';

/** Options after the opening line, each a line or all between lines of dashes. */
const options =
	/(?:---[ \t]*\r?\n(?:(?!---)[^\r\n]*\r?\n)*---[ \t]*\r?\n|(?::[\w-]+:[^\r\n]*\r?\n)+)?/y;

/**
 * The whole lines of the body of a fence that holds prose; undefined for other fences, and for those that
 * stand in a list or a quote or aren't closed.
 */
export function proseBody(text: string, fence: SyntaxNode): TextRange | undefined {
	const info = fence.getChild('CodeInfo');
	const [opening, closing] = fence.getChildren('CodeMark');
	if (info === null || opening === undefined || closing === undefined) return undefined;
	const name = /^\{([\w-]+)\}/.exec(text.slice(info.from, info.to))?.[1];
	const isAtStart = lineStart(text, fence.from) === fence.from;
	if (name === undefined || !isAtStart || !isProseDirective(name)) return undefined;
	const end = lineStart(text, closing.from);
	options.lastIndex = Math.min(end, nextLineStart(text, info.to));
	options.test(text);
	return { start: Math.min(options.lastIndex, end), end };
}
