/** What a line of a commit message is by itself. */
import type { ProtectedContent } from '../document/blocks.ts';
import { anyBullet } from '../text/lineMarks.ts';
import { hasWord } from '../text/shape.ts';

export interface ItemMark {
	/** With the blanks after it, in code units. */
	readonly length: number;
	/** Of it and the box of a task. */
	readonly withBox: number;
}

const mark = new RegExp(
	String.raw`^((?:${anyBullet}|–|\d{1,3}[.)]|\(\d{1,3}\)|[a-zA-Z]\)|\[\d{1,3}\]:?)[ \t]+)(?:\[[ xX]\][ \t]+)?(?=\S)`,
);

/** The mark of a list's item. */
export function itemMark(line: string): ItemMark | undefined {
	const found = mark.exec(line);
	return found === null ? undefined : { length: found[1]?.length ?? 0, withBox: found[0].length };
}

/** The marks that open a block of code and, alone on a line, close it. */
export function fenceOf(line: string): string | undefined {
	return /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
}

/** What lines up to the next blank one are of which this is the first. */
export function contentFrom(line: string): ProtectedContent | undefined {
	if (line.startsWith('>')) return 'quotes';
	if (line.startsWith('<!--')) return 'comments';
	return /^(?:diff --git |@@ -\d|index [0-9a-f]{7,}\.\.|--- [ab]\/|\+\+\+ [ab]\/)/.test(line)
		? 'code'
		: undefined;
}

/** Whether an address is given for a number in the text, or nothing but one word. */
export function isFootnote(line: string): boolean {
	return /^\[\d{1,3}\]:?[ \t]+(?:\S*:\/\/|\S+$)/.test(line);
}

/** What a line is that is no text. */
export function lineContent(line: string): ProtectedContent | undefined {
	if (/^(?:\|.*\||\+[-=+]+\+)$/.test(line)) return 'tables';
	if (/^<?[a-z]+:\/\/\S+$/.test(line)) return 'link definitions';
	if (/^(?:\[[^\]]{1,60}\][ \t]*)+$/.test(line)) return 'directives';
	return !hasWord(line) || /^[|=;%+]/.test(line) ? 'markup' : undefined;
}
