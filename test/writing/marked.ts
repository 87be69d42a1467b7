import assert from 'node:assert/strict';
import type { TextRange } from '../../src/writing/text/textRange.ts';
import {
	planRewrite,
	renderPassage,
	type Passage,
	type RewritePlan,
} from '../../src/writing/passage/rewritePlan.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

export const proseLanguages = [
	'markdown',
	'mdx',
	'latex',
	'plaintext',
	'restructuredtext',
	'asciidoc',
	'git-commit',
];

/**
 * A document whose selections stand between ⟦ and ⟧, and its cursors at ‸. Without any mark all of it is
 * selected.
 */
export function unmark(marked: string): {
	readonly text: string;
	readonly selections: TextRange[];
} {
	const selections: TextRange[] = [];
	let text = '';
	let start = 0;
	for (const character of marked) {
		if (character === '⟦') start = text.length;
		else if (character === '⟧') selections.push({ start, end: text.length });
		else if (character === '‸') selections.push({ start: text.length, end: text.length });
		else text += character;
	}
	return { text, selections: text === marked ? [{ start: 0, end: text.length }] : selections };
}

export function planMarked(
	marked: string,
	languageId = 'markdown',
	maxCharacters = 10_000,
): RewritePlan {
	const { text, selections } = unmark(marked);
	return planRewrite(text, selections, {
		syntax: syntaxOf(languageId),
		maxCharacters,
		proseLanguages,
	});
}

/** The passages' texts; for a plan of nothing its reason. */
export function passagesOf(marked: string, languageId = 'markdown'): readonly string[] | string {
	const plan = planMarked(marked, languageId);
	return plan.kind === 'plan' ? plan.passages.map(({ text }) => text) : plan.reason;
}

/** The passage of a document that has one. */
export function onlyPassage(marked: string, languageId = 'markdown'): Passage {
	const plan = planMarked(marked, languageId);
	assert.equal(plan.kind, 'plan');
	const [passage, ...others] = plan.passages;
	assert.ok(passage !== undefined && others.length === 0);
	return passage;
}

/** The document after its only passage was replaced by the reply. */
export function replace(marked: string, reply: string, languageId = 'markdown'): string {
	const passage = onlyPassage(marked, languageId);
	const { text } = unmark(marked);
	return (
		text.slice(0, passage.range.start) +
		renderPassage(passage, reply) +
		text.slice(passage.range.end)
	);
}
