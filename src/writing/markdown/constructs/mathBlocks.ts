/** Math and environments of TeX on lines of their own. */
import type { Line, MarkdownConfig } from '@lezer/markdown';
import type { NodeName } from '../nodes.ts';
import { contentOf, takeLines, type LineFate } from './takenLines.ts';

interface Opened {
	readonly node: NodeName;
	readonly fateOf: (content: string) => LineFate;
}

/** What may follow the end of math on its line: a label, punctuation. */
const labelled = '[ \\t]*(?:\\{[^{}]*\\}|\\([^()]*\\)|[.,;])*[ \\t]*$';
const dollarsInLine = new RegExp(`^\\$\\$[^$]*\\$\\$${labelled}`);
const bracketsInLine = new RegExp(`^\\\\\\[[^]*\\\\\\]${labelled}`);

function openedBy(line: Line): Opened | undefined {
	const content = contentOf(line);
	return dollars(content) ?? brackets(content) ?? environment(content);
}

function dollars(content: string): Opened | undefined {
	if (!content.startsWith('$$')) return undefined;
	if (dollarsInLine.test(content)) return { node: 'Math', fateOf: () => 'last' };
	const marks = /^\$+/.exec(content)?.[0] ?? '';
	return content.includes('$', marks.length) ? undefined : upTo('Math', marks);
}

function brackets(content: string): Opened | undefined {
	if (!content.startsWith('\\[')) return undefined;
	if (bracketsInLine.test(content)) return { node: 'Math', fateOf: () => 'last' };
	if (content.includes('\\]')) return undefined;
	return {
		node: 'Math',
		fateOf: (text) => (text === '' ? 'outside' : text.includes('\\]') ? 'last' : 'goesOn'),
	};
}

function environment(content: string): Opened | undefined {
	const name = /^\\begin[ \t]*\{([^{}]+)\}/.exec(content)?.[1];
	return name === undefined ? undefined : upTo('Commands', `\\end{${name}}`);
}

/** The end counts only after the opening mark, which may be the same. */
function upTo(node: NodeName, end: string): Opened {
	let isFirst = true;
	return {
		node,
		fateOf: (content) => {
			const isOpening = isFirst && content.startsWith(end);
			isFirst = false;
			return content.includes(end, isOpening ? end.length : 0) ? 'last' : 'goesOn';
		},
	};
}

export const mathBlocks: MarkdownConfig = {
	parseBlock: [
		{
			name: 'MathBlock',
			before: 'FencedCode',
			parse(cx, line) {
				const opened = openedBy(line);
				return opened !== undefined && takeLines(cx, line, opened.node, opened.fateOf);
			},
			endLeaf: (_cx, line) => openedBy(line) !== undefined,
		},
	],
};
