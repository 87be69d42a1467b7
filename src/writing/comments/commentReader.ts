/**
 * Code, of which the comments are prose: each is read as Markdown, as most tools do that show documentation.
 */
import { rangeOf, type Block, type ProseBlock } from '../document/blocks.ts';
import type { Syntax } from '../document/syntax.ts';
import { commentMarkdown } from '../markdown/markdownSyntax.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { TextRange } from '../text/textRange.ts';
import { hasCode } from './codeLikeness.ts';
import { atomsOfComments } from './commentAtoms.ts';
import { commentsAround, type CommentsAround, type WholeComment } from './commentLines.ts';
import { commentParts, type CommentPart } from './commentParts.ts';
import { commentSyntaxOf, type CommentSyntax } from './commentSyntax.ts';
import { contentOf } from './leftComments.ts';
import { scannedCode } from './scannedCode.ts';

const known = new Map<string, Syntax>();

/**
 * How the comments of a language are read, by VS Code's identifier; undefined where it isn't known how they
 * are written.
 */
export function commentsOf(languageId: string): Syntax | undefined {
	const made = known.get(languageId);
	if (made !== undefined) return made;
	const comments = commentSyntaxOf(languageId);
	if (comments === undefined) return undefined;
	const syntax = readerOf(languageId, comments);
	known.set(languageId, syntax);
	return syntax;
}

function readerOf(languageId: string, comments: CommentSyntax): Syntax {
	return {
		name: 'comments',
		read(document) {
			const code = scannedCode(document, languageId);
			return (range) => {
				if (code === undefined) return [];
				const around = commentsAround(code, range);
				return blocksAround(document, around, (comment) =>
					commentBlocks(document, comment, languageId, comments),
				);
			};
		},
		atoms: atomsOfComments(comments),
		...(commentMarkdown.hardBreak === undefined ? {} : { hardBreak: commentMarkdown.hardBreak }),
		markupLine:
			/^(?:[@\\]\w|:\w[^:\n]*:(?:\s|$)|[A-Z]{2,}\b(?:\([^()]*\))?:|[\w.*`]+(?: \([^()]*\))?:\s|\w+:$|<\/?\w)/,
	};
}

/** The comments' blocks, and code between them. */
function* blocksAround(
	document: string,
	{ before, comments, after }: CommentsAround,
	blocksOf: (comment: WholeComment) => Iterable<Block>,
): Generator<Block> {
	let end = before;
	for (const comment of comments) {
		yield* codeIn(document, end, comment.start);
		yield* blocksOf(comment);
		end = comment.end;
	}
	yield* codeIn(document, end, after());
}

function* codeIn(document: string, from: number, to: number): Generator<Block> {
	const text = document.slice(from, to);
	const start = from + text.length - text.trimStart().length;
	const end = from + text.trimEnd().length;
	if (start < end) yield { kind: 'protected', content: 'code', range: { start, end } };
}

function* commentBlocks(
	document: string,
	comment: WholeComment,
	languageId: string,
	comments: CommentSyntax,
): Generator<Block> {
	const content = contentOf(document, comment, languageId, comments);
	if (content !== undefined) {
		yield { kind: 'protected', content, range: { start: comment.start, end: comment.end } };
		return;
	}
	for (const part of commentParts(document, comment, languageId)) {
		if (part.kind === 'protected') yield part;
		else yield* textBlocks(document, part);
	}
}

/** The blocks of running text, where it stands in the document. */
function* textBlocks(
	document: string,
	{ lines }: Extract<CommentPart, { kind: 'text' }>,
): Generator<Block> {
	const texts = lines.map(({ start, end }) => document.slice(start, end));
	const text = texts.join('\n');
	const offsets: number[] = [];
	let offset = 0;
	for (const line of texts) {
		offsets.push(offset);
		offset += line.length + 1;
	}
	const place = (at: number) => {
		const index = offsets.findLastIndex((start) => start <= at);
		const line = lines[index];
		return line === undefined ? 0 : Math.min(line.end, line.start + at - (offsets[index] ?? 0));
	};
	const placed = ({ start, end }: TextRange) => ({ start: place(start), end: place(end) });
	for (const block of blocksOfText(text)) {
		if (block.kind === 'protected') yield { ...block, range: placed(block.range) };
		else yield proseBlock(document, { ...block, lines: block.lines.map(placed) });
	}
}

/** What was read last, for most comments stay while one of a document is rewritten. */
const readTexts = new Map<string, readonly Block[]>();
const mostTexts = 500;

function blocksOfText(text: string): readonly Block[] {
	const known = readTexts.get(text);
	if (known !== undefined) return known;
	if (readTexts.size >= mostTexts) readTexts.clear();
	const blocks = wholeParagraphs(text);
	readTexts.set(text, blocks);
	return blocks;
}

/** A paragraph of which a line is markup stays as it is. */
function wholeParagraphs(text: string): Block[] {
	const blocks = [...commentMarkdown.read(text)({ start: 0, end: text.length })];
	const isMarkup = (block: Block | undefined) =>
		block?.kind === 'protected' && block.content === 'markup';
	const isNext = (before: Block | undefined, after: Block | undefined) =>
		before !== undefined &&
		after !== undefined &&
		!/\n[ \t]*\n/.test(text.slice(rangeOf(before).end, rangeOf(after).start));
	return blocks.map((block, index) => {
		const [before, after] = [blocks[index - 1], blocks[index + 1]];
		const isPart =
			(isMarkup(before) && isNext(before, block)) || (isMarkup(after) && isNext(block, after));
		if (block.kind !== 'paragraph' || !isPart) return block;
		return { kind: 'protected', content: 'markup', range: rangeOf(block) };
	});
}

function proseBlock(document: string, block: ProseBlock): Block {
	const texts = block.lines.map(({ start, end }) => document.slice(start, end));
	if (hasCode(texts)) {
		return { kind: 'protected', content: 'code', range: rangeOf(block) };
	}
	return isLabel(document, block, texts.join(' ')) ? { ...block, kind: 'heading' } : block;
}

/** A few words alone on a line, without the sign that ends a sentence, are a title. */
function isLabel(document: string, { lines }: ProseBlock, text: string): boolean {
	const [line] = lines;
	if (line === undefined || lines.length > 1) return false;
	const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
	const rest = document.slice(line.end, lineEnd(document, line.end));
	const isAlone =
		!/\w/.test(rest) && document.slice(lineStart(document, line.start), line.start) !== '';
	return isAlone && words.length < 4 && !/[.!?]$/.test(text.trim());
}
