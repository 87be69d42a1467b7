/**
 * From a model's reply to the text of the document: line prefixes, wrapping and line endings of the original
 * put back.
 */
import { canBeginLine, escapeBlockMark } from '../markdown/blockMarks.ts';
import { hasHardBreak } from '../syntax/hardBreaks.ts';
import { sentenceLines } from './habit.ts';
import { characters, type Passage, type PassageLayout } from './passage.ts';
import { asPartOfSentence } from './sentenceEdges.ts';
import { protectedSpans } from '../syntax/protectedSpans.ts';
import { joinLines, replyWords, type ReplyWord } from './replyWords.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/**
 * The document text that replaces `passage.range`; for a reply that is still streaming too. The passage's own
 * text renders as it stood. A passage on one line stays on one. Where each sentence began a line, each does.
 * Another passage on several lines keeps those at its start that the reply left as they were; the rest is
 * wrapped to the width of the paragraph, only at spaces, and never inside a protected span. Breaks that
 * readers see (two spaces or a backslash at a line's end in Markdown) stay where the reply keeps the lines.
 */
export function renderPassage({ text, layout }: Passage, reply: string): string {
	const trimmed = asPartOfSentence(withoutBlankLines(reply), text, layout.edges);
	const original = text.split('\n');
	if (layout.lineBreaks.length > 0) {
		const lines =
			layout.habit === 'sentences'
				? linesOfSentences(trimmed, original, layout)
				: wrappedLines(trimmed, original, layout);
		return withLineBreaks(lines, layout.lineBreaks);
	}
	return onOneLine(trimmed, text, layout);
}

/** The same on a single line, whatever the passage's own lines were. */
export function renderOnOneLine({ text, layout }: Passage, reply: string): string {
	return onOneLine(asPartOfSentence(withoutBlankLines(reply), text, layout.edges), text, layout);
}

function withoutBlankLines(reply: string): string {
	return reply
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/\n\s*\n/g, '\n')
		.trim();
}

function onOneLine(reply: string, original: string, layout: PassageLayout): string {
	const line = joinLines(reply);
	return layout.opensBlock ? escaped(line, original, layout.syntax) : line;
}

function withLineBreaks(lines: readonly string[], lineBreaks: readonly string[]): string {
	let text = lines[0] ?? '';
	for (const [index, line] of lines.slice(1).entries()) {
		text += (lineBreaks[index] ?? lineBreaks.at(-1) ?? '\n') + line;
	}
	return text;
}

/** A block mark at the line's start that the original line does not begin with is none. */
function escaped(line: string, originalLine: string, syntax: LanguageSyntax): string {
	const isNew = /^\S*/.exec(line)?.[0] !== /^\S*/.exec(originalLine)?.[0];
	return isNew && syntax.name === 'markdown' ? escapeBlockMark(line) : line;
}

/**
 * The original's lines as far as the reply keeps them, then each sentence on a line, but for those that must
 * not begin one.
 */
function linesOfSentences(
	reply: string,
	original: readonly string[],
	{ syntax, opensBlock }: PassageLayout,
): string[] {
	const { lines, end } = keptLines(reply, original, syntax);
	for (const sentence of sentenceLines(joinLines(reply.slice(end)), syntax)) {
		const first = /^\S*/.exec(sentence)?.[0] ?? '';
		if (lines.length === 0) {
			lines.push(opensBlock ? escaped(sentence, original[0] ?? '', syntax) : sentence);
		} else if (canBeginLine(first)) lines.push(sentence);
		else lines.push(`${lines.pop() ?? ''} ${sentence}`);
	}
	return lines;
}

