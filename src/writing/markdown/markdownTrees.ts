/**
 * Syntax trees of the documents that were read last, so that after an edit only what is around it is read
 * anew.
 */
import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { lineStart } from '../text/lines.ts';
import { commonEnd, commonStart } from '../text/commonText.ts';

interface ParsedDocument {
	/** With line feeds alone. */
	readonly text: string;
	readonly tree: Tree;
}

/** A document, its form with a probe at the cursor, and another of each. */
const mostDocuments = 4;

export class MarkdownTrees {
	readonly parser: MarkdownParser;
	/** The last first. */
	#recent: readonly ParsedDocument[] = [];

	constructor(parser: MarkdownParser) {
		this.parser = parser;
	}

	/** `text` has line feeds alone. */
	treeOf(text: string): Tree {
		const document = this.#recent.find((known) => known.text === text) ?? this.#parse(text);
		const others = this.#recent.filter((known) => known !== document);
		this.#recent = [document, ...others].slice(0, mostDocuments);
		return document.tree;
	}

	#parse(text: string): ParsedDocument {
		const fragments = this.#fragmentsFor(text);
		return { text, tree: this.parser.parse(text, fragments) };
	}

	/** What can be used again of a document that is mostly the same. */
	#fragmentsFor(text: string): readonly TreeFragment[] {
		for (const known of this.#recent) {
			const start = commonStart(known.text, text);
			const end = wholeLines(text, commonEnd(known.text, text, start));
			if ((start + end) * 2 < text.length) continue;
			const from = settledBefore(known, start);
			const change = {
				fromA: from,
				toA: known.text.length - end,
				fromB: from,
				toB: text.length - end,
			};
			return TreeFragment.applyChanges(TreeFragment.addTree(known.tree), [change]);
		}
		return [];
	}
}

/** How much of the end begins with a line's end: of a changed line nothing can be used again. */
function wholeLines(text: string, end: number): number {
	const lineFeed = text.indexOf('\n', text.length - end);
	return lineFeed < 0 ? 0 : text.length - lineFeed;
}

const listNodes = new Set(['BulletList', 'OrderedList', 'ListItem']);

/**
 * Up to where nothing of the document depends on what stands at the offset. A table looks one line ahead;
 * lists and the containers of other dialects may go on after blank lines.
 */
function settledBefore({ text, tree }: ParsedDocument, offset: number): number {
	let start = offset;
	for (let line = 0; line < 3 && start > 0; line += 1) start = lineStart(text, start - 1);
	let node: SyntaxNode | null = tree.topNode;
	while (node?.type.is('BlockContext') === true) {
		const isOver: boolean = node.to < start && !node.type.isTop;
		if (isOver && node.name !== 'Blockquote' && !listNodes.has(node.name)) return node.from;
		node = node.childBefore(start);
	}
	return start;
}
