/** Where blocks of Markdown end that blank lines don't end. */
import { lineEnd, lineStart } from '../text/lines.ts';
import {
	closesLeaf,
	containerOpenedBy,
	leafOpenedBy,
	readLine,
	type Leaf,
} from '../markdown/markdownLine.ts';

/**
 * The start of the line after the block that a line opens, or after the list item that it is in; the end of
 * the text when the block isn't closed. Undefined when only a reading of all lines could tell. The lines from
 * `start` on can be read by themselves, and none before `opening` opens such a block.
 */
export function markdownLeafEnd(text: string, start: number, opening: number): number | undefined {
	const end = lineEnd(text, opening);
	const line = readLine(text.slice(opening, end), true);
	if (line.indentation > 0) return itemEnd(text, start, opening);
	const opened = leafOpenedBy(line);
	// An unindented line ends lists and quotes, but after a line of HTML that a blank line ends it may be a
	// part of that.
	const isCertain =
		opened?.certain === true && !/^[ \t]*<[a-z/]/im.test(text.slice(start, opening));
	return isCertain ? endOfLeaf(text, end, opened.leaf) : undefined;
}

/** Where an item at the start ends when all its lines are indented as far as its text, and a blank line ends it. */
function itemEnd(text: string, start: number, opening: number): number | undefined {
	const end = lineEnd(text, start);
	const line = readLine(text.slice(start, end), true);
	const item = line.indentation === 0 ? containerOpenedBy(line) : undefined;
	if (item === undefined || item.empty) return undefined;
	const outside = new RegExp(`(?<=[\\r\\n])[ \\t]{0,${item.offset - 1}}[^ \\t\\r\\n]`, 'g');
	outside.lastIndex = end;
	const next = outside.exec(text)?.index;
	if (next === undefined || next <= opening) return undefined;
	const isSafe =
		/\S/.test(text.charAt(next)) &&
		/(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(end, next));
	return isSafe ? next : undefined;
}

function endOfLeaf(text: string, from: number, leaf: Leaf): number {
	const closing = closingOf(leaf);
	closing.lastIndex = from;
	for (let found = closing.exec(text); found !== null; found = closing.exec(text)) {
		const end = lineEnd(text, found.index);
		const line = text.slice(lineStart(text, found.index), end);
		if (!closesLeaf(leaf, readLine(line, false))) continue;
		return end + (text.startsWith('\r\n', end) ? 2 : Math.min(1, text.length - end));
	}
	return text.length;
}

/** Finds all lines that may close the leaf. */
function closingOf(leaf: Leaf): RegExp {
	switch (leaf.kind) {
		case 'fence':
			return new RegExp(
				`(?<=[\\r\\n][ \\t]*)[${leaf.mark}]{${leaf.size},}(?=[ \\t]*(?:[\\r\\n]|$))`,
				'g',
			);
		case 'html':
			return new RegExp(leaf.end.replace(/[?[\]]/g, '\\$&'), 'g');
		case 'htmlUntilBlank':
			return /(?:\n|\r(?!\n))[ \t]*(?=[\r\n])/g;
	}
}
