/** The blocks of a Markdown document, around a range. */
import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import type { Block, ProseBlock, ProtectedContent } from '../document/blocks.ts';
import { frontMatterEnd } from '../document/frontMatter.ts';
import type { BlocksAround } from '../document/syntax.ts';
import { lineEnd } from '../text/lines.ts';
import { shiftRange, type TextRange } from '../text/textRange.ts';
import {
	columnOf,
	contentLines,
	contentOfLine,
	deepIndentation,
	hasColumns,
	withoutTrailingMarks,
} from './markdownLines.ts';
import { indentationStart, withLineFeeds } from './markdownText.ts';
import type { MarkdownTrees } from './markdownTrees.ts';
import { protectedContents } from './nodes.ts';
import { proseBody } from './proseDirectives.ts';

/** Gives the blocks around a range, ascending. */
export function markdownBlocks(text: string, trees: MarkdownTrees): BlocksAround {
	const matterEnd = frontMatterEnd(text);
	const body = text.slice(matterEnd);
	const tree = trees.treeOf(withLineFeeds(body));
	return function* (range) {
		if (matterEnd > 0 && range.start <= matterEnd) {
			yield { kind: 'protected', content: 'front matter', range: { start: 0, end: matterEnd } };
		}
		const inBody = {
			start: Math.max(0, range.start - matterEnd),
			end: Math.max(0, range.end - matterEnd),
		};
		const blocks = blocksIn(tree, inBody, { text: body, parser: trees.parser });
		yield* blocks.map((block) => shifted(block, matterEnd));
	};
}

interface Reading {
	readonly text: string;
	readonly parser: MarkdownParser;
}

function blocksIn(tree: Tree, { start, end }: TextRange, reading: Reading): Block[] {
	const blocks: Block[] = [];
	tree.iterate({
		from: start,
		// The indentation of code may come before its node.
		to: lineEnd(reading.text, end),
		enter: (node) => {
			if (node.type.is('BlockContext')) return true;
			for (const block of blocksOf(node, reading)) blocks.push(block);
			return false;
		},
	});
	return blocks;
}

function shifted(block: Block, offset: number): Block {
	if (offset === 0) return block;
	return block.kind === 'protected'
		? { ...block, range: shiftRange(block.range, offset) }
		: { ...block, lines: block.lines.map((line) => shiftRange(line, offset)) };
}

function blocksOf({ name, node }: SyntaxNodeRef, reading: Reading): Block[] {
	const { text } = reading;
	const content = protectedContents[name];
	if (content !== undefined) {
		const body = name === 'FencedCode' ? proseBody(text, node) : undefined;
		if (body !== undefined) return directiveBlocks(node, body, reading);
		return [{ kind: 'protected', content, range: rangeOfNode(text, node) }];
	}
	if (name === 'Paragraph') {
		if (isTerm(text, node))
			return [{ kind: 'protected', content: 'terms', range: rangeOfNode(text, node) }];
		return paragraphBlocks(text, node, node.from);
	}
	if (name === 'Task') return paragraphBlocks(text, node, node.firstChild?.to ?? node.from);
	return /^(?:ATX|Setext)Heading/.test(name) ? headingBlocks(text, node) : [];
}

/**
 * Whether definitions explain a paragraph: several lines right before them, or one. Captions of tables look
 * like definitions.
 */
function isTerm(text: string, { to, from, nextSibling: next }: SyntaxNode): boolean {
	if (next?.name !== 'Definition' || text.charAt(next.from) !== ':') return false;
	if (next.nextSibling?.name === 'Tables') return false;
	const lineCount = (part: string) => part.split(/\r\n|[\r\n]/).length;
	return lineCount(text.slice(to, next.from)) === 2 || lineCount(text.slice(from, to)) === 1;
}

/** The body is read as a document of its own. */
function directiveBlocks(fence: SyntaxNode, body: TextRange, reading: Reading): Block[] {
	const text = reading.text.slice(body.start, body.end);
	const tree = reading.parser.parse(withLineFeeds(text));
	const blocks = blocksIn(tree, { start: 0, end: text.length }, { ...reading, text });
	const mark = (start: number, end: number): Block => ({
		kind: 'protected',
		content: 'directives',
		range: { start, end },
	});
	return [
		mark(fence.from, trimmedEnd(reading.text, fence.from, body.start)),
		...blocks.map((block) => shifted(block, body.start)),
		mark(body.end, fence.to),
	];
}

/**
 * The indentation of code belongs to it; the carriage return at its end, which was read as a blank, does not.
 */
function rangeOfNode(text: string, { name, from, to }: SyntaxNode): TextRange {
	const start = name === 'CodeBlock' ? indentationStart(text, from) : from;
	const isCutInLineEnd = text.startsWith('\r\n', to - 1);
	return { start, end: isCutInLineEnd ? to - 1 : to };
}

function headingBlocks(text: string, node: SyntaxNode): Block[] {
	const marks = node.getChildren('HeaderMark');
	const isUnderlined = node.name.startsWith('Setext');
	const end = (isUnderlined ? marks[0] : marks[1])?.from ?? node.to;
	const start = isUnderlined ? node.from : (marks[0]?.to ?? node.from);
	const lines = contentLines(text, { start, end: trimmedEnd(text, start, end) }, quoteMarks(node));
	return proseOf(text, 'heading', lines, isUnderlined);
}

function trimmedEnd(text: string, start: number, end: number): number {
	return start + text.slice(start, end).trimEnd().length;
}

/** A paragraph, or several where lines stand in it that are markup in some dialect of Markdown. */
function paragraphBlocks(text: string, node: SyntaxNode, start: number): Block[] {
	const ranges = contentLines(text, { start, end: node.to }, quoteMarks(node));
	const [first, last] = [ranges[0], ranges.at(-1)];
	if (first === undefined || last === undefined) return [];
	if (hasColumns(ranges.map((range) => text.slice(range.start, range.end)))) {
		const range = { start: first.start, end: last.end };
		return [{ kind: 'protected', content: 'tables', range }];
	}
	const blocks: Block[] = [];
	let lines: TextRange[] = [];
	const endParagraph = () => {
		blocks.push(...proseOf(text, 'paragraph', lines, true));
		lines = [];
	};
	for (const range of ranges) {
		const content = contentInParagraph(text, range, first);
		if (content === undefined) lines.push(range);
		else {
			endParagraph();
			blocks.push({ kind: 'protected', content, range });
		}
	}
	endParagraph();
	return blocks;
}

/** What a line holds when it is no prose. */
function contentInParagraph(
	text: string,
	range: TextRange,
	first: TextRange,
): ProtectedContent | undefined {
	if (columnOf(text, range.start) >= columnOf(text, first.start) + deepIndentation) return 'markup';
	return contentOfLine(text.slice(range.start, range.end), range !== first);
}

function quoteMarks(node: SyntaxNode): number[] {
	return node.getChildren('QuoteMark').map(({ to }) => to);
}

/** Without attributes at its end; none when nothing else remains. */
function proseOf(
	text: string,
	kind: ProseBlock['kind'],
	lines: readonly TextRange[],
	opensBlock: boolean,
): Block[] {
	const last = lines.at(-1);
	if (last === undefined) return [];
	return [{ kind, lines: [...lines.slice(0, -1), withoutTrailingMarks(text, last)], opensBlock }];
}
