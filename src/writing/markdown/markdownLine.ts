/** What a line of Markdown begins with, seen at the top level of the document. */

export interface MarkdownLine {
	/** Columns of white space before the content, tabs to the next multiple of 4. */
	readonly indentation: number;
	/** The line without indentation. */
	readonly content: string;
	readonly afterBlank: boolean;
}

/** A block that only a line of its own kind ends, whatever stands between. */
export type Leaf =
	| { readonly kind: 'fence'; readonly mark: string; readonly size: number }
	| { readonly kind: 'html'; readonly end: string }
	| { readonly kind: 'htmlUntilBlank' };

/** A list item or a footnote definition: its content is indented by `offset` columns. */
export interface Container {
	readonly marker: string;
	readonly offset: number;
	/** An item that neither begins with 1 nor has content can't follow the line of a paragraph. */
	readonly canInterrupt: boolean;
	readonly empty: boolean;
}

export function readLine(line: string, afterBlank: boolean): MarkdownLine {
	const content = line.replace(/^[ \t]+/, '');
	const indentation = columnAfter(line.slice(0, line.length - content.length), 0);
	return { indentation, content, afterBlank };
}

/** The leaf that begins here; `certain` is false where the rest of the document decides. */
export function leafOpenedBy({
	content,
}: MarkdownLine): { readonly leaf: Leaf; readonly certain: boolean } | undefined {
	const fence = /^(?:(`{3,})[^`]*|(~{3,}).*|(\${2,})[^$]*)$/.exec(content);
	const marks = fence?.[1] ?? fence?.[2] ?? fence?.[3];
	if (marks !== undefined) {
		return { leaf: { kind: 'fence', mark: marks[0] ?? '', size: marks.length }, certain: true };
	}
	return htmlOpenedBy(content);
}

const rawElement = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const htmlEnds: readonly (readonly [RegExp, string])[] = [
	[rawElement, '</'],
	[/^<!--/, '-->'],
	[/^<\?/, '?>'],
	[/^<!\[CDATA\[/, ']]>'],
	[/^<![a-z]/i, '>'],
];

function htmlOpenedBy(
	content: string,
): { readonly leaf: Leaf; readonly certain: boolean } | undefined {
	for (const [start, end] of htmlEnds) {
		const opening = start.exec(content)?.[0];
		if (opening === undefined) continue;
		const leaf: Leaf = { kind: 'html', end };
		if (endsHtml(content.slice(opening.length), end)) return undefined;
		return { leaf, certain: !endsHtml(content, end) };
	}
	return /^<[a-z/]/i.test(content)
		? { leaf: { kind: 'htmlUntilBlank' }, certain: false }
		: undefined;
}

export function closesLeaf(leaf: Leaf, line: MarkdownLine): boolean {
	switch (leaf.kind) {
		case 'fence': {
			const marks = line.content.replace(/[ \t]+$/, '');
			const isFence = marks.length >= leaf.size && marks === leaf.mark.repeat(marks.length);
			return isFence && line.indentation < 4;
		}
		case 'html':
			return endsHtml(line.content, leaf.end);
		case 'htmlUntilBlank':
			return line.content === '';
	}
}

function endsHtml(content: string, end: string): boolean {
	if (end !== '</') return content.includes(end);
	return /<\/(?:script|pre|style|textarea)>/i.test(content);
}

export function containerOpenedBy(line: MarkdownLine): Container | undefined {
	if (/^\[\^[^\]\s]+\]:/.test(line.content)) {
		return { marker: '^', offset: 4, canInterrupt: true, empty: false };
	}
	const isRule = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line.content);
	return isRule ? undefined : listItemOpenedBy(line);
}

function listItemOpenedBy(line: MarkdownLine): Container | undefined {
	const item = /^([-+*]|(\d{1,9})[.)])([ \t]+|$)(.*)/.exec(line.content);
	if (item === null) return undefined;
	const [, mark = '', number = '1', space = '', text] = item;
	const markEnd = line.indentation + mark.length;
	const width = columnAfter(space, markEnd) - markEnd;
	const empty = text === '';
	return {
		marker: mark.slice(-1),
		offset: markEnd + (empty || width > 4 ? 1 : width),
		canInterrupt: !empty && number === '1',
		empty,
	};
}

function columnAfter(space: string, column: number): number {
	let end = column;
	for (const character of space) end = character === '\t' ? end - (end % 4) + 4 : end + 1;
	return end;
}
