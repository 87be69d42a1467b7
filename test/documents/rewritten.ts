import { planRewrite, renderPassage } from '../../src/writing/passage/rewritePlan.ts';
import { protectedSpans } from '../../src/writing/syntax/protectedSpans.ts';
import { proseLanguages } from '../writing/marked.ts';

/** How a reply differs from its passage: other words on its lines, or more words on one line. */
export type Change = 'words' | 'length';

/** A document all of whose passages were replaced by replies that keep what is protected. */
export function rewritten(document: string, languageId: string, change: Change): string {
	const plan = planRewrite(document, [{ start: 0, end: document.length }], {
		languageId,
		maxCharacters: Infinity,
		proseLanguages,
	});
	if (plan.kind === 'nothing') return document;
	return plan.passages.toReversed().reduce((text, passage) => {
		const reply = replyTo(passage.text, languageId, change);
		const { start, end } = passage.range;
		return text.slice(0, start) + renderPassage(passage, reply) + text.slice(end);
	}, document);
}

function replyTo(passage: string, languageId: string, change: Change): string {
	let reply = '';
	let offset = 0;
	for (const { range, text } of protectedSpans(passage, languageId)) {
		reply += changed(passage.slice(offset, range.start), change) + text;
		offset = range.end;
	}
	reply += changed(passage.slice(offset), change);
	return reply;
}

function changed(text: string, change: Change): string {
	let index = 0;
	return text.replace(/(?<=^|[ \n])\p{Ll}{3,}(?=[ \n,.]|$)/gu, (word) => {
		index += 1;
		if (index % 3 > 0) return word;
		return change === 'words' ? 'other' : `${word} and so on`;
	});
}
