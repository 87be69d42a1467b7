/** The lines that give the block after them a style, and what the styles mean for it. */
import type { ProtectedContent } from '../document/blocks.ts';

export interface BlockAttributes {
	/** Empty without a style. */
	readonly style: string;
	/** Whether each line end of the block's text is one that readers see. */
	readonly hardBreaks: boolean;
}

export const noAttributes: BlockAttributes = { style: '', hardBreaks: false };

const anchor = /^\[\[(?:[\p{Alphabetic}_:][^\]]*)?\]\]$/u;
const attributeList = /^\[(?:[\p{Alphabetic}\p{N}\p{Pc}.#%{,"'].*)?\]$/u;

/**
 * Of a line without indentation that is a list of attributes or an anchor, together with the attributes of
 * such lines before it; undefined when the line is none.
 */
export function withAttributes(line: string, before: BlockAttributes): BlockAttributes | undefined {
	if (anchor.test(line)) return before;
	if (!attributeList.test(line)) return undefined;
	const style = styleIn(line.slice(1, -1));
	return {
		style: style === '' ? before.style : style,
		hardBreaks: before.hardBreaks || hardBreaksOption.test(line),
	};
}

/** Of a block to which one or the other attributes may belong: what is no prose with one of them is none. */
export function eitherAttributes(one: BlockAttributes, other: BlockAttributes): BlockAttributes {
	const isProse = contentOfStyle(one.style) === undefined;
	return {
		style: isProse ? other.style : one.style,
		hardBreaks: one.hardBreaks || other.hardBreaks,
	};
}

const hardBreaksOption = /%hardbreaks\b|\bopt(?:ion)?s\s*=[^\]]*\bhardbreaks\b/;

function styleIn(attributes: string): string {
	const first = /^\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/.exec(attributes);
	const value = (first?.[1] ?? first?.[2] ?? first?.[3] ?? '').trim();
	if (value.includes('=')) return '';
	return /^[^#.%]*/.exec(value)?.[0].trim() ?? '';
}

/** Styles whose text is prose. One that isn't listed may be a diagram or the like. */
const proseStyles: ReadonlySet<string> = new Set(
	(
		'NOTE TIP IMPORTANT WARNING CAUTION normal open example sidebar quote abstract partintro tabs ' +
		'preface appendix colophon dedication acknowledgments glossary bibliography index part chapter ' +
		'discrete float horizontal vertical qanda square circle disc none no-bullet unstyled unordered ' +
		'arabic decimal loweralpha upperalpha lowerroman upperroman lowergreek role lead'
	).split(' '),
);

const protectedStyles: ReadonlyMap<string, ProtectedContent> = new Map([
	['stem', 'math'],
	['latexmath', 'math'],
	['asciimath', 'math'],
	['pass', 'HTML'],
	['verse', 'verse'],
	['comment', 'comments'],
]);

/** What a block of a style holds that is read for no prose; undefined where it is prose. */
export function contentOfStyle(style: string): ProtectedContent | undefined {
	if (style === '' || proseStyles.has(style)) return undefined;
	return protectedStyles.get(style) ?? 'code';
}

/** Whether a paragraph has the style that makes its text verbatim, be it one that looks like a list. */
export function isVerbatimStyle(style: string): boolean {
	return /^(?:listing|literal|source|verse)$/.test(style);
}
