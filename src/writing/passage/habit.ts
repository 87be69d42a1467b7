/** How a writer breaks the lines of a paragraph. */
import { splitSentences } from '../syntax/sentences.ts';
import { hasHardBreak } from '../syntax/hardBreaks.ts';

/**
 * - `single`: the paragraph is one line, of any length;
 * - `filled`: lines are wrapped at a width;
 * - `sentences`: each sentence begins a line, as those do who compare versions line by line;
 * - `meant`: each line is one by intention, as in an address or a verse.
 */
export type LineHabit = 'single' | 'filled' | 'sentences' | 'meant';

/** The least share of lines that begin with a capital or a number, where most are short. */
const mostBeginnings = 0.8;

/**
 * The habit of a paragraph's lines, without prefixes. Lines are filled where hardly any had room for the next word. Where readers
 * see the breaks, as after two blanks in Markdown, lines are not looked at: rendering keeps these anyway.
 */
export function lineHabitOf(lines: readonly string[], languageId: string): LineHabit {
	if (lines.length < 2) return 'single';
	const width = Math.max(...lines.map(lengthOf));
	const breaks = lines.slice(0, -1).flatMap((line, index) => {
		if (hasHardBreak(line, languageId)) return [];
		return [{ line, next: lines[index + 1] ?? '' }];
	});
	const early = breaks.filter(({ line, next }) => hasRoom(line, next, width));
	const isSure = breaks.length > 1 || early.length > 0;
	const areSentences = breaks.every(({ line }) => endsSentence(line));
	if (isSure && areSentences && isManySentences(lines, languageId)) return 'sentences';
	if (early.length === 0) return 'filled';
	const begun = breaks.filter(({ next }) => /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{N}]/u.test(next));
	const isVerse = breaks.length > 1 && begun.length === breaks.length;
	const isList = early.length > breaks.length / 2 && begun.length >= breaks.length * mostBeginnings;
	return isVerse || isList ? 'meant' : 'filled';
}

/** Whether the first word of the next line would have fitted. */
function hasRoom(line: string, next: string, width: number): boolean {
	const word = /^\S*/.exec(next)?.[0] ?? '';
	return lengthOf(line) + 1 + lengthOf(word) <= width;
}

function endsSentence(line: string): boolean {
	return /[.!?…:。！？]["'”’»)\]*_]*\s*$/u.test(line);
}

/** A line may hold a sentence that is no end of one for the splitter, but not all lines may. */
function isManySentences(lines: readonly string[], languageId: string): boolean {
	return splitSentences(lines.join(' '), languageId).length >= lines.length / 2;
}

function lengthOf(line: string): number {
	return Array.from(line.trimEnd()).length;
}

/** The lines of a text in which each sentence begins one. */
export function sentenceLines(text: string, languageId: string): string[] {
	return splitSentences(text, languageId).map((sentence) => sentence.trim());
}
