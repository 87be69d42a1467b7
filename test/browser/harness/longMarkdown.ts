/** A Markdown document as long as a book: this project's own documents, again and again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/system/paths.mjs';

/** They hold headings, paragraphs, lists, tables, code and links. */
const sources = [
	...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
	...['docs/architecture.md', 'docs/evaluation.md', 'docs/performance.md'],
];

export interface LongMarkdown {
	/** At least `length` UTF-16 code units. */
	readonly text: string;
	/** Of the paragraph in the middle, counted from 1. */
	readonly line: number;
}

/** @param paragraph stands alone in the middle, on a line of its own */
export function longMarkdown(length: number, paragraph: string): LongMarkdown {
	const parts = sources.map((file) => readFileSync(path.join(root, file), 'utf8').trim());
	const chapters: string[] = [];
	for (let chapter = 1, written = 0; written < length; chapter += 1) {
		const text = [`# Chapter ${chapter}`, ...parts].join('\n\n');
		written += text.length;
		chapters.push(text);
	}
	const middle = Math.floor(chapters.length / 2);
	const before = `${chapters.slice(0, middle).join('\n\n')}\n\n`;
	const after = `\n\n${chapters.slice(middle).join('\n\n')}\n`;
	return { text: `${before}${paragraph}${after}`, line: before.split('\n').length };
}
