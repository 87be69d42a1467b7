/** Text in drawings, whose font nobody knows in advance. */

/** Pixels that a character of 12 px text takes, on the safe side. */
const characterWidth = 7;

export function widthOf(text: string): number {
	return text.length * characterWidth;
}

/** Lines of whole words, no wider than a width where the words allow it. */
export function linesOf(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const longer = `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && widthOf(longer) <= width) lines.splice(-1, 1, longer);
		else lines.push(word);
	}
	return lines;
}
