/** What must survive in Markdown text. */
import type { Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { frontMatterEnd } from '../document/frontMatter.ts';
import { shiftRange, type TextRange } from '../text/textRange.ts';
import { indentationStart, withLineFeeds } from './markdownText.ts';
import { protectedContents } from './nodes.ts';

/** Most prose has none of these signs, and the atoms of a text are asked for at every token of a reply. */
const signs = /[`[<$\\{%@#^~:=+|]|-@|^(?: {4}|\t|[ >]*-{2})/m;

const inlineAtoms = new Set([
	...['Link', 'Image', 'InlineCode', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'Autolink'],
	...['Atom', 'HighlightMark'],
]);

/**
 * Code, math, HTML, links, images, definitions, front matter, and marks of Markdown dialects. All references
 * count as defined: words that needlessly stay as they are do less harm than a broken link.
 */
export function markdownAtoms(text: string, parser: MarkdownParser): TextRange[] {
	const matterEnd = frontMatterEnd(text);
	const body = text.slice(matterEnd);
	if (!signs.test(body)) return [];
	const atoms = atomsIn(parser.parse(withLineFeeds(body)), body);
	const inDocument = atoms.map((atom) => shiftRange(atom, matterEnd));
	return matterEnd > 0 ? [{ start: 0, end: matterEnd }, ...inDocument] : inDocument;
}

/** The outermost ones. */
function atomsIn(tree: Tree, text: string): TextRange[] {
	const atoms: TextRange[] = [];
	tree.iterate({
		enter: ({ name, from, to }) => {
			const isBlock = protectedContents[name] !== undefined && name !== 'HorizontalRule';
			if (!isBlock && !inlineAtoms.has(name)) return true;
			addAtom(atoms, text, {
				start: name === 'CodeBlock' ? indentationStart(text, from) : from,
				end: to,
			});
			return false;
		},
	});
	return atoms;
}

/** Attributes directly after a link or code belong to it. */
function addAtom(atoms: TextRange[], text: string, atom: TextRange): void {
	const last = atoms.at(-1);
	const belongs =
		last?.end === atom.start && /^\{[^{%]/.test(text.slice(atom.start, atom.start + 2));
	if (last !== undefined && belongs) atoms[atoms.length - 1] = { start: last.start, end: atom.end };
	else atoms.push(atom);
}
