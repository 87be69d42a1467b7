import assert from 'node:assert/strict';
import { rangeOf, type Block } from '../../src/writing/document/blocks.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

/**
 * Asserts what all may rely on: blocks are ascending, disjoint and in the text, lines of prose are not blank,
 * and each letter is in a block, or before or after the text of a line.
 */
export function assertBlocks(text: string, languageId: string): void {
	const blocks = [...syntaxOf(languageId).read(text)({ start: 0, end: text.length })];
	let end = 0;
	for (const block of blocks) {
		for (const range of rangesOf(block)) {
			assert.ok(range.start >= end && range.end >= range.start && range.end <= text.length);
			if (block.kind !== 'protected')
				assert.notEqual(text.slice(range.start, range.end).trim(), '');
			end = range.end;
		}
	}
	assert.deepEqual(lettersOutside(text, blocks), []);
}

function rangesOf(block: Block): readonly { readonly start: number; readonly end: number }[] {
	return block.kind === 'protected' ? [rangeOf(block)] : block.lines;
}

/** The lines that have letters and that no block touches. */
function lettersOutside(text: string, blocks: readonly Block[]): string[] {
	const ranges = blocks.flatMap((block) => [...rangesOf(block)]);
	const outside: string[] = [];
	let next = 0;
	for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
		while ((ranges[next]?.end ?? Infinity) <= index) next += 1;
		const touched = (ranges[next]?.start ?? Infinity) < index + line.length;
		if (/\p{L}/u.test(line) && !touched) outside.push(line);
	}
	return outside;
}
