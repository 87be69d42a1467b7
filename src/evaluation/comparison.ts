/** Ratings of two conditions side by side, item by item. */
import type { RatedReply } from './scoring.ts';
import { bootstrapMean, pairedClusters, type Estimate } from './statistics/bootstrap.ts';

export interface Selection {
	readonly dataSet?: string;
	readonly wish?: string;
}

export class Comparison {
	readonly #replies: readonly RatedReply[];
	readonly #seed: number;

	/** @param seed of the intervals */
	constructor(replies: readonly RatedReply[], seed: number) {
		this.#replies = replies;
		this.#seed = seed;
	}

	/** Replies of one condition, in the order of the plan. */
	of(condition: string, { dataSet, wish }: Selection = {}): readonly RatedReply[] {
		return this.#replies.filter(
			({ record, wish: own }) =>
				record.condition === condition &&
				(dataSet === undefined || record.dataSet === dataSet) &&
				(wish === undefined || own.name === wish),
		);
	}

	/** The mean of a figure, with an interval by resampling items; undefined where no reply has it. */
	mean(
		condition: string,
		of: (reply: RatedReply) => number | undefined,
		selection?: Selection,
	): Estimate | undefined {
		const values = this.of(condition, selection).flatMap((reply) => {
			const value = of(reply);
			return value === undefined ? [] : [{ cluster: itemOf(reply), a: value, b: 0 }];
		});
		return this.#estimate(values);
	}

	/** The mean difference to another condition, over the pairs in which both replies have the figure. */
	difference(
		condition: string,
		reference: string,
		of: (reply: RatedReply) => number | undefined,
		selection?: Selection,
	): Estimate | undefined {
		const others = new Map(
			this.of(reference, selection).map((reply) => [pairOf(reply), of(reply)]),
		);
		const pairs = this.of(condition, selection).flatMap((reply) => {
			const [a, b] = [of(reply), others.get(pairOf(reply))];
			return a === undefined || b === undefined ? [] : [{ cluster: itemOf(reply), a, b }];
		});
		return this.#estimate(pairs);
	}

	#estimate(pairs: Parameters<typeof pairedClusters>[0]): Estimate | undefined {
		if (pairs.length === 0) return undefined;
		return bootstrapMean(pairedClusters(pairs), { seed: this.#seed });
	}
}

function itemOf({ record }: RatedReply): string {
	return `${record.dataSet} ${record.item}`;
}

function pairOf(reply: RatedReply): string {
	return `${itemOf(reply)} ${reply.wish.name}`;
}
