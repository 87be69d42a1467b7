/** Asks a second model for its opinion of the replies' style. */
import { basename } from 'node:path';
import { z } from 'zod';
import type { BackendClient } from '../../client/backendClient.ts';
import type { ModelSettings } from '../../protocol/decoding.ts';
import { BackendError } from '../../protocol/errors.ts';
import { EvaluationError } from '../evaluationError.ts';
import { openKeyedStore, type KeyedStore } from '../keyedStore.ts';
import { digestOf } from '../runDescription.ts';
import type { RatedReply } from '../scoring.ts';
import { shareWork } from '../sharedWork.ts';
import { isReadable, keyOf, logOddsOf, type ScoreAsk, type StoredScore } from './logOdds.ts';
import { missingAsks } from './scoreAsks.ts';
import { scoreContinuation } from '../measuring.ts';

export interface SecondOpinion {
	/** The name of its file. */
	readonly model: string;
	/**
	 * Nats a token, see {@link logOddsOf}; undefined where {@link isReadable} says no, or its scores are
	 * missing.
	 */
	readonly of: (reply: RatedReply) => number | undefined;
}

export interface OpinionOptions {
	/** Each works on an item of its own. */
	readonly clients: readonly BackendClient[];
	/** The second model. */
	readonly model: ModelSettings;
	/** SHA-256 of its file. */
	readonly modelDigest: string;
	/** Where scores are kept, so that a run that was ended goes on. */
	readonly file: string;
	/** After this moment, as `Date.now()` counts, no item is begun. */
	readonly deadline: number;
	/** Gets the number of scores that are made, after each, of how many. */
	readonly onScore: (done: number, total: number) => void;
	readonly signal: AbortSignal;
}

const storedScore = z.object({ logProbability: z.number().max(0), tokens: z.int().min(1) });

/**
 * SHA-256 of the second model's file.
 *
 * @throws EvaluationError where it is the file that writes the replies: a model is no judge of its own words
 */
export async function secondModelDigest(second: string, writer: string): Promise<string> {
	const [digest, own] = [await digestOf(second), await digestOf(writer)];
	if (digest !== own) return digest;
	throw new EvaluationError(
		'--second-opinion needs another model than the one that writes: both files are the same.',
	);
}

/**
 * Makes the scores that are missing. Throws BackendError, BackendLostError, EvaluationError, and the signal's
 * reason.
 */
export async function askSecondOpinion(
	replies: readonly RatedReply[],
	options: OpinionOptions,
): Promise<SecondOpinion> {
	const { model, modelDigest, file } = options;
	const store = await openKeyedStore(file, {
		name: 'score',
		plural: 'scores',
		value: storedScore,
	});
	const groups = missingAsks(replies, modelDigest, (key) => store.get(key) !== undefined);
	const total = groups.reduce((sum, { length }) => sum + length, 0);
	let done = 0;
	await shareWork({
		...options,
		pieces: groups,
		work: async (client, group, signal) => {
			for (const ask of group) {
				signal.throwIfAborted();
				await scoreOne(client, ask, store, { ...options, signal });
				options.onScore(++done, total);
			}
		},
	});
	const odds = new Map(
		replies
			.filter(isReadable)
			.map((reply) => [reply, logOddsOf(reply, modelDigest, store)] as const),
	);
	return { model: basename(model.path), of: (reply) => odds.get(reply) };
}

/** A reply that does not fit the second model's context has no score. */
async function scoreOne(
	client: BackendClient,
	ask: ScoreAsk,
	store: KeyedStore<StoredScore>,
	{ model, modelDigest, signal }: OpinionOptions,
): Promise<void> {
	const { prompt, text } = ask;
	try {
		const score = await scoreContinuation(client, { model, prompt, continuation: text }, signal);
		await store.set(keyOf(ask, modelDigest), score);
	} catch (error) {
		if (!(error instanceof BackendError && error.kind === 'promptTooLong')) throw error;
	}
}
