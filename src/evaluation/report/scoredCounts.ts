/** How many replies a figure is of, and why it is not of the others. */
import type { RatedReply } from '../scoring.ts';

/** Heads of the columns of {@link scoredCounts}. */
export const countColumns = [
	'Scored',
	'Left out: spoiled',
	'Left out: nothing offered',
	'Not scored',
] as const;

export function scoredCounts(
	replies: readonly RatedReply[],
	of: (reply: RatedReply) => number | undefined,
): readonly string[] {
	const count = (is: (reply: RatedReply) => boolean) => replies.filter(is).length;
	const scored = count((reply) => of(reply) !== undefined);
	const spoiled = count((reply) => reply.spoiled);
	const kept = count((reply) => !reply.offered);
	return [scored, spoiled, kept, replies.length - scored - spoiled - kept].map(String);
}
