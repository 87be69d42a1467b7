/** How a writer breaks the lines of a paragraph. */
import { splitSentences } from '../syntax/sentences.ts';
import { breakingSpace } from '../text/blanks.ts';
import { hasHardBreak } from '../syntax/hardBreaks.ts';
import type { LanguageSyntax } from '../syntax/syntaxes.ts';

/**
 * - `single`: the paragraph is one line, of any length;
 * - `filled`: lines are wrapped at a width;
 * - `sentences`: each sentence begins a line, as those do who compare versions line by line;
 * - `meant`: each line is one by intention, as in an address or a verse.
 */
export type LineHabit = 'single' | 'filled' | 'sentences' | 'meant';

/** The least share of line ends that are ends of sentences, where each sentence begins a line. */
const mostSentences = 0.8;
/** Lines that are meant are short ones, in characters: longer ones were wrapped. */
const longestMeant = 60;
/** No paragraph is wrapped at so few characters. */
const narrowest = 30;
/** The least share of lines that begin with a capital or a number, where most are short. */
const mostBeginnings = 0.8;

/**
 * The habit of a paragraph's lines, without prefixes. Lines are filled where hardly any had room for the next
 * word. Where readers see the breaks, as after two blanks in Markdown, lines are not looked at: rendering
 * keeps these anyway.
 */
export function lineHabitOf(lines: readonly string[], syntax: LanguageSyntax): LineHabit {
	if (lines.length < 2) return 'single';
	const width = Math.max(...lines.map(lengthOf));
	const breaks = lines.slice(0, -1).flatMap((line, index) => {
		if (hasHardBreak(line, syntax)) return [];
		const next = lines[index + 1] ?? '';
		return [{ next, isEarly: hasRoom(line, next, width) }];
	});
	const isEarly = breaks.some((one) => one.isEarly);
	const isSure = breaks.length === lines.length - 1 && (breaks.length > 1 || isEarly);
	if (isSure && endSentences(lines, syntax)) return 'sentences';
	return areMeant(breaks, width) ? 'meant' : 'filled';
}

/** Whether all lines begin as verses do, or most are short and most begin as the lines of an address do. */
function areMeant(
	breaks: readonly { readonly next: string; readonly isEarly: boolean }[],
	width: number,
): boolean {
	if (width > longestMeant) return false;
	const early = breaks.filter(({ isEarly }) => isEarly).length;
	const begun = breaks.filter(begins).length;
	const isVerse = breaks.length > 1 && begun === breaks.length;
	if (early === 0) return isVerse && width <= narrowest;
	return isVerse || (early > breaks.length / 2 && begun >= breaks.length * mostBeginnings);
}

function begins({ next }: { readonly next: string }): boolean {
	return /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{N}]/u.test(next);
}

const firstWord = new RegExp(`^(?:(?!${breakingSpace})[^])*`);

/** Whether the first word of the next line would have fitted. */
function hasRoom(line: string, next: string, width: number): boolean {
	const word = firstWord.exec(next)?.[0] ?? '';
	return lengthOf(line) + 1 + lengthOf(word) <= width;
}

/**
 * Whether the lines but the last end with the ends of sentences: all, or most of many, since an abbreviation
 * may look like one.
 */
function endSentences(lines: readonly string[], syntax: LanguageSyntax): boolean {
	const ends = new Set<number>();
	let end = 0;
	for (const sentence of splitSentences(lines.join(' '), syntax)) {
		end += sentence.length;
		ends.add(end);
	}
	let offset = 0;
	const atEnd = lines.slice(0, -1).filter((line) => {
		offset += line.length + 1;
		return ends.has(offset);
	});
	return atEnd.length >= (lines.length - 1) * mostSentences;
}

function lengthOf(line: string): number {
	return Array.from(line.trimEnd()).length;
}

/** The lines of a text in which each sentence begins one. */
export function sentenceLines(text: string, syntax: LanguageSyntax): string[] {
	return splitSentences(text, syntax).map((sentence) => sentence.trim());
}
