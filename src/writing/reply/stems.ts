/** What words of two texts have in common, however they are inflected. */
import { unspaced } from '../text/unspacedScripts.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspacedRun = new RegExp(`(?:(?=[\\p{L}\\p{M}])${unspaced})+`, 'gu');
const shortestWord = 4;
const stemLength = 5;

/**
 * The beginnings of the longer words, numbers whole, and of scripts without spaces every two characters: what
 * is left of a word where grammar words and endings don't count.
 */
export function stemsOf(text: string): readonly string[] {
	const lower = text.toLowerCase();
	const spaced = lower.replace(unspacedRun, ' ').match(word) ?? [];
	const stems = spaced
		.filter((found) => found.length >= shortestWord || /\p{N}/u.test(found))
		.map((found) => found.slice(0, stemLength));
	return [...stems, ...(lower.match(unspacedRun) ?? []).flatMap(pairsOf)];
}

function pairsOf(run: string): readonly string[] {
	const characters = Array.from(run);
	return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** The share, from 0 to 1, of a text's stems that another text has too; 0 where it has none. */
export function sharedStems(text: string, other: string): number {
	const stems = stemsOf(text);
	const known = new Set(stemsOf(other));
	return stems.filter((stem) => known.has(stem)).length / Math.max(1, stems.length);
}
