/**
 * The last look at what a reader takes for prose: lines that do not have the shape of prose are left alone,
 * whatever the reader made of them. It stands after every reader, so that markup which none of them knows is
 * not rewritten.
 */
import type { TextRange } from '../text/textRange.ts';
import type { Block, ProseBlock, ProtectedContent } from './blocks.ts';

/**
 * What a sentence, or a line of one, may begin with besides a letter or a number. U+FFFC stands for what was
 * masked.
 */
const beginning =
	/^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Sc}\uFFFC"'‘’“”„‚«»‹›「『《〈（([{<*_`~\\#&@!…¿¡§¶°•–—-]/u;

/** Three blanks or a tab between words, not after a sentence or clause. Two are typed by mistake as well. */
const gap = /[^\s.!?:;,…。！？"'”’)\]](?: {3,}|[ \u00a0]*\t\s*)(?=\S)/;
/** Two blanks that follow no end of a sentence or clause. */
const narrowGap = /[^\s.!?:;,…。！？"'”’)\]] {2}(?=\S)/g;

/** A line that a merge leaves around two versions of a text. */
const conflict = /^(?:<{7}|>{7}|\|{7})(?:\s|$)/;

/** A line is this many columns deeper than its paragraph when more than wrapping put it there. */
const deeper = 4;

/**
 * The block as it is, or protected where one of its lines has no letter or number, is what a merge leaves,
 * begins with a sign that no prose begins with, has columns, or is indented deeper than its paragraph.
 *
 * @param atomsOf finds the atoms of a line; a line may begin with one
 */
export function shaped(
	document: string,
	block: Block,
	atomsOf: (text: string) => readonly TextRange[],
): Block {
	if (block.kind !== 'paragraph') return block;
	const content = oddityOf(document, block, atomsOf);
	if (content === undefined) return block;
	const range = {
		start: block.lines[0]?.start ?? 0,
		end: block.lines.at(-1)?.end ?? 0,
	};
	return { kind: 'protected', content, range };
}

function oddityOf(
	document: string,
	{ lines }: ProseBlock,
	atomsOf: (text: string) => readonly TextRange[],
): ProtectedContent | undefined {
	const texts = lines.map(({ start, end }) => document.slice(start, end));
	if (texts.some((text) => conflict.test(text))) return 'markup';
	if (texts.some((text) => !/[\p{L}\p{N}\uFFFC]/u.test(text))) return 'lines of signs';
	if (hasColumns(texts)) return 'columns';
	if (isIndentedDeeper(document, lines)) return 'indented lines';
	if (texts.every((text) => beginning.test(text))) return undefined;
	return beginsWithAtoms(texts, atomsOf) ? undefined : 'unknown marks';
}

function hasColumns(texts: readonly string[]): boolean {
	if (texts.some((text) => gap.test(text))) return true;
	const places = texts.flatMap((text) =>
		[...text.matchAll(narrowGap)].map(({ index, 0: found }) => index + found.length),
	);
	// In one column, or twice in a line.
	return places.length > Math.max(1, new Set(places).size) || places.length > texts.length;
}

function isIndentedDeeper(document: string, lines: readonly TextRange[]): boolean {
	const columns = lines.map(({ start }) => columnOf(document, start));
	return columns.some((column, index) => {
		const before = columns[index - 1];
		return (
			before !== undefined && column >= before + deeper && column >= (columns[0] ?? 0) + deeper
		);
	});
}

/** The column where a line's text begins; tabs go to the next multiple of 4. */
function columnOf(document: string, offset: number): number {
	let start = offset;
	while (start > 0 && !/[\r\n]/.test(document.charAt(start - 1))) start -= 1;
	let column = 0;
	for (const character of document.slice(start, offset)) {
		column = character === '\t' ? column - (column % 4) + 4 : column + 1;
	}
	return column;
}

function beginsWithAtoms(
	texts: readonly string[],
	atomsOf: (text: string) => readonly TextRange[],
): boolean {
	return texts.every(
		(text) => beginning.test(text) || atomsOf(text).some(({ start }) => start === 0),
	);
}
