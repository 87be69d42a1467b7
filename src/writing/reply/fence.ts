/** A code fence around a reply. */
import { fence as fenceMark } from '../text/lineMarks.ts';

const atStart = new RegExp(`^${fenceMark}`);
const firstLine = new RegExp(`^(${fenceMark})[^\\n\`]*\\n`);
const beginning = new RegExp(`^(?:\`{1,2}|~{1,2}|${fenceMark}[^\\n\`]*)$`);

/**
 * The reply without its fence, unless the passage begins with one; '' while its beginning may still become
 * one. The closing fence becomes a blank line, so that what follows it stays apart.
 */
export function withoutFence(text: string, passage: string, finished: boolean): string {
	if (atStart.test(passage)) return text;
	const opening = firstLine.exec(text);
	if (opening === null) {
		return beginning.test(text) && !finished ? '' : text;
	}
	const [openingLine, fence = ''] = opening;
	return fencedText(text.slice(openingLine.length), fence, finished);
}

function fencedText(body: string, fence: string, finished: boolean): string {
	const lines = body.split('\n');
	const closing = lines.findIndex((line) => line.trim() === fence);
	if (closing >= 0) return [...lines.slice(0, closing), '', ...lines.slice(closing + 1)].join('\n');
	const mayBeClosing = !finished && fence.startsWith(lines.at(-1)?.trim() ?? '');
	return mayBeClosing ? lines.slice(0, -1).join('\n') : body;
}
