/** The titles of sections. */
import { hasWord } from '../text/shape.ts';
import type { TextLine } from '../text/textLine.ts';
import type { TextRange } from '../text/textRange.ts';

export interface Title {
	/** In the document; without the marks. */
	readonly text: TextRange;
	/** 1 for the title of the document or of a part. */
	readonly level: number;
}

/** The title on a line, with equals signs or number signs before it and perhaps after it. */
export function titleOn(line: TextLine): Title | undefined {
	const mark = /^(={1,6}|#{1,6})[ \t]+/.exec(line.text);
	const sign = mark?.[1];
	if (mark === null || sign === undefined || line.indentation > 0) return undefined;
	const closing = line.text.endsWith(sign) ? /[ \t]+(?:=+|#+)$/.exec(line.text) : null;
	const end = closing?.[0].trim() === sign ? closing.index : line.text.length;
	if (end <= mark[0].length) return undefined;
	const text = { start: line.start + mark[0].length, end: line.start + end };
	return { text, level: sign.length };
}

/**
 * Whether a line is a title by the line of signs below it, which is as long as the title, but for one sign.
 */
export function isUnderlined(line: TextLine, next: TextLine | undefined): boolean {
	if (next === undefined || next.indentation > 0 || line.indentation > 0) return false;
	if (Math.abs(line.text.length - next.text.length) > 1) return false;
	if (!/^(?:=+|-+|~+|\^+|\++)$/.test(next.text) || next.text.length < 2) return false;
	return !line.text.startsWith('.') && hasWord(line.text);
}

/** Whether a line says the name of a program and what it is for, as a manual page has it after its title. */
export function isManPurpose(section: string, line: TextLine): boolean {
	return /^names?$/i.test(section) && /^\S+(?:, \S+)* +-{1,2} +\S/.test(line.text);
}
