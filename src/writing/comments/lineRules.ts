/** Lines of comments that are no running text, or begin with what is none. */
import type { ProtectedContent } from '../document/blocks.ts';
import { tagLine } from './docTags.ts';
import { isForTools, isSession } from './toolInstructions.ts';

/** A line of a comment, for those who classify it. */
export interface ReadLine {
	/** Without white space at either edge. */
	readonly content: string;
	/** In code units. */
	readonly indentation: number;
}

/** What lines from a given one on are. */
export type Taken =
	| { readonly kind: 'protected'; readonly content: ProtectedContent; readonly count: number }
	/** Text that is read whole, whatever its lines look like. */
	| { readonly kind: 'text'; readonly count: number }
	/** The line is prose after so many code units. */
	| { readonly kind: 'prefixed'; readonly content: ProtectedContent; readonly prefix: number };

type Rule = (lines: readonly ReadLine[], index: number, languageId: string) => Taken | undefined;

const nothing: ReadLine = { content: '', indentation: 0 };

function at(lines: readonly ReadLine[], index: number): ReadLine {
	return lines[index] ?? nothing;
}

/** How many lines from an index on there are before one that ends them; that one is counted if wanted. */
function countUntil(
	lines: readonly ReadLine[],
	index: number,
	ends: (line: ReadLine) => boolean,
	isCounted: boolean,
): number {
	const found = lines.findIndex((line, place) => place > index && ends(line));
	return (found < 0 ? lines.length : found + (isCounted ? 1 : 0)) - index;
}

const isBlank = ({ content }: ReadLine) => content === '';

