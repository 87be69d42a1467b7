/** The blocks of AsciiDoc. */
import type { Block } from '../document/blocks.ts';
import { frontMatterEnd } from '../document/frontMatter.ts';
import { textLines } from '../text/textLine.ts';
import { AsciiDocReader } from './asciiDocReader.ts';

export function asciiDocBlocks(document: string): Block[] {
	const reader = new AsciiDocReader();
	const matter = frontMatterEnd(document);
	if (matter > 0) reader.protect({ start: 0, end: matter }, 'front matter');
	const lines = textLines(document).filter(({ lineStart }) => lineStart >= matter);
	for (const [index, line] of lines.entries()) {
		if (reader.read(line, lines[index + 1])) continue;
		const range = { start: line.lineStart, end: document.length };
		return [...reader.end(), { kind: 'protected', content: 'conditionals', range }];
	}
	return reader.end();
}
