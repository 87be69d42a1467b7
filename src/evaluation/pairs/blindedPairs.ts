/** Pairs of replies whose methods are not told, for people to compare. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { createRandomSource } from '../../amulet/randomSource.ts';
import type { ContestPair } from '../contests.ts';
import type { Comparison } from '../judge/judgePrompt.ts';
import { shuffled } from '../shuffled.ts';

/** What a person sees of a pair, under its number in the file. */
export interface BlindedPair extends Comparison {
	readonly number: number;
}

const pairKey = z.object({
	number: z.int().min(1),
	dataSet: z.string(),
	item: z.string(),
	preference: z.string(),
	/** The method of interest, and the one it is compared with. */
	method: z.string(),
	opponent: z.string(),
	/** Which of the two is the method's reply. */
	methodIs: z.enum(['A', 'B']),
});
export type PairKey = z.infer<typeof pairKey>;

/** What tells the methods of a file of pairs. */
export const pairsKey = z.object({
	/** A digest of the pairs as people see them: it stands in their file too. */
	set: z.string(),
	pairs: z.array(pairKey),
});
export type PairsKey = z.infer<typeof pairsKey>;

export interface Blinded {
	readonly pairs: readonly BlindedPair[];
	readonly key: PairsKey;
}

/**
 * In an order, and with the two of each pair in one, that is drawn by the seed: the first pairs are a random
 * sample of all. Equal replies are left out, for there is nothing to say of them.
 *
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function blindPairs(contests: readonly ContestPair[], seed: number): Blinded {
	const random = createRandomSource(seed);
	const different = contests.filter(({ pair }) => pair.reply !== pair.opponent);
	const drawn = shuffled(different, random).map((one, index) => blind(one, index + 1, random));
	const pairs = drawn.map(({ pair }) => pair);
	const set = createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 16);
	return { pairs, key: { set, pairs: drawn.map(({ key }) => key) } };
}

function blind({ contest, item, pair }: ContestPair, number: number, random: () => number) {
	const methodIs = random() < 0.5 ? 'A' : 'B';
	const { task, source, wish, reply, opponent } = pair;
	const [a, b] = methodIs === 'A' ? [reply, opponent] : [opponent, reply];
	const key: PairKey = { number, item, ...contest, methodIs };
	return { pair: { number, task, source, wish, a, b }, key };
}
