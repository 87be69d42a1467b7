import { load, NullLogger, Reader } from '@asciidoctor/core';

type ReadLines = typeof Reader.prototype.readLinesUntil;
const readLinesUntil: ReadLines = Reflect.get(Reader.prototype, 'readLinesUntil');

/**
 * In Asciidoctor a verbatim paragraph of a list's item ends at the plus sign after it, for which a blank line
 * may be put in. Its version for JavaScript has objects in place of both and compares them with strings, so
 * that such a paragraph would go on.
 */
Reader.prototype.readLinesUntil = function (options = {}, filter = null) {
	if (filter !== null || !('break_on_list_continuation' in options)) {
		return readLinesUntil.call(this, options, filter);
	}
	const own: typeof options & { preserve_last_line?: boolean } = { ...options };
	let isFirst = true;
	return readLinesUntil.call(this, own, (line: unknown) => {
		const isPlus = line instanceof String && line.length > 0 && !isFirst;
		isFirst = false;
		if (isPlus) own.preserve_last_line = true;
		return isPlus || (line instanceof String && line.length === 0);
	});
};

/**
 * Of each AsciiDoc document what Asciidoctor makes of it, without the words of its prose: the tree of blocks
 * with their attributes, text that stays as it is, and the tags of inline markup but for bold and italic.
 */
export async function structuresOf(documents: readonly string[]): Promise<readonly string[]> {
	const structures: string[] = [];
	for (const document of documents) structures.push(await structureOf(document));
	return structures;
}

/** What is used of Asciidoctor's blocks. */
interface Node {
	readonly context: string;
	readonly style: string | null;
	readonly level?: number | null;
	readonly marker?: string | null;
	readonly lines?: readonly string[];
	readonly content_model?: string;
	readonly attributes: Readonly<Record<string, unknown>>;
	readonly blocks: readonly unknown[];
}

async function structureOf(document: string): Promise<string> {
	const attributes = { experimental: '', stem: '', showtitle: '', reproducible: '' };
	const logger = new NullLogger();
	const root = await load(document, { safe: 'safe', attributes, logger });
	const node = root as unknown as Node;
	const html = await root.convert();
	return [attributesOf(node.attributes), ...tree(node, 0), tagsOf(html)].join('\n');
}

/**
 * Without an attribute that its project sets, a document's first paragraph may be taken for the line of its
 * authors.
 */
const changing =
	/^(?:(?:local|doc)(?:date|time|year|datetime)|doctitle|title|user-home|docdir|authors?|authorinitials|(?:first|middle|last)name|rev(?:date|number|remark))$/;

function attributesOf(attributes: Readonly<Record<string, unknown>>): string {
	return Object.entries(attributes)
		.filter(([name, value]) => !changing.test(name) && typeof value !== 'object')
		.map(([name, value]) => `${name}=${String(value)}`)
		.sort()
		.join(' ');
}

function* tree(node: Node, depth: number): Generator<string> {
	const { context, style, level, marker } = node;
	const isVerbatim = /^(?:listing|literal|pass|stem|verse)$/.test(context);
	const lines = isVerbatim ? (node.lines ?? []).map((line) => `|${line}`) : [];
	const attributes = depth === 0 ? '' : attributesOf(node.attributes);
	yield ' '.repeat(depth) + [context, style, level, marker, attributes].join(' ');
	yield* lines;
	if (!Array.isArray(node.blocks)) return;
	for (const block of (node.blocks as unknown[]).flat(2)) {
		if (typeof block === 'object' && block !== null) yield* tree(block as Node, depth + 1);
	}
}

/** The tags of a page, with the text of code and of tables' cells. */
function tagsOf(html: string): string {
	let tags = '';
	const open: boolean[] = [];
	// A table's title is prose.
	const cells = html.replace(/<caption[^>]*>[^]*?<\/caption>/g, '<caption>');
	for (const [piece] of cells.matchAll(/<[^>]*>|[^<]+/g)) {
		if (/^<\/?(?:strong|em)>$/.test(piece)) continue;
		const isKept = /^<(?:pre|code|table class="tableblock)/.test(piece) || open.at(-1) === true;
		if (/^<(?:pre|code|table)\b/.test(piece)) open.push(isKept);
		if (/^<\/(?:pre|code|table)>/.test(piece)) open.pop();
		// Made of a title's words where the document gives none.
		const tag = piece.replace(/^(<h\d) id="_[^"]*"/, '$1');
		tags += piece.startsWith('<') || isKept ? `${tag}\n` : signsOf(piece);
	}
	return tags;
}

/** References that have no value, signs written in other ones, marks of footnotes. */
function signsOf(text: string): string {
	return (text.match(/\{[\w-]+\}|&#(?:169|174|8482|859\d|865\d);|\[\d+\]/g) ?? []).join('');
}
