/** What a model puts around the text that it was asked for, taken off again. */
import { joinsWithoutBlank } from '../text/unspacedScripts.ts';
import { withoutClosingRemarks } from './closingRemarks.ts';
import { withoutWrappingEmphasis } from './emphasis.ts';
import { withoutFence } from './fence.ts';
import { withoutPreamble } from './preamble.ts';
import { withoutWrappingQuotes } from './quotes.ts';
import { withoutSignOff } from './signOff.ts';
import { withoutTags } from './tags.ts';

/** Marks may be nested: a label, a tag and quotation marks, say. */
const deepestNesting = 6;

const blankLine = /(?<![^\S\n])[^\S\n]*\n[^\S\n]*\n\s*/g;

/**
 * The rewritten passage in a model's reply so far: without a preamble ("Here is the rewritten text:"),
 * wrapping quotation marks, bold type, tags, special tokens or a code fence that the passage itself does not
 * have, without the remarks after it or the end of a letter that it is not, and without white space at its
 * edges. The paragraphs of a reply to a passage of one paragraph are joined by a blank; nothing else is left
 * out, but what follows a special token of the chat template, where the model's turn is over.
 *
 * While `finished` is false, what may still turn out to be a preamble, a closing mark or a remark is held
 * back, so that each result begins with the one before. There are these exceptions: the end of a letter goes
 * when nothing follows it, a reply whose opening quotation mark or asterisks prove to be no wrapping gets
 * them back, and a first line that ends in a colon and did not look like a preamble goes when it proves to be
 * one.
 */
export function rewrittenText(reply: string, passage: string, finished: boolean): string {
	const text = reply.replaceAll(/\r\n?/g, '\n').trimStart();
	const unwrapped = withoutMarks(text, passage, finished);
	const remarked = withoutClosingRemarks(unwrapped, passage, finished).trimEnd();
	const rewritten = finished ? withoutSignOff(remarked, passage) : remarked;
	const plain = withoutWrappingEmphasis(rewritten, passage, finished);
	return joinParagraphs(withoutWrappingQuotes(plain.trimStart(), passage), passage).trim();
}

/** Without the labels, tags and fences around the whole, however they are nested. */
function withoutMarks(text: string, passage: string, finished: boolean): string {
	let inner = text;
	for (let depth = 0; depth < deepestNesting; depth += 1) {
		const before = inner;
		for (const unwrap of [withoutPreamble, withoutTags, withoutFence, withoutRule]) {
			inner = unwrap(inner, passage, finished).trimStart();
		}
		if (inner === before) break;
	}
	return inner;
}

/** A line of dashes before the text. */
function withoutRule(text: string, passage: string, finished: boolean): string {
	if (/^[-*_]/.test(passage)) return text;
	if (!finished && /^-{1,3}\s*$/.test(text)) return '';
	return text.replace(/^-{3,}\s*(?:\n|$)/, '');
}

function joinParagraphs(text: string, passage: string): string {
	if (/\n[^\S\n]*\n/.test(passage.trim())) return text;
	return text.trim().replaceAll(blankLine, (blank, offset: number, whole: string) => {
		const after = whole.slice(offset + blank.length);
		return joinsWithoutBlank(whole.slice(0, offset), after) ? '' : ' ';
	});
}
