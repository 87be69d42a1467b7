/** How much of the source's wording a rewrite keeps, by characters. */
import type { Scorer } from './scorer.ts';

const longest = 6;
const beta = 2;

/**
 * The chrF score of the reply with the source as reference (Popović, chrF: character n-gram F-score for
 * automatic MT evaluation, 2015): precision and recall of character n-grams, averaged over n from 1 to 6, in
 * an F-score that weighs recall twice as much. White space does not count, case does. As in sacreBLEU, an n
 * that is longer than one of the two texts is left out. Undefined for a blank source.
 */
export const chrf: Scorer = {
	name: 'chrf',
	meaning: 'similarity of the wording to the source’s, by character n-grams (chrF), 0 to 1',
	appliesTo: 'rewriting',
	score({ source, text }) {
		const reference = charactersOf(source);
		if (reference.length === 0) return undefined;
		const reply = charactersOf(text);
		const orders = Math.min(longest, reference.length, reply.length);
		let precision = 0;
		let recall = 0;
		for (let n = 1; n <= orders; n += 1) {
			const matches = commonGrams(reply, reference, n);
			precision += matches / (reply.length - n + 1) / orders;
			recall += matches / (reference.length - n + 1) / orders;
		}
		return fScore(precision, recall);
	},
};

function fScore(precision: number, recall: number): number {
	if (precision + recall === 0) return 0;
	return ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

function charactersOf(text: string): string[] {
	return Array.from(text.replaceAll(/\s/gu, ''));
}

/** The number of n-grams in common; one that repeats counts as often as in the text that has fewer. */
function commonGrams(reply: readonly string[], reference: readonly string[], n: number): number {
	const left = new Map<string, number>();
	for (const gram of gramsOf(reference, n)) left.set(gram, (left.get(gram) ?? 0) + 1);
	let common = 0;
	for (const gram of gramsOf(reply, n)) {
		const copies = left.get(gram) ?? 0;
		if (copies === 0) continue;
		left.set(gram, copies - 1);
		common += 1;
	}
	return common;
}

function gramsOf(characters: readonly string[], n: number): string[] {
	return Array.from({ length: characters.length - n + 1 }, (_, start) =>
		characters.slice(start, start + n).join(''),
	);
}
