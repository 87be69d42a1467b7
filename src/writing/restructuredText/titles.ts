/** Titles of sections, and the rules between paragraphs. */
import { hasWord } from '../text/shape.ts';
import { protectParagraph } from './literalBlocks.ts';
import { protect, type Reading } from './reading.ts';

/** One sign of ASCII again and again. */
const rule = /^([!-/:-@[-`{-~])\1*$/;
/** Shorter ones are text to docutils, unless the title is as short. */
const shortestUnderline = 3;
const surelyUnderline = 4;

/** A title under a line, or a line by itself. */
export function readRule(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const line = region.text(at);
	if (!rule.test(line) || line === '::') return undefined;
	const next = region.text(at + 1);
	if (next === '') return protect(reading, at, at + 1, 'markup');
	if (region.depth > 0 || region.text(at + 2) !== line) {
		return line.length < surelyUnderline ? undefined : protectParagraph(reading, at);
	}
	if (line.length < surelyUnderline || !hasWord(next)) {
		return protect(reading, at, at + 3, 'markup');
	}
	protect(reading, at, at + 1, 'markup');
	title(reading, at + 1);
	return protect(reading, at + 2, at + 3, 'markup');
}

/** A line with one under it. Only sections of the document have titles. */
export function readUnderlinedTitle(reading: Reading, at: number): number | undefined {
	const { region } = reading;
	const underline = region.text(at + 1);
	if (region.depth > 0 || !rule.test(underline) || underline.length < shortestUnderline) {
		return undefined;
	}
	// A longer text would make a paragraph of it.
	const text = region.text(at);
	const isShort = underline.length < surelyUnderline && text.length <= underline.length;
	if (isShort || !hasWord(text)) return protect(reading, at, at + 2, 'markup');
	title(reading, at);
	return protect(reading, at + 1, at + 2, 'markup');
}

function title({ region, blocks }: Reading, at: number): void {
	const start = region.offset(at, region.indentation(at));
	const { end } = region.range(at, at + 1);
	blocks.push({ kind: 'heading', lines: [{ start, end }], opensBlock: false });
}
