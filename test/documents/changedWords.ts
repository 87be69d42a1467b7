/** A document after each of its passages got other words, as a careful model would give. */
import { planRewrite, renderPassage } from '../../src/writing/passage/rewritePlan.ts';
import { protectedSpans } from '../../src/writing/syntax/protectedSpans.ts';

/** The whole text rewritten; undefined when nothing in it is prose. */
export function withChangedWords(text: string, languageId: string): string | undefined {
	const all = [{ start: 0, end: text.length }];
	const options = { languageId, maxCharacters: Infinity, proseLanguages: [languageId] };
	const plan = planRewrite(text, all, options);
	if (plan.kind === 'nothing') return undefined;
	let changed = '';
	let end = 0;
	for (const passage of plan.passages) {
		changed += text.slice(end, passage.range.start);
		changed += renderPassage(passage, replyTo(passage.text, languageId));
		end = passage.range.end;
	}
	return changed + text.slice(end);
}

/** Longer lines than before, with all that must survive; the first words stay, so that none becomes a mark. */
function replyTo(text: string, languageId: string): string {
	const spans = protectedSpans(text, languageId).map(({ range }) => range);
	let words = 0;
	return text.replace(/(?<![\p{L}\p{N}_*])\p{Ll}{3,}(?![\p{L}\p{N}_*])/gu, (word, at: number) => {
		if (spans.some(({ start, end }) => start < at + word.length && at < end)) return word;
		words += 1;
		const replies = [word, `${word} quite certainly`, 'other'];
		return replies[words % replies.length] ?? word;
	});
}
