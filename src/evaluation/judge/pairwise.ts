/** Pairs of replies, compared in both orders so that a judge's liking for one place decides nothing. */
import { createHash } from 'node:crypto';
import { UnclearVerdictError, type Judge } from './judge.ts';
import { judgeMessages, type Comparison, type Verdict } from './judgePrompt.ts';
import type { VerdictStore } from './verdictStore.ts';

/** The reply of interest, and the one it is compared with. */
export interface ReplyPair extends Pick<Comparison, 'task' | 'source' | 'wish'> {
	readonly reply: string;
	readonly opponent: string;
}

export interface PairVerdict {
	/**
	 * Of the reply of interest. The verdicts in both orders are averaged, a win as 1, a tie as 1/2 and a loss
	 * as 0; an average above 1/2 is a win. So verdicts that contradict each other are a tie. Unclear where the
	 * judge gave no verdict in an order.
	 */
	readonly outcome: 'win' | 'tie' | 'loss' | 'unclear';
	/** Whether both orders had the same winner, or none. */
	readonly isConsistent: boolean;
}

export interface JudgingOptions {
	readonly judge: Judge;
	readonly store: VerdictStore;
	/** Gets the number of pairs that are done, in no order, after each. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Pairs that are compared at a time. */
	readonly parallel?: number;
}

const unclear: PairVerdict = { outcome: 'unclear', isConsistent: false };

/** A judge that is unclear this often before its first verdict is unsuited: asking on would be in vain. */
const unclearLimit = 10;

/**
 * Compares all pairs; the verdicts are in their order. Equal replies are a tie that nobody is asked for.
 * Clear verdicts are stored as they come. Throws UnclearVerdictError where the judge seems unable to give
 * verdicts, and what else the judge throws.
 */
export async function judgePairs(
	pairs: readonly ReplyPair[],
	{ judge, store, onProgress, parallel = 4 }: JudgingOptions,
): Promise<readonly PairVerdict[]> {
	const asking = new Asking(judge, store);
	const verdicts: PairVerdict[] = [];
	const waiting = [...pairs.entries()].values();
	let done = 0;
	let isFailed = false;
	const work = async () => {
		for (const [index, pair] of waiting) {
			verdicts[index] = await asking.judgePair(pair);
			onProgress?.(++done, pairs.length);
			if (isFailed) return;
		}
	};
	const workers = Array.from({ length: parallel }, () =>
		work().catch((error: unknown) => {
			isFailed = true;
			throw error;
		}),
	);
	// All have ended before a failure is told, so that nothing is asked or stored afterwards.
	const endings = await Promise.allSettled(workers);
	const failure = endings.find((ending) => ending.status === 'rejected');
	if (failure !== undefined) throw failure.reason;
	return verdicts;
}

class Asking {
	readonly #judge: Judge;
	readonly #store: VerdictStore;
	#clear = 0;
	#unclear = 0;

	constructor(judge: Judge, store: VerdictStore) {
		this.#judge = judge;
		this.#store = store;
	}

	async judgePair({ task, source, wish, reply, opponent }: ReplyPair): Promise<PairVerdict> {
		if (reply === opponent) return { outcome: 'tie', isConsistent: true };
		const first = await this.#ask({ task, source, wish, a: reply, b: opponent });
		if (first === undefined) return unclear;
		const second = await this.#ask({ task, source, wish, a: opponent, b: reply });
		if (second === undefined) return unclear;
		const [one, other] = [scoreOf(first), 1 - scoreOf(second)];
		return { outcome: outcomeOf((one + other) / 2), isConsistent: one === other };
	}

	/** Undefined where the judge gives no clear verdict. */
	async #ask(comparison: Comparison): Promise<Verdict | undefined> {
		const key = keyOf(comparison, this.#judge.model);
		const known = this.#store.get(key);
		if (known !== undefined) return known;
		try {
			const verdict = await this.#judge.compare(comparison);
			this.#clear += 1;
			await this.#store.set(key, verdict);
			return verdict;
		} catch (error) {
			if (!(error instanceof UnclearVerdictError)) throw error;
			this.#unclear += 1;
			if (this.#clear === 0 && this.#unclear >= unclearLimit) throw error;
			return undefined;
		}
	}
}

/** Of reply A. */
function scoreOf(verdict: Verdict): number {
	if (verdict === 'tie') return 0.5;
	return verdict === 'A' ? 1 : 0;
}

function outcomeOf(average: number): PairVerdict['outcome'] {
	if (average === 0.5) return 'tie';
	return average > 0.5 ? 'win' : 'loss';
}

/** A digest of all that is sent, so that another model or wording has verdicts of its own. */
function keyOf(comparison: Comparison, model: string): string {
	const asked = JSON.stringify([model, judgeMessages(comparison)]);
	return createHash('sha256').update(asked).digest('hex');
}
