/** What a model puts around the text that it was asked for, taken off again. */
import { withoutPreamble } from './preamble.ts';
import { withoutWrappingQuotes } from './quotes.ts';

/**
 * The rewritten passage in a model's reply so far: without a preamble ("Here is the rewritten text:"), wrapping quotation marks
 * or a code fence that the passage itself does not begin with, and without white space at its edges.
 *
 * While `finished` is false, what may still turn out to be a preamble or a closing mark is held back, so that each result begins
 * with the one before. There are two exceptions: a reply whose opening quotation mark proves to be no wrapping gets it back, and a
 * first line that ends in a colon and did not look like a preamble goes when a blank line and more text follow it.
 */
export function trimReply(reply: string, passage: string, finished: boolean): string {
	let text = reply.replaceAll(/\r\n?/g, '\n').trimStart();
	text = withoutPreamble(text, passage, finished).trimStart();
	text = withoutFence(text, passage, finished).trimStart();
	text = withoutWrappingQuotes(text, passage);
	return text.trim();
}

function withoutFence(text: string, passage: string, finished: boolean): string {
	if (/^(?:`{3}|~{3})/.test(passage)) return text;
	const opening = /^(`{3,}|~{3,})[^\n`]*\n/.exec(text);
	if (opening === null) {
		const mayBecomeFence = /^(?:`{1,2}|~{1,2}|(?:`{3,}|~{3,})[^\n`]*)$/.test(text);
		return mayBecomeFence && !finished ? '' : text;
	}
	const [openingLine, fence = ''] = opening;
	return fencedText(text.slice(openingLine.length), fence, finished);
}

function fencedText(body: string, fence: string, finished: boolean): string {
	const lines = body.split('\n');
	const closing = lines.findIndex((line) => line.trim() === fence);
	if (closing >= 0) return lines.slice(0, closing).join('\n');
	const mayBeClosing = !finished && fence.startsWith(lines.at(-1)?.trim() ?? '');
	return mayBeClosing ? lines.slice(0, -1).join('\n') : body;
}
