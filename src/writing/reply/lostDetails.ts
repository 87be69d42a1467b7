/** How much of what its passage says a rewrite leaves out. */
import { languageOf } from '../text/language.ts';
import { numberChanges } from './numbers.ts';
import { sharedStems, stemsOf } from './stems.ts';

/** A shorter passage may be said in a few other words. */
const fewestStems = 8;
/**
 * Of the passage's length and of its longer words: a rewrite that has less of both is a remnant, however
 * concise it was to be.
 */
const leastKept = 0.4;
/** A remnant counts as so many numbers. */
const remnantLoss = 3;

/**
 * 0 where nothing is missing that is looked for: the passage's numbers, and most of its words in a reply that
 * is much shorter.
 */
export function lossOf(reply: string, passage: string): number {
	const { lost } = numberChanges(passage, reply);
	return lost.length + (isRemnant(reply, passage) ? remnantLoss : 0);
}

function isRemnant(reply: string, passage: string): boolean {
	if (reply.length >= leastKept * passage.length) return false;
	if (stemsOf(passage).length < fewestStems) return false;
	return sharedStems(passage, reply) < leastKept && !isTranslated(reply, passage);
}

/** Other words, and in some languages fewer letters, are no loss then. */
function isTranslated(reply: string, passage: string): boolean {
	const [from, to] = [languageOf(passage), languageOf(reply)];
	return from !== undefined && to !== undefined && from.code !== to.code;
}
