/**
 * Markdown read by micromark, which the reader is compared with: CommonMark with the extensions of GitHub
 * (GFM) and with math.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { TextRange } from '../../src/writing/text/textRange.ts';

/** Found by patterns that all syntaxes share, or more strictly than the parser does. */
const leftToPatterns = ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'mathText'];
const inlineConstructs = [
	'attention',
	'autolink',
	'characterEscape',
	'characterReference',
	'codeText',
	'gfmFootnoteCall',
	'gfmPotentialFootnoteCall',
	'hardBreakEscape',
	'htmlText',
	'labelEnd',
	'labelStartImage',
	'labelStartLink',
	'strikethrough',
];

const extensions = [gfm(), math()];
/** Without the transform that makes links of bare addresses, which have no place in the text. */
const gfmNodes = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const mdastExtensions = [gfmNodes, mathFromMarkdown()];
const blockExtensions = [
	...extensions,
	{ disable: { null: [...leftToPatterns, ...inlineConstructs] } },
];
const inlineExtensions = [...extensions, { disable: { null: leftToPatterns } }];

/** The blocks alone: a paragraph holds its source as text. */
export function parseMarkdownBlocks(text: string): Nodes {
	return fromMarkdown(text, { extensions: blockExtensions, mdastExtensions });
}

/** Blocks and what stands in their lines, but for bare addresses and math in lines. */
export function parseMarkdown(text: string): Nodes {
	return fromMarkdown(text, { extensions: inlineExtensions, mdastExtensions });
}

/** Undefined for a node that the parser made up. */
export function nodeRange(node: Nodes): TextRange | undefined {
	const { start, end } = node.position ?? {};
	if (start?.offset === undefined || end?.offset === undefined) return undefined;
	return { start: start.offset, end: end.offset };
}
