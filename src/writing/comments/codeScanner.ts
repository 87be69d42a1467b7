/**
 * The comments of a piece of code. There is no parser for each language: strings and comments are all that is
 * read.
 */
import { lineEnd } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import type { BlockComment, CommentSyntax } from './commentSyntax.ts';
import { isDocumentation } from './docStrings.ts';
import { escaped, type StringForm } from './stringForms.ts';

/** With its marks. Line comments end with their line. */
export interface CodeComment extends TextRange {
	readonly kind: 'line' | 'block' | 'string';
	/** Between the marks. */
	readonly text: TextRange;
	/** Whether something but white space stands before it on its line. */
	readonly isAfterCode: boolean;
	/** A block or string that is not closed goes on to the end of the document. */
	readonly isClosed: boolean;
}

type Form =
	| { readonly kind: 'block'; readonly open: string; readonly block: BlockComment }
	| { readonly kind: 'docString'; readonly open: string; readonly mark: string }
	| { readonly kind: 'string'; readonly open: string; readonly string: StringForm }
	| { readonly kind: 'line'; readonly open: string };

/** Nothing that could be a part of a word, an operator or an address stands directly before a mark. */
const beforeMark = '(?<![^\\s;,(){}\\[\\]>"\'`])';
/** In some languages a number sign after a brace or bracket is another sign. */
const beforeHash = '(?<![^\\s;])';

export class CodeScanner {
	readonly #syntax: CommentSyntax;
	readonly #forms: readonly Form[];
	/** A group for each form. */
	readonly #pattern: RegExp;

	constructor(syntax: CommentSyntax) {
		this.#syntax = syntax;
		this.#forms = formsOf(syntax);
		const sources = this.#forms.map(({ open }) => `(${open})`);
		this.#pattern = new RegExp(sources.join('|'), 'gim');
	}

	/**
	 * What comes next from a place outside of strings and comments on: a comment, and where the scan goes on
	 * after it.
	 */
	next(
		text: string,
		from: number,
	): { readonly comment: CodeComment | undefined; readonly end: number } | undefined {
		const pattern = this.#pattern;
		pattern.lastIndex = from;
		const found = pattern.exec(text);
		if (found === null) return undefined;
		const groups: readonly (string | undefined)[] = found.slice(1);
		const index = groups.findIndex((part) => part !== undefined);
		return this.#read(text, found, this.#forms[index]);
	}

	#read(text: string, { index: start, 0: mark }: RegExpExecArray, form: Form | undefined) {
		const from = start + mark.length;
		switch (form?.kind) {
			case undefined:
				return { comment: undefined, end: from + 1 };
			case 'string': {
				const end = form.string.end({ text, start, from, mark });
				return { comment: undefined, end: Math.max(end, from, start + 1) };
			}
			case 'docString':
				return documentation(text, start, from, form.mark);
			case 'block':
				return blockComment(text, start, from, form.block);
			case 'line': {
				const comment = lineComment(text, start, from, this.#syntax);
				const isNone = this.#syntax.ownLine === true && comment.isAfterCode;
				return isNone ? { comment: undefined, end: from } : { comment, end: comment.end };
			}
		}
	}
}

function formsOf({
	block,
	strings,
	docString = [],
	line,
	ownLine,
	unsureAfterCode,
}: CommentSyntax) {
	const before = ownLine === true || unsureAfterCode === true ? beforeHash : beforeMark;
	const forms: Form[] = [
		...block.map((one) => ({ kind: 'block', open: one.open, block: one }) as const),
		...docString.map((mark) => ({ kind: 'docString', open: mark, mark }) as const),
		...strings.map((string) => ({ kind: 'string', open: string.open, string }) as const),
	];
	if (line.length > 0) forms.push({ kind: 'line', open: `${before}(?:${line.join('|')})` });
	return forms;
}

/** Looks no further back than the first sign of the line. */
function isAfterCode(text: string, start: number): boolean {
	let before = start;
	while (before > 0 && /[ \t\uFEFF]/.test(text.charAt(before - 1))) before -= 1;
	return before > 0 && !/[\r\n]/.test(text.charAt(before - 1));
}

function documentation(text: string, start: number, from: number, mark: string) {
	const closing = new RegExp(`\\\\[^]|(${mark})`, 'g');
	closing.lastIndex = from;
	let found = closing.exec(text);
	while (found !== null && found[1] === undefined) found = closing.exec(text);
	const [textEnd, end] = [
		found?.index ?? text.length,
		found === null ? text.length : closing.lastIndex,
	];
	const isOne = isDocumentation(text, start, end);
	const comment: CodeComment = {
		kind: 'string',
		start,
		end,
		text: { start: from, end: textEnd },
		isAfterCode: false,
		isClosed: found !== null,
	};
	return { comment: isOne ? comment : undefined, end };
}

function blockComment(text: string, start: number, from: number, block: BlockComment) {
	const after = isAfterCode(text, start);
	if (block.ownLine === true && after) return { comment: undefined, end: from };
	const close = closeOf(text, from, block);
	const end = close === undefined ? text.length : close + block.close.length;
	const comment: CodeComment = {
		kind: 'block',
		start,
		end,
		text: { start: from, end: close ?? text.length },
		isAfterCode: after,
		isClosed: close !== undefined,
	};
	return { comment, end };
}

function closeOf(text: string, from: number, { close, nested }: BlockComment): number | undefined {
	if (nested === undefined) {
		const end = text.indexOf(close, from);
		return end < 0 ? undefined : end;
	}
	const marks = new RegExp(`${escaped(nested)}|${escaped(close)}`, 'g');
	marks.lastIndex = from;
	let depth = 1;
	for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
		depth += mark[0] === close ? -1 : 1;
		if (depth === 0) return mark.index;
	}
	return undefined;
}

function lineComment(
	text: string,
	start: number,
	from: number,
	{ splices }: CommentSyntax,
): CodeComment {
	let end = commentLineEnd(text, from);
	while (splices === true && end < text.length && text.charAt(end - 1) === '\\') {
		end = commentLineEnd(text, end + (text.startsWith('\r\n', end) ? 2 : 1));
	}
	return {
		kind: 'line',
		start,
		end,
		text: { start: from, end },
		isAfterCode: isAfterCode(text, start),
		isClosed: true,
	};
}

/** Some languages know other ends of lines than those of documents. */
function commentLineEnd(text: string, from: number): number {
	const end = lineEnd(text, from);
	const other = text.slice(from, end).search(/[\u2028\u2029]/);
	return other < 0 ? end : from + other;
}
