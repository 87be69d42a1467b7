/** Pandoc's tables without bars: columns below runs of dashes, with blank lines between rows or without. */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { contentOf, takeLines, type LineFate } from './takenLines.ts';

const columns = /^-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
/** The same on a line whose marks and indentation are not taken off. */
const markedColumns = /^[ \t>]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
const border = /^-{5,}[ \t]*$/;
const dashes = /^-+(?:[ \t]+-+)*[ \t]*$/;
const rowWithGap = /^[ \t>]*\S[^]*\S {2,}\S|^ {2,}\S/;

type Fate = (content: string) => LineFate;

function tableAt(cx: BlockContext, line: Line): Fate | undefined {
	const content = contentOf(line);
	if (content === '') return undefined;
	const next = cx.peekLine();
	if (columns.test(content)) return next.trim() === '' ? undefined : upToDashes();
	if (markedColumns.test(next)) return (text) => (text === '' ? 'outside' : 'goesOn');
	return border.test(content) && rowWithGap.test(next) ? upToBorder() : undefined;
}

/** Without a header: dashes above and below. */
function upToDashes(): Fate {
	let isFirst = true;
	return (content) => {
		const isEnd = !isFirst && dashes.test(content);
		isFirst = false;
		if (/^#{1,6}[ \t]/.test(content)) return 'outside';
		return isEnd ? 'last' : 'goesOn';
	};
}

/** With a header between a border and the columns' dashes, and a border below the rows. */
function upToBorder(): Fate {
	let lines = 0;
	let sawColumns = false;
	return (content) => {
		lines += 1;
		if (columns.test(content)) sawColumns = true;
		if (content === '' && !sawColumns) return 'outside';
		return lines > 1 && sawColumns && border.test(content) ? 'last' : 'goesOn';
	};
}

export const dashTables: MarkdownConfig = {
	parseBlock: [
		{
			name: 'DashTable',
			before: 'FencedCode',
			parse(cx, line) {
				const fateOf = tableAt(cx, line);
				return fateOf !== undefined && takeLines(cx, line, 'Tables', fateOf);
			},
		},
	],
};
