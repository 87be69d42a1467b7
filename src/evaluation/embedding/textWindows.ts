/** Cuts a text into parts that a sentence model can read. */
import { splitSentences } from '../../writing/syntax/sentences.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';

const plainText = syntaxOf('plaintext');

export interface TextWindow {
	readonly text: string;
	readonly pieces: number;
}

/**
 * As many whole sentences as fit, in turn; a sentence that is too long itself is cut between words, and such
 * a word between characters. Windows without a piece are left out.
 *
 * @param countPieces of a text
 * @param most pieces of a window, at least 1
 */
export function textWindows(
	text: string,
	countPieces: (text: string) => number,
	most: number,
): readonly TextWindow[] {
	const fits = (part: string) => countPieces(part) <= most;
	return joined(smallParts(text, fits), fits)
		.map((window) => ({ text: window.trim(), pieces: countPieces(window) }))
		.filter(({ pieces }) => pieces > 0);
}

function smallParts(text: string, fits: (part: string) => boolean): string[] {
	const cut = (parts: readonly string[], cutPart: (part: string) => string[]) =>
		parts.flatMap((part) => (fits(part) ? [part] : cutPart(part)));
	const sentences = splitSentences(text, plainText);
	const words = cut(sentences, (sentence) => sentence.split(/(?<=\s)(?=\S)/u));
	return cut(words, (word) => Array.from(word));
}

/** Puts together neighbours as long as they fit. */
function joined(parts: readonly string[], fits: (text: string) => boolean): string[] {
	const windows: string[] = [];
	for (const part of parts) {
		const last = windows.at(-1);
		if (last !== undefined && fits(last + part)) windows[windows.length - 1] = last + part;
		else windows.push(part);
	}
	return windows;
}
