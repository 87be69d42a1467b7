/** The blocks of a Markdown document, around a range. */
import type {
	Blockquote,
	FootnoteDefinition,
	Heading,
	List,
	ListItem,
	Nodes,
	Paragraph,
	Root,
} from 'mdast';
import type { Block, ProseBlock, ProtectedContent } from '../document/blocks.ts';
import { linesIn, withoutIndentation } from '../text/lines.ts';
import { frontMatterEnd } from '../document/frontMatter.ts';
import type { BlocksAround } from '../document/syntax.ts';
import { nodeRange, parseMarkdownBlocks } from './markdownParsing.ts';
import { markdownSegmentStarts } from './markdownSegments.ts';
import { shiftRange, type TextRange } from '../text/textRange.ts';

/** Code units that are parsed at once where the document can be cut; the parser slows down on long texts. */
const segmentSize = 16_384;

/** Reads the document once for where it can be cut; gives the blocks around a range, ascending, parsed as they are asked for. */
export function markdownBlocks(text: string, languageId: string): BlocksAround {
	const matterEnd = frontMatterEnd(text);
	const starts = markdownSegmentStarts(text, matterEnd);
	const matter: Block = {
		kind: 'protected',
		content: 'front matter',
		range: { start: 0, end: matterEnd },
	};
	return function* (range) {
		if (range.start < matterEnd) yield matter;
		for (const segment of segmentsAround(starts, text.length, range)) {
			yield* segmentBlocks(text, segment, languageId);
		}
	};
}

/** Segments together cover the range; cuts close to each other are left unused. */
function* segmentsAround(
	starts: readonly number[],
	length: number,
	range: TextRange,
): Generator<TextRange> {
	let first = starts.findLastIndex((start) => start <= range.start);
	if (first < 0) first = 0;
	let start = starts[first] ?? 0;
	for (let index = first + 1; index <= starts.length; index += 1) {
		const end = starts[index] ?? length;
		if (end <= range.end && end - start < segmentSize && index < starts.length) continue;
		yield { start, end };
		if (end > range.end) return;
		start = end;
	}
}

function* segmentBlocks(text: string, segment: TextRange, languageId: string): Generator<Block> {
	const tree = parseMarkdownBlocks(text.slice(segment.start, segment.end));
	yield* blocksIn(tree, { text, offset: segment.start, languageId, quotes: 0 });
}

interface Surroundings {
	readonly text: string;
	readonly offset: number;
	readonly languageId: string;
	/** How many block quotes the node is in. */
	readonly quotes: number;
}

function* blocksIn(node: Nodes, around: Surroundings): Generator<Block> {
	if (node.type === 'paragraph') yield* paragraphBlocks(node, around);
	else if (node.type === 'heading') yield* headingBlocks(node, around);
	else if (isContainer(node)) {
		const quotes = around.quotes + (node.type === 'blockquote' ? 1 : 0);
		for (const child of node.children) yield* blocksIn(child, { ...around, quotes });
	} else yield* protectedBlocks(node, around);
}

function isContainer(
	node: Nodes,
): node is Root | Blockquote | List | ListItem | FootnoteDefinition {
	return ['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
}

function* protectedBlocks(node: Nodes, around: Surroundings): Generator<Block> {
	const range = nodeRange(node);
	if (range === undefined) return;
	const content = contents[node.type] ?? 'markup';
	yield { kind: 'protected', content, range: shiftRange(range, around.offset) };
}

const contents: Readonly<Partial<Record<Nodes['type'], ProtectedContent>>> = {
	code: 'code',
	math: 'math',
	html: 'HTML',
	table: 'tables',
	definition: 'link definitions',
};

function* headingBlocks(node: Heading, around: Surroundings): Generator<Block> {
	const [first, last] = [node.children[0], node.children.at(-1)];
	const start = first && nodeRange(first)?.start;
	const end = last && nodeRange(last)?.end;
	if (start === undefined || end === undefined) return;
	const range = shiftRange({ start, end }, around.offset);
	const lines = contentLines(range, around);
	if (lines.length === 0) return;
	yield { kind: 'heading', lines, opensBlock: nodeRange(node)?.start === start };
}

/** A paragraph, or several where lines stand in it that are markup in some dialect of Markdown. */
function* paragraphBlocks(node: Paragraph, around: Surroundings): Generator<Block> {
	const range = nodeRange(node);
	if (range === undefined) return;
	let lines: TextRange[] = [];
	for (const line of contentLines(shiftRange(range, around.offset), around)) {
		const content = around.text.slice(line.start, line.end);
		const isMarkup = isMarkupLine(content, around);
		const mark = definitionMark.exec(content)?.[0].length ?? 0;
		if (isMarkup || mark > 0) {
			yield* paragraphOf(lines);
			lines = [];
		}
		if (isMarkup) yield { kind: 'protected', content: 'markup', range: line };
		else lines.push({ start: line.start + mark, end: line.end });
	}
	yield* paragraphOf(lines);
}

function* paragraphOf(lines: readonly TextRange[]): Generator<ProseBlock> {
	if (lines.length > 0) yield { kind: 'paragraph', lines, opensBlock: true };
}

/** The lines of a block without the marks of the quotes that it is in, which a continued line may leave out. */
function contentLines(range: TextRange, { text, quotes }: Surroundings): TextRange[] {
	const prefix = new RegExp(`^(?:[ \\t]*>){0,${quotes}}`);
	const lines: TextRange[] = [];
	for (const { start, end } of linesIn(text, range)) {
		const marks =
			start === range.start ? 0 : (prefix.exec(text.slice(start, end))?.[0].length ?? 0);
		const line = withoutIndentation(text, { start: start + marks, end });
		if (line !== undefined) lines.push(line);
	}
	return lines;
}

/** The mark of a definition, as Pandoc has it: a paragraph of its own begins after it. */
const definitionMark = /^:[ \t]+(?=\S)/;

/** Fenced divisions, shortcodes, callout titles, rows of broken tables, lone TeX commands. */
const markupLine =
	/^(?::{3,}.*|\{\{.*\}\}|\{%.*%\}|\[![\w-]+\][^\n]*|\|.*|\\[A-Za-z]+(?:\{[^{}]*\})*)\s*$/;

function isMarkupLine(content: string, { languageId }: Surroundings): boolean {
	return markupLine.test(content) || (languageId === 'mdx' && /^(?:import|export)\s/.test(content));
}