function wrappedLines(reply: string, original: readonly string[], layout: PassageLayout): string[] {
	const kept = keptLines(reply, original, layout.syntax);
	if (kept.end >= reply.length) return kept.lines;
	const isHard = (line: string) => hasHardBreak(line, layout.syntax);
	const words = replyWords(reply, kept.end, {
		spans: protectedSpans(reply, layout.syntax).map(({ range }) => range),
		syntax: layout.syntax,
		originalLine: (index) => original[kept.lines.length + index] ?? '',
	});
	const wrapper = new LineWrapper(layout, original, kept.lines);
	const isKeptHard = isHard(kept.lines.at(-1) ?? '');
	for (const [index, word] of words.entries()) {
		wrapper.add(index === 0 && isKeptHard ? { ...word, hardBreak: '' } : word);
	}
	return withoutMarkup(wrapper.lines, original, layout.syntax);
}

/**
 * Joins a line that wrapping made and that would be read as markup with the one before it, or the one after
 * it.
 */
function withoutMarkup(
	lines: readonly string[],
	original: readonly string[],
	syntax: LanguageSyntax,
): string[] {
	const markup = syntax.markupLine;
	if (markup === undefined) return [...lines];
	const isMarkup = (line: string) => markup.test(line) && !original.includes(line);
	const joined: string[] = [];
	for (const line of lines) {
		const before = joined.at(-1);
		const isHard = before !== undefined && hasHardBreak(before, syntax);
		if (before !== undefined && !isHard && (isMarkup(line) || isMarkup(before))) {
			joined[joined.length - 1] = `${before} ${line}`;
		} else joined.push(line);
	}
	return joined;
}

/** The original's lines that the reply begins with, and where the reply goes on after them. */
function keptLines(
	reply: string,
	original: readonly string[],
	syntax: LanguageSyntax,
): { readonly lines: string[]; readonly end: number } {
	const lines: string[] = [];
	let end = 0;
	for (const line of original) {
		const lineEnd = end + line.length;
		if (end >= reply.length || !reply.startsWith(line, end)) break;
		const next = reply[lineEnd];
		const isWhole =
			next === undefined || next === '\n' || (next === ' ' && !hasHardBreak(line, syntax));
		if (!isWhole) break;
		lines.push(line);
		end = lineEnd + 1;
		while (/\s/.test(reply[end] ?? '')) end += 1;
	}
	return { lines, end };
}

/** Fills lines up to the width of the original, but for words that must not begin one. */
class LineWrapper {
	readonly lines: string[];
	readonly #layout: PassageLayout;
	readonly #original: readonly string[];
	readonly #width: number;
	/** Whether the next word begins a line, whatever there is room for. */
	#begins = true;

	constructor(layout: PassageLayout, original: readonly string[], kept: readonly string[]) {
		this.#layout = layout;
		this.#original = original;
		this.lines = [...kept];
		const wraps = original.slice(0, -1).some((line) => !hasHardBreak(line, layout.syntax));
		this.#width = wraps ? layout.width : Infinity;
	}

	add({ text, hardBreak }: ReplyWord): void {
		const [first = '', ...others] = text.split('\n');
		if (this.lines.length === 0) this.#begin(first);
		else if (hardBreak !== undefined) this.#breakHard(first, hardBreak);
		else if (this.#fits(first) || !canBeginLine(first)) this.#append(` ${first}`);
		else this.lines.push(first);
		this.lines.push(...others);
		this.#begins = false;
	}

	#begin(word: string): void {
		const escapes = this.#layout.opensBlock;
		this.lines.push(escapes ? this.#escaped(word, 0) : word);
	}

	#breakHard(word: string, mark: string): void {
		this.#append(mark);
		this.lines.push(this.#escaped(word, this.lines.length));
	}

	#escaped(word: string, index: number): string {
		return escaped(word, this.#original[index] ?? '', this.#layout.syntax);
	}

	#append(text: string): void {
		const last = this.lines.pop() ?? '';
		this.lines.push(last + text);
	}

	#fits(word: string): boolean {
		if (this.#begins) return false;
		const column = this.lines.length === 1 ? this.#layout.firstColumn : 0;
		return column + characters(this.lines.at(-1) ?? '') + 1 + characters(word) <= this.#width;
	}
}
