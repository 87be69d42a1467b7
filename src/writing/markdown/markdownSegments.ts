/**
 * Where a Markdown document can be cut so that its parts, parsed each on its own, have the blocks of the whole: the full
 * parser takes many seconds for a long document, and a rewrite needs the blocks around the selection alone.
 */
import { linesIn } from '../text/lines.ts';
import {
	closesLeaf,
	containerOpenedBy,
	leafOpenedBy,
	readLine,
	type Leaf,
	type MarkdownLine,
} from './markdownLine.ts';

/**
 * What the top level of the document is in, before a line: a leaf block that blank lines don't end, or a list item or
 * footnote whose content begins at column `offset` (0: none). What is inside containers needs no following, for an unindented
 * line after a blank one ends them all.
 */
interface State {
	readonly leaf: Leaf | undefined;
	readonly marker: string;
	readonly offset: number;
}

const topLevel: State = { leaf: undefined, marker: '', offset: 0 };
/** With more possible states than this a document isn't worth following further. */
const mostStates = 8;

/**
 * Offsets, ascending and beginning with `from`, at each of which a block at the top level begins whatever came before:
 * unindented lines after a blank one, outside fences and HTML. Where Markdown needs more than the top level to decide what a line
 * is, all possibilities are followed, and only what holds in all of them counts.
 */
export function markdownSegmentStarts(text: string, from: number): number[] {
	const starts = [from];
	let states: readonly State[] = [topLevel];
	let afterBlank = true;
	for (const { start, end } of linesIn(text, { start: from, end: text.length })) {
		const line = readLine(text.slice(start, end), afterBlank);
		afterBlank = line.content === '';
		if (isCut(line, states) && start > from) starts.push(start);
		states = distinct(states.flatMap((state) => advance(state, line)));
		if (states.length > mostStates) break;
	}
	return starts;
}

function isCut(line: MarkdownLine, states: readonly State[]): boolean {
	const unindented = line.afterBlank && line.content !== '' && line.indentation === 0;
	return unindented && states.every(({ leaf }) => leaf === undefined);
}

function distinct(states: readonly State[]): State[] {
	return [...new Map(states.map((state) => [JSON.stringify(state), state])).values()];
}

/** The states that are possible after the line. */
function advance(state: State, line: MarkdownLine): readonly State[] {
	if (state.leaf !== undefined) return closesLeaf(state.leaf, line) ? [topLevel] : [state];
	if (line.content === '' || (state.offset > 0 && line.indentation >= state.offset)) return [state];
	const opened = line.indentation < 4 ? open(line, state.marker) : [topLevel];
	// A line of text may belong to the paragraph that an item ends in ("lazy continuation").
	const lazy = state.offset > 0 && !line.afterBlank && !interruptsParagraph(line, state.marker);
	return lazy ? [...opened, state] : opened;
}

function open(line: MarkdownLine, siblingMarker: string): readonly State[] {
	const opened = leafOpenedBy(line);
	if (opened !== undefined) {
		const inside = { ...topLevel, leaf: opened.leaf };
		return opened.certain ? [inside] : [inside, topLevel];
	}
	const container = containerOpenedBy(line);
	if (container === undefined) return [topLevel];
	const item = { leaf: undefined, marker: container.marker, offset: container.offset };
	const certain =
		!container.empty &&
		(line.afterBlank || container.canInterrupt || container.marker === siblingMarker);
	return certain ? [item] : [item, topLevel];
}

function interruptsParagraph(line: MarkdownLine, siblingMarker: string): boolean {
	if (line.indentation > 3) return false;
	if (/^(?:#{1,6}(?:\s|$)|>)/.test(line.content)) return true;
	if (leafOpenedBy(line)?.certain === true) return true;
	const container = containerOpenedBy(line);
	return container?.canInterrupt === true || container?.marker === siblingMarker;
}
