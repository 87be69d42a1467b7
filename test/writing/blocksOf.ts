import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

/**
 * The blocks of a document: prose as its text, headings after a number sign, what is protected as its content
 * in angle brackets.
 */
export function blocksOf(document: string, languageId: string): readonly string[] {
	const blocks = syntaxOf(languageId).read(document)({ start: 0, end: document.length });
	return Array.from(blocks, (block) => {
		if (block.kind === 'protected') return `<${block.content}>`;
		const text = block.lines.map(({ start, end }) => document.slice(start, end)).join('\n');
		return block.kind === 'heading' ? `# ${text}` : text;
	});
}