const fence: Rule = (lines, index) => {
	const mark = /^(`{3,}|~{3,})/.exec(at(lines, index).content)?.[1];
	if (mark === undefined) return undefined;
	const closing = new RegExp(`^${mark.charAt(0)}{${mark.length},}$`);
	return {
		kind: 'text',
		count: countUntil(lines, index, (line) => closing.test(line.content), true),
	};
};

const codeElement =
	/<(pre|code|example|script|style|table|blockquote|programlisting|listheader)\b(?![^]*<\/\1>)/i;

const element: Rule = (lines, index) => {
	const name = codeElement.exec(at(lines, index).content)?.[1];
	if (name === undefined) return undefined;
	const closing = new RegExp(`</${name}\\s*>`, 'i');
	const count = countUntil(lines, index, (line) => closing.test(line.content), true);
	return { kind: 'protected', content: 'HTML', count };
};

/** A tag in braces over several lines, as "{@code". */
const braces: Rule = (lines, index) => {
	let depth = 0;
	if (!/\{@(?:code|snippet|literal)\b/.test(at(lines, index).content)) return undefined;
	for (let last = index; last < lines.length; last += 1) {
		for (const brace of at(lines, last).content.match(/[{}]/g) ?? [])
			depth += brace === '{' ? 1 : -1;
		if (depth > 0) continue;
		return last === index
			? undefined
			: { kind: 'protected', content: 'code', count: last - index + 1 };
	}
	return { kind: 'protected', content: 'code', count: lines.length - index };
};

function tagAt(lines: readonly ReadLine[], index: number, languageId: string) {
	return tagLine(at(lines, index).content, at(lines, index - 1).content, languageId);
}

const docTag: Rule = (lines, index, languageId) => {
	const tag = tagAt(lines, index, languageId);
	switch (tag?.kind) {
		case undefined:
			return undefined;
		case 'described':
			return { kind: 'prefixed', content: 'documentation tags', prefix: tag.prefix };
		case 'code': {
			const count = countUntil(lines, index, (line) => tag.until.test(line.content), tag.holdsEnd);
			return { kind: 'protected', content: 'code', count };
		}
		case 'protected': {
			const next = lines.findIndex(
				(line, place) =>
					place > index && (isBlank(line) || tagAt(lines, place, languageId) !== undefined),
			);
			const count = (next < 0 ? lines.length : next) - index;
			return { kind: 'protected', content: 'documentation tags', count };
		}
	}
};

/** A directive, target or comment of reStructuredText, with the lines that are indented deeper. */
const directive: Rule = (lines, index) => {
	const { content, indentation } = at(lines, index);
	if (!/^\.\.(?:[ \t]|$)/.test(content)) return undefined;
	const ends = (line: ReadLine) => !isBlank(line) && line.indentation <= indentation;
	return { kind: 'protected', content: 'directives', count: countUntil(lines, index, ends, false) };
};

/** What a line that ends with two colons announces. */
const literal: Rule = (lines, index) => {
	const before = lines.slice(0, index).findLast((line) => !isBlank(line));
	const { content, indentation } = at(lines, index);
	if (content === '' || before?.content.endsWith('::') !== true) return undefined;
	if (indentation <= before.indentation) return undefined;
	const ends = (line: ReadLine) => !isBlank(line) && line.indentation <= before.indentation;
	return { kind: 'protected', content: 'code', count: countUntil(lines, index, ends, false) };
};

const session: Rule = (lines, index) => {
	const { content } = at(lines, index);
	if (!isSession(content)) return undefined;
	return { kind: 'protected', content: 'code', count: countUntil(lines, index, isBlank, false) };
};

const instruction: Rule = (lines, index) =>
	isForTools(at(lines, index).content)
		? { kind: 'protected', content: 'instructions to tools', count: 1 }
		: undefined;

/** Headings of the help in PowerShell and of Perl's documentation, and what follows them there. */
const keyword: Rule = (lines, index) => {
	const { content } = at(lines, index);
	if (/^=(?:head\d|over|item|back|begin|end|for|encoding|pod|cut)\b/.test(content)) {
		return { kind: 'protected', content: 'markup', count: 1 };
	}
	if (!/^\.[A-Z]{4,}(?:\s+\S+)?$/.test(content)) return undefined;
	const isExample = /^\.(?:EXAMPLE|LINK|INPUTS|OUTPUTS)/.test(content);
	const ends = (line: ReadLine) => /^\.[A-Z]{4,}/.test(line.content);
	const count = isExample ? countUntil(lines, index, ends, false) : 1;
	return { kind: 'protected', content: isExample ? 'code' : 'markup', count };
};

const tagsAlone = /^(?:<[/!]?[A-Za-z][\w:.-]*(?:[ \t][^<>]*)?>\s*)+$/;

const tagLineAlone: Rule = (lines, index) =>
	tagsAlone.test(at(lines, index).content)
		? { kind: 'protected', content: 'HTML', count: 1 }
		: undefined;

/** Rules, headings between rules, and boxes around text. */
const signs =
	/^[^\p{L}\p{N}]*$|^([-=*#~_+/%;<>.])\1{2,}|[^\w\s]?([-=*#~_+/|%])\2{2,}$|\s[*#|]$|^[|+][^|]/u;

const signLine: Rule = (lines, index) => {
	const { content } = at(lines, index);
	if (content === '' || !signs.test(content)) return undefined;
	return { kind: 'protected', content: 'lines of signs', count: 1 };
};

const label =
	/^(?:TODO|FIXME|XXX|HACK|NOTE|NOTES|NB|BUG|OPTIMIZE|REVIEW|SAFETY|WARNING|WARN|IMPORTANT|DEPRECATED|Deprecated|INVARIANT|PERF|ASSUMPTION|INFO|TIP|QUESTION|IDEA)\b(?:\([^()]*\)|\[[^[\]]*\])?(?:[ \t]*:[ \t]*|[ \t]+-?[ \t]*)(?=\S)/;
/** Of lists and paragraphs that HTML marks at their beginning alone. */
const opening =
	/^(?:<\/?(?:p|li|ul|ol|dl|dt|dd|h[1-6]|br|hr|div|summary|remarks|para|returns|value|param|typeparam|exception|item|description|term)\b[^<>]*>[ \t]*)+(?=\S)/i;

const prefixed: Rule = (lines, index) => {
	const { content } = at(lines, index);
	const html = opening.exec(content)?.[0].length;
	if (html !== undefined) return { kind: 'prefixed', content: 'HTML', prefix: html };
	const length = label.exec(content)?.[0].length;
	return length === undefined ? undefined : { kind: 'prefixed', content: 'markup', prefix: length };
};

const rules: readonly Rule[] = [
	fence,
	element,
	braces,
	session,
	instruction,
	docTag,
	directive,
	literal,
	keyword,
	tagLineAlone,
	signLine,
	prefixed,
];

/**
 * What the line at an index is and how many belong to it; undefined for running text, and for blank lines.
 */
export function takenAt(
	lines: readonly ReadLine[],
	index: number,
	languageId: string,
): Taken | undefined {
	if (isBlank(at(lines, index))) return undefined;
	for (const rule of rules) {
		const taken = rule(lines, index, languageId);
		if (taken !== undefined) return taken;
	}
	return undefined;
}

/** HTML that only closes something, at the end of a line. */
const closing =
	/[ \t]*(?:<\/(?:p|li|ul|ol|dl|dt|dd|h[1-6]|div|summary|remarks|para|returns|value|param|typeparam|exception|item|description|term)>|<br\s*\/?>)+[ \t]*$/i;

/** Up to the sign that announces a literal block in reStructuredText. */
const announcing = /(?<=\S)[ \t]*::$/;

/** How much of a line is prose, from its beginning: without tags that close at its end. */
export function proseLength(line: string): number {
	const end = closing.exec(line) ?? announcing.exec(line);
	return line.length - (end?.[0].length ?? 0);
}
