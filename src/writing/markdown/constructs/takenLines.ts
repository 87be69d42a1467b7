/** What block parsers share that take whole lines. */
import type { BlockContext, Line } from '@lezer/markdown';

/** The line without the marks and the indentation of what it is in. */
export function contentOf(line: Line): string {
	return line.text.slice(line.pos);
}

/**
 * How many containers, the document included, go on in the line. lezer counts them, though its types don't
 * tell.
 */
export function depthOf(line: Line): number {
	return (line as Line & { readonly depth: number }).depth;
}

/** Whether a line belongs to the block that lines before it began, `outside` being the line after it. */
export type LineFate = 'goesOn' | 'last' | 'outside';

/**
 * Takes lines from the current one on as a node, as long as its container goes on. `fateOf` is asked about
 * each line's content, with how many columns it is indented in its container.
 */
export function takeLines(
	cx: BlockContext,
	line: Line,
	node: string,
	fateOf: (content: string, indentation: number) => LineFate,
): true {
	const start = cx.lineStart + line.pos;
	const end = takenEnd(cx, line, fateOf);
	cx.addElement(cx.elt(node, start, end));
	return true;
}

/** Moves past the lines; gives the end of the last one that is not blank. */
function takenEnd(
	cx: BlockContext,
	line: Line,
	fateOf: (content: string, indentation: number) => LineFate,
): number {
	let end = cx.lineStart + line.text.length;
	let fate = fateOf(contentOf(line), 0);
	while (cx.nextLine() && fate !== 'last' && depthOf(line) >= cx.depth) {
		fate = fateOf(contentOf(line), line.indent - line.baseIndent);
		if (fate === 'outside') break;
		if (line.next >= 0) end = cx.lineStart + line.text.length;
	}
	return end;
}
