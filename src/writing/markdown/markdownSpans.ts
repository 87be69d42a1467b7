/** What must survive in Markdown text. */
import type { Nodes } from 'mdast';
import { frontMatterEnd } from '../document/frontMatter.ts';
import { nodeRange, parseMarkdown } from './markdownParsing.ts';
import { matchRanges } from '../document/sharedSpans.ts';
import { shiftRange, type TextRange } from '../text/textRange.ts';

/** Code, math, HTML, links, images, references, definitions, front matter, and marks of Markdown dialects; in any order. */
export function markdownSpans(text: string): TextRange[] {
	const matterEnd = frontMatterEnd(text);
	const body = text.slice(matterEnd);
	const spans = [...parsedSpans(body), ...patternSpans(body)];
	const inDocument = spans.map((span) => shiftRange(span, matterEnd));
	return matterEnd > 0 ? [{ start: 0, end: matterEnd }, ...inDocument] : inDocument;
}

/**
 * Any of these may begin a span that only the parser finds: code, a link, HTML, a fence, indented code.
 * Most prose has none, and the parser takes long for what is asked at every token.
 */
const parserNeeded = /[`[<]|~~~|\$\$|^(?: {4}|\t)/m;

function parsedSpans(text: string): TextRange[] {
	if (!parserNeeded.test(text)) return [];
	const definitions = assumedDefinitions(text);
	return protectedNodes(parseMarkdown(definitions + text))
		.map((range) => shiftRange(range, -definitions.length))
		.filter(({ start }) => start >= 0);
}

/**
 * Whether brackets are a reference is decided by definitions that stand elsewhere in the document. All are assumed to be
 * defined: words that needlessly stay as they are do less harm than a broken link.
 */
function assumedDefinitions(text: string): string {
	const labels = new Set<string>();
	for (const { 1: label } of text.matchAll(/\[((?:\\[^]|[^[\]\\])+)\]/g)) {
		if (label?.trim() && label.length < 1000 && !/\n\s*\n/.test(label)) labels.add(label);
	}
	return [...labels].map((label) => `[${label}]: #\n\n`).join('');
}

const protectedTypes: ReadonlySet<string> = new Set([
	'code',
	'definition',
	'footnoteReference',
	'html',
	'image',
	'imageReference',
	'inlineCode',
	'link',
	'linkReference',
	'math',
	'yaml',
]);

/** The outermost protected nodes. */
function protectedNodes(node: Nodes): TextRange[] {
	const range = nodeRange(node);
	if (protectedTypes.has(node.type)) return range === undefined ? [] : [range];
	return 'children' in node ? node.children.flatMap((child) => protectedNodes(child)) : [];
}

const dialects: readonly RegExp[] = [
	// Math as Pandoc and GitHub take it: what is between two prices is none.
	/(?<![\\$])\$\$(?!\s*\$)[^]+?\$\$|(?<![\\$])\$(?![\s$])(?:\\[^]|(?!\n\s*\n)[^$\\])*?(?<!\s)\$(?![\d$])/g,
	/\\\([^]+?\\\)|\\\[[^]+?\\\]/g,
	// Links and embeds of wikis.
	/!?\[\[[^\]\n]+\]\]/g,
	// Shortcodes, templates, attributes.
	/\{\{[^]*?\}\}|\{%[^]*?%\}|\{[#.:][^{}\n]*\}|\{[\w-]+=[^{}\n]*\}/g,
	// Citations and mentions.
	/(?<![\w.+-])-?@(?:\{[^{}\n]+\}|[\w](?:[\w:.#$%&+?<>~/-]*\w)?)/g,
];

function patternSpans(text: string): TextRange[] {
	return dialects.flatMap((pattern) => matchRanges(text, pattern));
}
