/**
 * Markdown read by lezer: CommonMark with the tables and tasks of GitHub, and the constructs of many
 * dialects.
 */
import { parser, TaskList, type MarkdownParser, type MarkdownExtension } from '@lezer/markdown';
import { admonitions } from './constructs/admonitions.ts';
import { dashTables } from './constructs/dashTables.ts';
import { deepLines } from './constructs/deepLines.ts';
import { definitions } from './constructs/definitions.ts';
import { divisions } from './constructs/divisions.ts';
import { footnotes } from './constructs/footnotes.ts';
import { gridTables } from './constructs/gridTables.ts';
import { inlineAtoms } from './constructs/inlineAtoms.ts';
import { jsxAtoms } from './constructs/jsxAtoms.ts';
import { jsxBlocks } from './constructs/jsxBlocks.ts';
import { letteredItems } from './constructs/letteredItems.ts';
import { markupLines } from './constructs/markupLines.ts';
import { mathBlocks } from './constructs/mathBlocks.ts';
import { modules } from './constructs/modules.ts';
import { percentComments } from './constructs/percentComments.ts';
import { pipeTables } from './constructs/pipeTables.ts';
import { slashBlocks } from './constructs/slashBlocks.ts';
import { templates } from './constructs/templates.ts';
import { ownNodes } from './nodes.ts';

export type DialectName = 'markdown' | 'mdx' | 'comments';

export interface DialectParsers {
	/** Reads blocks alone, which is what a long document needs to be read quickly. */
	readonly blocks: MarkdownParser;
	/** Reads what stands in lines too. */
	readonly full: MarkdownParser;
}

const inlineConstructs = [
	...['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak'],
	...['Link', 'Image', 'LinkEnd'],
];

/** In the order in which they are asked. */
const blocks: readonly MarkdownExtension[] = [
	{ defineNodes: ownNodes },
	pipeTables,
	TaskList,
	admonitions,
	slashBlocks,
	divisions,
	templates,
	mathBlocks,
	percentComments,
	gridTables,
	dashTables,
	footnotes,
	definitions,
	letteredItems,
	markupLines,
];

/** Code isn't indented in MDX. */
const mdxBlocks: readonly MarkdownExtension[] = [
	{ remove: ['IndentedCode'] },
	modules,
	jsxBlocks,
	deepLines,
	...blocks,
];

/** A tag at the start of a line of documentation begins no HTML that goes on to a blank line. */
const commentBlocks: readonly MarkdownExtension[] = [{ remove: ['HTMLBlock'] }, ...blocks];

export const parsersOf: Readonly<Record<DialectName, DialectParsers>> = {
	markdown: {
		blocks: parser.configure([...blocks, { remove: inlineConstructs }]),
		full: parser.configure([...blocks, inlineAtoms]),
	},
	mdx: {
		blocks: parser.configure([...mdxBlocks, { remove: inlineConstructs }]),
		full: parser.configure([...mdxBlocks, jsxAtoms, inlineAtoms]),
	},
	comments: {
		blocks: parser.configure([...commentBlocks, { remove: inlineConstructs }]),
		full: parser.configure([...commentBlocks, inlineAtoms]),
	},
};
