/** Comments that stay as they are, all of them. */
import type { ProtectedContent } from '../document/blocks.ts';
import { lineEnd } from '../text/lines.ts';
import { isMostlyCode } from './codeLikeness.ts';
import type { WholeComment } from './commentLines.ts';
import type { CommentSyntax } from './commentSyntax.ts';
import { isForTools, isNotice } from './toolInstructions.ts';

/** What a comment holds that no rewrite may touch; undefined for one that is read for its prose. */
export function contentOf(
	document: string,
	comment: WholeComment,
	languageId: string,
	{ unsureAfterCode }: CommentSyntax,
): ProtectedContent | undefined {
	if (comment.isAfterCode && unsureAfterCode === true) return 'code';
	if (standsInCode(document, comment)) return 'code';
	const lines = comment.lines.map(({ text }) => document.slice(text.start, text.end));
	const text = lines.join('\n');
	const others = lines.filter((line) => !isForTools(line));
	if (holdsOther(comment, lines) || isMostlyCode(others)) return 'code';
	if (isNotice(text)) return 'notices of rights';
	if (isHint(document, comment, languageId)) return 'instructions to tools';
	return languageId === 'go' && isForGo(document, comment, text) ? 'code' : undefined;
}

/** Whether a comment has no end, or has one line on which code follows. */
function standsInCode(document: string, { kind, end, lines, isClosed }: WholeComment): boolean {
	if (!isClosed) return true;
	if (kind !== 'block' || lines.length > 1) return false;
	return document.slice(end, lineEnd(document, end)).trim() !== '';
}

/**
 * Whether a backslash leads a line comment on to the next line, or a block has the end of another one further
 * down.
 */
function holdsOther({ kind, lines: marked }: WholeComment, lines: readonly string[]): boolean {
	if (kind === 'line') return marked.some(({ mark }) => mark === '');
	return (
		kind === 'block' && lines.some((line, index) => index > 0 && /^\s*(?:\/\*|<!--)/.test(line))
	);
}

/** Comments that databases and compilers read. */
function isHint(document: string, { kind, start }: WholeComment, languageId: string): boolean {
	if (kind !== 'block') return false;
	const mark = document.slice(start, start + 3);
	return languageId.endsWith('sql') ? /^\/\*[+!]/.test(mark) : /^\/\*[@#]/.test(mark);
}

/** C in front of a Go file's import of it, and what the examples of a package must print. */
function isForGo(document: string, { end }: WholeComment, text: string): boolean {
	const isPreamble = /^\r?\nimport "C"/.test(document.slice(end, end + 20));
	return isPreamble || /^\s*(?:unordered )?output:/im.test(text);
}
