/** The part of a long text that a model is given. */

/**
 * The end of a text: at most `most` UTF-16 code units of it, at least half as many, and all of a shorter
 * text. Where it begins moves on rarely, in steps of half of `most`, and then to the start of a paragraph, a
 * line or a word: as long as a writer only adds to the text, most windows begin where the one before began,
 * so that what the model has read stays valid.
 *
 * @param most at least 2
 */
export function windowBefore(text: string, most: number): string {
	if (text.length <= most) return text;
	const step = Math.floor(most / 2);
	const least = Math.ceil((text.length - most) / step) * step;
	return text.slice(startNear(text, least, Math.floor(step / 2)));
}

/** The first good start from an offset on, at most `reach` further. */
function startNear(text: string, offset: number, reach: number): number {
	const part = text.slice(offset, offset + reach);
	for (const boundary of [
		/\n[^\S\n]*\n\s*(?=\S)/,
		/\n\s*(?=\S)/,
		/[.!?。！？]\s+(?=\S)/,
		/\s+(?=\S)/,
	]) {
		const found = boundary.exec(part);
		if (found !== null) return offset + found.index + found[0].length;
	}
	const code = text.charCodeAt(offset);
	return code >= 0xdc00 && code < 0xe000 ? offset + 1 : offset;
}
