/** Whether a document has the same structure after a passage of it was replaced. */
import { rangeOf, type Block } from '../document/blocks.ts';
import type { BlocksAround } from '../document/syntax.ts';
import { overlaps, type TextChange, type TextRange } from '../text/textRange.ts';
import type { PassageLayout } from './passage.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/** Code units on either side of the passage in which the blocks are compared. */
const reach = 4096;

/** A document, and its blocks around a range. */
export interface ReadDocument {
	readonly text: string;
	readonly blocks: BlocksAround;
}

export function readDocument(text: string, syntax: LanguageSyntax): ReadDocument {
	return { text, blocks: syntax.read(text) };
}

/**
 * The document after a change, where it reads the same with the new text in place of a passage: the same
 * blocks around it, each where it was, and in its own block the lines of the new text, each after the prefix
 * that was put before it. Undefined otherwise.
 */
export function changedAlike(
	document: ReadDocument,
	change: TextChange,
	layout: PassageLayout,
): ReadDocument | undefined {
	const { text, blocks } = document;
	const { start, end } = change;
	const now = readDocument(text.slice(0, start) + change.text + text.slice(end), layout.syntax);
	const window = { start: Math.max(0, start - reach), end: Math.min(text.length, end + reach) };
	const growth = now.text.length - text.length;
	const move = (offset: number) => (offset <= start ? offset : offset + growth);
	const moved = { start: move(window.start), end: move(window.end) };
	const expected = blocksIn(blocks, window).map((block) => movedBlock(block, change, layout, move));
	const found = blocksIn(now.blocks, moved).map(shapeOf);
	return JSON.stringify(expected) === JSON.stringify(found) ? now : undefined;
}

/** What is compared of a block: its kind, where its lines begin, and where it ends. */
interface Shape {
	readonly kind: string;
	readonly starts: readonly number[];
	readonly end: number;
}

function shapeOf(block: Block): Shape {
	const { start, end } = rangeOf(block);
	if (block.kind === 'protected') return { kind: block.content, starts: [start], end };
	return { kind: block.kind, starts: block.lines.map((line) => line.start), end };
}

function movedBlock(
	block: Block,
	change: TextChange,
	layout: PassageLayout,
	move: (offset: number) => number,
): Shape {
	const { kind, starts, end } = shapeOf(block);
	const isChanged = starts[0] !== undefined && starts[0] <= change.start && change.end <= end;
	const outside = starts.filter((start) => start <= change.start || start >= change.end);
	const made = isChanged && block.kind !== 'protected' ? lineStartsOf(change, layout) : [];
	return {
		kind,
		starts: [...outside.map(move), ...made].sort((a, b) => a - b),
		end: move(end),
	};
}

/** Where the lines of the new text begin, but for the first. */
function lineStartsOf({ start, text }: TextChange, { lineBreaks }: PassageLayout): number[] {
	return [...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: lineEnd }, line) => {
		const lineBreak = lineBreaks[line] ?? lineBreaks.at(-1) ?? lineEnd;
		return start + index + lineEnd.length + lineBreak.replace(/^(?:\r\n|\r|\n)/, '').length;
	});
}

function blocksIn(around: BlocksAround, window: TextRange): Block[] {
	return [...around(window)].filter((block) => overlaps(rangeOf(block), window));
}
