/** The structure of Markdown documents by micromark, which the product does not use. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { mdxjs } from 'micromark-extension-mdxjs';
import { withCommentsForDialects } from './markdownDialects.ts';

/**
 * For each document its tree of blocks with their attributes, and verbatim what is no prose: code, HTML,
 * math, tables, definitions, the targets of links. Words and emphasis are left out. Documents of MDX that
 * micromark refuses are read as Markdown.
 */
export function structuresOf(
	documents: readonly string[],
	languageId: string,
): Promise<readonly string[]> {
	return Promise.resolve(documents.map((document) => structureOf(document, languageId)));
}

function structureOf(document: string, languageId: string): string {
	const { matter, body } = withCommentsForDialects(document.replaceAll(/\r\n?/g, '\n'));
	return [matter, ...outline(parsed(body, languageId), 0)].join('\n');
}

function parsed(body: string, languageId: string): Nodes {
	// Without the transforms that make links of bare addresses.
	const gfmNodes = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
	const markdown = {
		extensions: [gfm(), math({ singleDollarTextMath: false })],
		mdastExtensions: [gfmNodes, mathFromMarkdown()],
	};
	if (languageId !== 'mdx') return fromMarkdown(body, markdown);
	try {
		return fromMarkdown(body.replaceAll(/<!--([^]*?)-->/g, '{/*$1*/}'), {
			extensions: [...markdown.extensions, mdxjs()],
			mdastExtensions: [...markdown.mdastExtensions, mdxFromMarkdown()],
		});
	} catch {
		return fromMarkdown(body, markdown);
	}
}

const flattened = new Set(['text', 'emphasis', 'strong', 'delete', 'break']);

/** A line for each node, indented by its depth. */
function outline(node: Nodes, depth: number): string[] {
	const children = 'children' in node && node.type !== 'table' ? node.children : [];
	if (flattened.has(node.type)) return children.flatMap((child) => outline(child, depth));
	const line = '  '.repeat(depth) + [node.type, ...attributesOf(node)].join(' ');
	return [line, ...children.flatMap((child) => outline(child, depth + 1))];
}

const attributeNames = [
	...['depth', 'ordered', 'start', 'checked', 'lang', 'meta', 'value', 'url', 'title'],
	...['identifier', 'name', 'attributes'],
];

function attributesOf(node: Nodes): string[] {
	if (node.type === 'table') return [JSON.stringify(textsOf(node))];
	const values = node as unknown as Readonly<Record<string, unknown>>;
	return attributeNames
		.filter((name) => values[name] !== undefined && values[name] !== null)
		.map((name) => `${name}=${JSON.stringify(withoutPlaces(values[name]))}`);
}

/** White space is how a value may be wrapped. */
function withoutPlaces(value: unknown): unknown {
	if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ');
	return JSON.parse(
		JSON.stringify(value, (key, part: unknown) =>
			['position', 'data'].includes(key) ? undefined : part,
		),
	);
}

function textsOf(node: Nodes): string[] {
	if ('children' in node) return node.children.flatMap((child) => textsOf(child));
	return 'value' in node ? [node.value] : [];
}
