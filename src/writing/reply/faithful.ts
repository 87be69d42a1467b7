/**
 * Whether a reply says about as much as its passage: what has to be so before it replaces a reply that said
 * the same.
 */
import { numberChanges } from './numbers.ts';
import { sharedStems } from './stems.ts';

const shortest = 0.5;
const longest = 1.6;
/** Of the passage's longer words. */
const leastShared = 0.4;

export function isFaithful(reply: string, passage: string): boolean {
	const share = reply.length / passage.length;
	return (
		share >= shortest &&
		share <= longest &&
		sharedStems(passage, reply) >= leastShared &&
		sameNumbers(reply, passage)
	);
}

function sameNumbers(reply: string, passage: string): boolean {
	const { lost, added } = numberChanges(passage, reply);
	return lost.length === 0 && added.length === 0;
}
