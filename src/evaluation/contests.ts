/** Which replies a judge or a person compares: each method's with the reference's, to the same ask. */
import type { ReplyPair } from './judge/pairwise.ts';
import type { Contest } from './judge/winRates.ts';
import type { RatedReply } from './scoring.ts';

export interface ContestPair {
	readonly contest: Contest;
	/** Of the data set's item. */
	readonly item: string;
	readonly pair: ReplyPair;
}

/** Where one of the two offered nothing there is nothing to compare. */
export function contestPairs(
	replies: readonly RatedReply[],
	reference: string,
): readonly ContestPair[] {
	const offered = replies.filter((reply) => reply.offered);
	const opponents = new Map(
		offered
			.filter(({ record }) => record.condition === reference)
			.map((reply) => [placeOf(reply), reply]),
	);
	return offered.flatMap((reply) => {
		const opponent = opponents.get(placeOf(reply));
		if (opponent === undefined || opponent.record.condition === reply.record.condition) return [];
		return [pairOf(reply, opponent)];
	});
}

function pairOf({ record, wish, reply }: RatedReply, opponent: RatedReply): ContestPair {
	return {
		contest: {
			preference: wish.name,
			dataSet: record.dataSet,
			method: record.condition,
			opponent: opponent.record.condition,
		},
		item: record.item,
		pair: {
			task: reply.task,
			source: reply.source,
			wish,
			reply: reply.text,
			opponent: opponent.reply.text,
		},
	};
}

function placeOf({ record, wish }: RatedReply): string {
	return `${record.dataSet} ${record.item} ${wish.name}`;
}
