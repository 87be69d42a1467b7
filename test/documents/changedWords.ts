/** Documents as they are after all of their prose was rewritten, by a model that keeps what it must and changes words. */
import { planRewrite, renderPassage } from '../../src/writing/passage/rewritePlan.ts';
import { protectedSpans } from '../../src/writing/syntax/protectedSpans.ts';

/** Every third longer word is another one. */
function changedWords(text: string, languageId: string): string {
	let words = 0;
	const change = (prose: string) =>
		prose.replaceAll(/(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu, (word) =>
			(words += 1) % 3 === 0 ? 'otherwise' : word,
		);
	let changed = '';
	let end = 0;
	for (const { range } of protectedSpans(text, languageId)) {
		changed += change(text.slice(end, range.start)) + text.slice(range.start, range.end);
		end = range.end;
	}
	return changed + change(text.slice(end));
}

export interface RewrittenDocument {
	readonly text: string;
	readonly passages: number;
}

/** All of the document was selected. */
export function rewriteAll(document: string, languageId: string): RewrittenDocument {
	const selection = { start: 0, end: document.length };
	const options = { languageId, maxCharacters: Infinity, proseLanguages: [languageId] };
	const plan = planRewrite(document, [selection], options);
	if (plan.kind === 'nothing') return { text: document, passages: 0 };
	let text = '';
	let end = 0;
	for (const passage of plan.passages) {
		text += document.slice(end, passage.range.start);
		text += renderPassage(passage, changedWords(passage.text, languageId));
		end = passage.range.end;
	}
	return { text: text + document.slice(end), passages: plan.passages.length };
}
