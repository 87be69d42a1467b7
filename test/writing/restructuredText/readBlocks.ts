import type { Block } from '../../../src/writing/document/blocks.ts';
import { restructuredText } from '../../../src/writing/restructuredText/restructuredTextSyntax.ts';

export function blocksOf(document: string): readonly Block[] {
	return [...restructuredText.read(document)({ start: 0, end: document.length })];
}

/**
 * Each block in a line: the text of prose, with `# ` before a heading's; of what is protected its content in
 * brackets.
 */
export function outlineOf(document: string): readonly string[] {
	return blocksOf(document).map((block) => {
		if (block.kind === 'protected') return `[${block.content}]`;
		const text = block.lines.map(({ start, end }) => document.slice(start, end)).join('\n');
		return block.kind === 'heading' ? `# ${text}` : text;
	});
}
