/** Whether a document has the same structure after a passage of it was replaced. */
import { rangeOf, type Block } from '../document/blocks.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import type { TextChange, TextRange } from '../text/textRange.ts';
import type { PassageLayout } from './passage.ts';

/** Code units on either side of the passage in which the blocks are compared. */
const reach = 4096;

/**
 * Whether the document reads the same with another text in place of a passage: the same blocks around it, each where it was, and in its
 * own block the lines of the new text, each after the prefix that was put before it.
 *
 * @param before changes to the document that were made before, of earlier passages
 */
export function keepsStructure(
	document: string,
	before: readonly TextChange[],
	change: TextChange,
	layout: PassageLayout,
): boolean {
	const { read } = syntaxOf(layout.languageId);
	const old = changed(document, before);
	const growth = growthOf(before);
	const made = { ...change, start: change.start + growth, end: change.end + growth };
	const now = changed(old, [made]);
	const window = {
		start: Math.max(0, made.start - reach),
		end: Math.min(old.length, made.end + reach),
	};
	const move = (offset: number) => (offset <= made.start ? offset : offset + growthOf([made]));
	const moved = { start: move(window.start), end: move(window.end) };
	const expected = blocksIn(read(old), window).map((block) =>
		movedBlock(block, made, layout, move),
	);
	return JSON.stringify(expected) === JSON.stringify(blocksIn(read(now), moved).map(shapeOf));
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

function blocksIn(around: (range: TextRange) => Iterable<Block>, window: TextRange): Block[] {
	return [...around(window)].filter((block) => {
		const { start, end } = rangeOf(block);
		return start < window.end && window.start < end;
	});
}

function changed(document: string, changes: readonly TextChange[]): string {
	let text = '';
	let done = 0;
	for (const { start, end, text: made } of changes) {
		text += document.slice(done, start) + made;
		done = end;
	}
	return text + document.slice(done);
}

function growthOf(changes: readonly TextChange[]): number {
	return changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}
