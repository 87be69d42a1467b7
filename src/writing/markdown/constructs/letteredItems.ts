/**
 * Items of lists that CommonMark doesn't know: Pandoc's `a.`, `(2)`, `#.`, `(@good)`, and bullets of word
 * processors.
 */
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { bullet, typographicBullet } from '../../text/lineMarks.ts';
import { indentedContainer, openAfterMark } from './indentedBodies.ts';
import { contentOf } from './takenLines.ts';

const bulleted = new RegExp(String.raw`^${typographicBullet}[ \t]+(?=\S)`);
const lettered =
	/^(?:(?:[a-z]|[ivx]{2,5})[.)]|[A-Z]\)|[A-Z]\.(?=[ \t]{2})|\((?:[A-Za-z]|\d{1,3}|[ivx]{2,5}|@[\w-]*)\)|#\.)[ \t]+(?=\S)/;
const mark = new RegExp(`${bulleted.source}|${lettered.source}`);
const commonMark = new RegExp(String.raw`^(?:${bullet}|\d{1,3}[.)])[ \t]+\S`);
const name = 'LetteredItem';

/** Within a paragraph only bullets begin an item, and in lists all marks. */
function interrupts(cx: BlockContext, line: Line): boolean {
	const content = contentOf(line);
	const isInList = cx.parentType().name === name || cx.parentType().name === 'ListItem';
	return bulleted.test(content) || (isInList && mark.test(content));
}

/**
 * Whether a line looks like an item of any list. Within a paragraph such a line is none for CommonMark, but
 * hardly prose.
 */
export function looksLikeItem(content: string): boolean {
	return commonMark.test(content) || mark.test(content);
}

export const letteredItems: MarkdownConfig = {
	defineNodes: [indentedContainer(name)],
	parseBlock: [
		{
			name,
			before: 'FencedCode',
			parse(cx, line) {
				const found = mark.exec(contentOf(line))?.[0];
				if (found === undefined) return false;
				const columns = Math.min(found.length, 4);
				return openAfterMark(cx, line, { name, mark: found.length, columns });
			},
			endLeaf: interrupts,
		},
	],
};
