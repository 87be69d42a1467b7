import type { Block } from '../../../src/writing/document/blocks.ts';
import { latexSyntax } from '../../../src/writing/latex/latexSyntax.ts';
import { knownLatex } from '../../../src/writing/latex/latexTables.ts';

const latex = latexSyntax(knownLatex);

export function blocksOf(text: string): Block[] {
	return [...latex.read(text)({ start: 0, end: text.length })];
}

/** The text of each block of prose, its lines joined by line feeds; that of a heading after `# `. */
export function proseOf(text: string): string[] {
	return blocksOf(text).flatMap((block) => {
		if (block.kind === 'protected') return [];
		const lines = block.lines.map(({ start, end }) => text.slice(start, end));
		return [(block.kind === 'heading' ? '# ' : '') + lines.join('\n')];
	});
}

/** What each protected block holds, in a word. */
export function contentsOf(text: string): string[] {
	return blocksOf(text).flatMap((block) => (block.kind === 'protected' ? [block.content] : []));
}
