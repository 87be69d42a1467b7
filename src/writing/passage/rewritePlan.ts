/** What of a document a rewrite may touch. */
import { rangeOf, type ProtectedContent } from '../document/blocks.ts';
import { lineEnd, lineStart } from '../text/lines.ts';
import type { BlocksAround } from '../document/syntax.ts';
import { passagesIn, type Passage } from './passage.ts';
import { isInsideWord } from '../text/wordInterior.ts';
import { mergeRanges, overlaps, type TextRange } from '../text/textRange.ts';
import { asProse, type LanguageSyntax } from '../syntax/syntaxes.ts';

export type { Passage } from './passage.ts';
export { renderPassage } from './rendering.ts';

/** In UTF-16 code units. */
const longestWord = 200;

export type RewritePlan =
	| { readonly kind: 'plan'; readonly passages: readonly Passage[] }
	| NothingToRewrite;

/** `message` is for the user. */
export interface NothingToRewrite {
	readonly kind: 'nothing';
	readonly reason: 'empty' | 'onlyProtected' | 'tooLong' | 'notProse';
	readonly message: string;
}

export interface RewritePlanOptions {
	readonly syntax: LanguageSyntax;
	/** Most UTF-16 code units of all passages together. */
	readonly maxCharacters: number;
	/**
	 * Identifiers of the languages whose text is prose. Of other languages comments are, where it is known how
	 * they are written.
	 */
	readonly proseLanguages: readonly string[];
}

/**
 * The passages of a document that the selections hold, ascending and disjoint. An empty selection means the
 * paragraph around it. Passages are parts of paragraphs, or of headings where a selection holds no paragraph;
 * code, math, HTML, tables, front matter and the marks of lists and quotes stay outside, and of code all but
 * its comments. Line endings may be LF or CRLF.
 */
