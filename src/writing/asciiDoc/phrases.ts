/** The marks around phrases: code, curved quotation marks, and what has a role or is highlighted. */
import { matchRanges } from '../document/sharedSpans.ts';
import { mergeRanges, type TextRange } from '../text/textRange.ts';

/** A quotation whose marks are written "`so`" or '`so`', and the apostrophe. */
const quotation = /(["'])`(?=\S)([^`]{1,500}?)(?<=\S)`\1|(?<=[\p{L}\p{N}])`'/gu;

/** In documents with underlined titles these marks are straight and stand around code. */
const mayBeCode = /^\S+$|[\\/_=@{}<>$|~#]|--|[\p{L}\p{N}][.(][\p{L}\p{N})]/u;

/** The marks of quotations, and those whole that may be code. */
export function curvedQuotes(text: string): TextRange[] {
	return [...text.matchAll(quotation)].flatMap(({ index, 0: found, 2: quoted = '' }) => {
		const end = index + found.length;
		if (found.length === 2 || mayBeCode.test(quoted)) return [{ start: index, end }];
		return [
			{ start: index, end: index + 2 },
			{ start: end - 2, end },
		];
	});
}

const codeInWords = /``(?=[^`\s])[^]{1,500}?``/g;
const code = /`(?=[^\s`])[^`]{0,500}?(?<=\S)`/g;
/** Where a sign before a quotation mark or an apostrophe closes nothing, as in `a`'s b and `c`. */
const codeUpToGap =
	/(?<![\p{Alphabetic}\p{N}\p{Pc}&;:"'`}])`(?=\S)[^]{0,500}?(?<=[^\s])`(?![\p{Alphabetic}\p{N}\p{Pc}"'`])/gu;
const straySign = /`/g;

/**
 * Code between backticks, which are none where they make quotation marks curved; and backticks that pair with
 * none.
 */
export function quotedCode(text: string, quotes: readonly TextRange[]): TextRange[] {
	const unquoted = masked(text, quotes);
	const inWords = matchRanges(unquoted, codeInWords);
	const rest = masked(unquoted, inWords);
	// Which of the two it is depends on how the document's titles are marked.
	const spans = [...inWords, ...matchRanges(rest, code), ...matchRanges(rest, codeUpToGap)];
	return [...spans, ...matchRanges(masked(rest, mergeRanges(spans)), straySign)];
}

function masked(text: string, ranges: readonly TextRange[]): string {
	let rest = '';
	let offset = 0;
	for (const { start, end } of ranges) {
		rest += text.slice(offset, start) + ' '.repeat(end - start);
		offset = end;
	}
	return rest + text.slice(offset);
}

const attributes = /\[[^[\]\n]{1,200}\](?=[#*_`^~+])/g;
const withRole = /(\[[^[\]\n]{1,200}\])(\*\*|__|[*_])(?=\S)[^]{0,1000}?(?<=\S)\2(?![\p{L}\p{N}])/gu;

/** The attributes before a phrase, and the signs around one that has attributes or is highlighted. */
export function phraseMarks(text: string): TextRange[] {
	const marks = [...text.matchAll(withRole)].flatMap(
		({ index, 0: found, 1: before = '', 2: sign = '' }) => {
			const end = index + found.length;
			return [
				{ start: index, end: index + before.length + sign.length },
				{ start: end - sign.length, end },
			];
		},
	);
	return [...marks, ...highlightMarks(text), ...matchRanges(text, attributes)];
}

/** One or two number signs, with the attributes before them. */
const highlightMark = /(\[[^[\]\n]{1,200}\])?(#{1,2})/g;

interface HighlightMark extends TextRange {
	readonly sign: string;
	readonly hasAttributes: boolean;
}

/** The signs around highlighted text, in pairs. */
function highlightMarks(text: string): TextRange[] {
	const marks: TextRange[] = [];
	let open: HighlightMark | undefined;
	for (const { index, 0: found, 1: before, 2: sign = '' } of text.matchAll(highlightMark)) {
		const end = index + found.length;
		const mark = { start: index, end, sign, hasAttributes: before !== undefined };
		if (open?.sign === sign && closes(text, mark)) {
			marks.push(open, mark);
			open = undefined;
		} else if ((mark.hasAttributes || open === undefined) && opens(text, mark)) open = mark;
	}
	return marks;
}

function closes(text: string, { start, end, sign, hasAttributes }: HighlightMark): boolean {
	if (hasAttributes || !/\S/.test(text.charAt(start - 1))) return false;
	return sign === '##' || !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

function opens(text: string, { start, end, sign, hasAttributes }: HighlightMark): boolean {
	if (!/\S/.test(text.charAt(end))) return false;
	const isUnconstrained = sign === '##' || hasAttributes;
	return isUnconstrained || !/[\p{L}\p{N}&]$/u.test(text.slice(Math.max(0, start - 2), start));
}
