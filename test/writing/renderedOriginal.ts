import assert from 'node:assert/strict';
import { passagesOf } from '../../src/writing/passage/outline.ts';
import { renderPassage } from '../../src/writing/passage/rewritePlan.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

/** Asserts that each passage of a document, put back as its own reply, is what stood there. */
export function assertRendersOriginal(text: string, languageId: string): void {
	for (const passage of passagesOf(text, syntaxOf(languageId))) {
		const { start, end } = passage.range;
		assert.equal(renderPassage(passage, passage.text), text.slice(start, end));
	}
}