export function planRewrite(
	text: string,
	selections: readonly TextRange[],
	options: RewritePlanOptions,
): RewritePlan {
	const syntax = readerOf(options);
	if (syntax === undefined) return notProse(options.syntax.languageId);
	const blocks = syntax.read(text);
	const within = (offset: number) => Math.max(0, Math.min(offset, text.length));
	const clamped = selections.map(({ start, end }) => ({ start: within(start), end: within(end) }));
	const selected = mergeRanges(
		clamped.map((range) => wholeWords(text, withParagraph(text, range, blocks))),
	);
	const passages: Passage[] = [];
	const leftOut = new Set<ProtectedContent>();
	let characters = 0;
	for (const range of selected) {
		for (const passage of selectedPassages(text, range, blocks, syntax, leftOut)) {
			characters += passage.text.length;
			if (characters > options.maxCharacters) {
				return tooLong(selected, options.maxCharacters, isAtCursor(clamped));
			}
			passages.push(passage);
		}
	}
	if (passages.length > 0) return { kind: 'plan', passages };
	const atCursor = isAtCursor(clamped);
	const hasWords = selected.some(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
	const isProtected = atCursor ? leftOut.size > 0 : hasWords;
	return isProtected ? onlyProtected(leftOut, atCursor, syntax) : empty(atCursor);
}

/** How a document is read; undefined where its language is neither prose nor has comments that are known. */
function readerOf({ syntax, proseLanguages }: RewritePlanOptions): LanguageSyntax | undefined {
	if (proseLanguages.includes(syntax.languageId)) return asProse(syntax);
	return syntax.name === 'comments' ? syntax : undefined;
}

/** The plan for all of a document, whatever its language and length. */
export function planWhole(text: string, syntax: LanguageSyntax): RewritePlan {
	return planRewrite(text, [{ start: 0, end: text.length }], {
		syntax,
		maxCharacters: Number.MAX_SAFE_INTEGER,
		proseLanguages: syntax.name === 'comments' ? [] : [syntax.languageId],
	});
}

function touches(a: TextRange, b: TextRange): boolean {
	return a.start <= b.end && b.start <= a.end;
}

/** For an empty range the paragraph or heading around it, if there is one. */
function withParagraph(text: string, range: TextRange, blocks: BlocksAround): TextRange {
	if (range.start !== range.end) return range;
	const line = { start: lineStart(text, range.start), end: lineEnd(text, range.start) };
	const near = [...blocks(line)].filter((block) => touches(rangeOf(block), line));
	const around =
		near.find((block) => block.kind !== 'protected' && touches(rangeOf(block), range)) ??
		near.find((block) => touches(rangeOf(block), range)) ??
		near[0];
	return around === undefined || around.kind === 'protected' ? range : rangeOf(around);
}

/** A selection that cuts a word takes all of it. */
function wholeWords(text: string, range: TextRange): TextRange {
	if (range.start === range.end) return range;
	return { start: wordEdge(text, range.start, -1), end: wordEdge(text, range.end, 1) };
}

/** Of the word that an offset is in; the offset itself where that is no word by its length. */
function wordEdge(text: string, offset: number, step: 1 | -1): number {
	let edge = offset;
	while (isInsideWord(text, edge)) {
		edge += step;
		if (Math.abs(edge - offset) > longestWord) return offset;
	}
	return edge;
}

/** The paragraphs in a range, or the headings when there are none. Notes the contents of protected blocks. */
function* selectedPassages(
	text: string,
	range: TextRange,
	blocks: BlocksAround,
	syntax: LanguageSyntax,
	leftOut: Set<ProtectedContent>,
): Generator<Passage> {
	const headings: Passage[] = [];
	let holdsParagraph = false;
	const isSelected = range.start === range.end ? touches : overlaps;
	for (const block of blocks(range)) {
		if (block.kind === 'protected') {
			if (isSelected(block.range, range)) leftOut.add(block.content);
			continue;
		}
		const passages = passagesIn(text, block, range, syntax);
		if (passages.length === 0) continue;
		if (block.kind === 'heading') headings.push(...passages);
		else {
			holdsParagraph = true;
			yield* passages;
		}
	}
	if (!holdsParagraph) yield* headings;
}

function notProse(languageId: string): NothingToRewrite {
	const message =
		`Amulet does not rewrite files in the language "${languageId}". ` +
		'Add it to the setting amulet.rewrite.languages if its text is prose.';
	return { kind: 'nothing', reason: 'notProse', message };
}

function isAtCursor(selections: readonly TextRange[]): boolean {
	return selections.every(({ start, end }) => start === end);
}

function tooLong(
	selected: readonly TextRange[],
	maxCharacters: number,
	atCursor: boolean,
): NothingToRewrite {
	const length = selected.reduce((sum, { start, end }) => sum + end - start, 0);
	const message =
		`${atCursor ? 'The paragraph at the cursor' : 'The selection'} of ${length} characters holds more prose than the ${maxCharacters} characters that Amulet ` +
		`rewrites at once. ${atCursor ? 'Select a part of it' : 'Select less'}, or raise the setting amulet.limits.selectionCharacters.`;
	return { kind: 'nothing', reason: 'tooLong', message };
}

function onlyProtected(
	contents: ReadonlySet<string>,
	atCursor: boolean,
	{ name }: LanguageSyntax,
): NothingToRewrite {
	const names = new Intl.ListFormat('en', { type: 'conjunction' });
	const isCode = name === 'comments';
	const usual = isCode ? 'code' : 'code, links or other marks';
	const what = contents.size > 0 ? names.format(contents) : usual;
	const place = isCode ? 'the text of a comment' : 'a paragraph';
	const some = isCode ? 'a comment' : 'some prose';
	const message = atCursor
		? `At the cursor there is only ${what}, which Amulet leaves as it is. Put the cursor in ${place}, or select ${some}.`
		: `The selection holds only ${what}, which Amulet leaves as it is. Select ${some}.`;
	return { kind: 'nothing', reason: 'onlyProtected', message };
}

function empty(atCursor: boolean): NothingToRewrite {
	const message = atCursor
		? 'There is no paragraph at the cursor. Put the cursor in one, or select some prose.'
		: 'The selection holds no words. Select some prose.';
	return { kind: 'nothing', reason: 'empty', message };
}
