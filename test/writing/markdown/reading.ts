import assert from 'node:assert/strict';
import { rangeOf } from '../../../src/writing/document/blocks.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

/**
 * The blocks of a document: prose with its lines, after `# ` for headings; other blocks' text after what they
 * hold in brackets.
 */
export function blocksOf(text: string, languageId = 'markdown'): string[] {
	return [...syntaxOf(languageId).read(text)({ start: 0, end: text.length })].map((block) => {
		if (block.kind === 'protected') {
			const { start, end } = rangeOf(block);
			return `[${block.content}] ${text.slice(start, end)}`;
		}
		const lines = block.lines.map(({ start, end }) => text.slice(start, end));
		return (block.kind === 'heading' ? '# ' : '') + lines.join('\n');
	});
}

export type Case = readonly [name: string, document: string, blocks: readonly string[]];

export function check(cases: readonly Case[], languageId = 'markdown'): void {
	for (const [name, document, expected] of cases) {
		test(name, () => {
			assert.deepEqual(blocksOf(document, languageId), expected);
		});
	}
}
