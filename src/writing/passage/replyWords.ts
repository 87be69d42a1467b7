/** A reply taken apart where its lines may be broken. */
import { hardBreakMark, hasHardBreak } from '../syntax/hardBreaks.ts';
import { bindingSpaces, breakingSpace } from '../text/blanks.ts';
import { overlaps, type TextRange } from '../text/textRange.ts';
import { joinsWithoutBlank } from '../text/unspacedScripts.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

export interface ReplyWord {
	/** A protected span is part of one word, with whatever spaces and line feeds are in it. */
	readonly text: string;
	/**
	 * The mark of the hard break before the word, which may be empty; undefined when there is no hard break.
	 */
	readonly hardBreak: string | undefined;
}

export interface WordOptions {
	/** The reply's protected spans. */
	readonly spans: readonly TextRange[];
	readonly syntax: LanguageSyntax;
	/** The original line that the nth line of the reply, from `start` on, stands for. */
	readonly originalLine: (index: number) => string;
}

/**
 * The words of a reply from an offset on. Line ends between characters of scripts that are written without
 * spaces are left out.
 */
export function replyWords(reply: string, start: number, options: WordOptions): ReplyWord[] {
	const words: ReplyWord[] = [];
	let word = '';
	let hardBreak: string | undefined;
	let offset = start;
	let lineStart = start;
	let lines = 0;
	for (const gap of gaps(reply, start, options.spans)) {
		word += reply.slice(offset, gap.start);
		offset = gap.end;
		const lineEnd = reply.slice(gap.start, gap.end).indexOf('\n');
		let mark: string | undefined;
		if (lineEnd >= 0) {
			const line = reply.slice(lineStart, gap.start + lineEnd);
			mark = breakMark(line, options.originalLine(lines), options.syntax);
			lines += 1;
			lineStart = gap.end;
			if (mark === undefined && isUnspaced(reply, gap)) continue;
		}
		words.push({ text: word, hardBreak });
		[word, hardBreak] = ['', mark];
	}
	return [...words, { text: word + reply.slice(offset), hardBreak }];
}

/** On one line. */
export function joinLines(reply: string): string {
	let line = '';
	let offset = 0;
	for (const gap of gaps(reply, 0, [])) {
		const found = reply.slice(gap.start, gap.end);
		const isLineEnd = found.includes('\n');
		line += reply.slice(offset, gap.start);
		if (!isLineEnd) line += found;
		else if (!isUnspaced(reply, gap)) line += ' ';
		offset = gap.end;
	}
	return line + reply.slice(offset);
}

/** Blanks that bind the words beside them are no gap. */
const gap = `[ \\t]*\\n${breakingSpace}*|[ \\t]+`;

/** White space between words, outside the spans. A line end takes the white space around it in. */
function* gaps(text: string, start: number, spans: readonly TextRange[]): Generator<TextRange> {
	const space = new RegExp(gap, 'g');
	space.lastIndex = start;
	for (let found = space.exec(text); found !== null; found = space.exec(text)) {
		const range = { start: found.index, end: space.lastIndex };
		if (!spans.some((span) => overlaps(span, range))) yield range;
	}
}

function breakMark(line: string, originalLine: string, syntax: LanguageSyntax): string | undefined {
	if (hasHardBreak(line, syntax)) return hardBreakMark(line).replace('\\', '');
	return hasHardBreak(originalLine, syntax) ? hardBreakMark(originalLine) : undefined;
}

const binding = new RegExp(`[${bindingSpaces}]`);

/** Whether nothing stands for a line end. */
function isUnspaced(text: string, gap: TextRange): boolean {
	const before = text.slice(Math.max(0, gap.start - 2), gap.start);
	if (binding.test(before.slice(-1)) || binding.test(text.slice(gap.end, gap.end + 1))) return true;
	return joinsWithoutBlank(before, text.slice(gap.end, gap.end + 2));
}
