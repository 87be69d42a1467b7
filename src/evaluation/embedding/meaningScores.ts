/** The similarity of each rewrite to its source. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { openKeyedStore } from '../keyedStore.ts';
import type { RatedReply } from '../scoring.ts';
import type { SentenceEmbedder } from './sentenceEmbedder.ts';
import { similarityOf } from './similarity.ts';

export interface MeaningScores {
	/** The name of the sentence model's file. */
	readonly model: string;
	/** Cosine, in [-1, 1]; undefined for what is no rewrite, was not offered, is spoiled, or has no words. */
	readonly of: (reply: RatedReply) => number | undefined;
}

export interface MeaningOptions {
	readonly embedder: SentenceEmbedder;
	/** Where similarities are kept, so that a later report needs only the others. */
	readonly file: string;
	readonly signal: AbortSignal;
}

/** Throws EvaluationError for a file of something else, and the signal's reason. */
export async function scoreMeaning(
	replies: readonly RatedReply[],
	{ embedder, file, signal }: MeaningOptions,
): Promise<MeaningScores> {
	const store = await openKeyedStore(file, {
		name: 'similarity',
		plural: 'similarities',
		value: z.number().min(-1).max(1),
	});
	for (const { reply } of replies.filter(hasMeaning)) {
		signal.throwIfAborted();
		const key = keyOf(reply, embedder.digest);
		if (store.get(key) !== undefined) continue;
		const similarity = await similarityOf(reply.source, reply.text, embedder);
		if (similarity !== undefined) await store.set(key, similarity);
	}
	return {
		model: embedder.name,
		of: (reply) => (hasMeaning(reply) ? store.get(keyOf(reply.reply, embedder.digest)) : undefined),
	};
}

function hasMeaning({ reply, offered, spoiled }: RatedReply): boolean {
	return reply.task === 'rewriting' && offered && !spoiled;
}

function keyOf({ source, text }: RatedReply['reply'], digest: string): string {
	return createHash('sha256')
		.update(JSON.stringify([digest, source, text]))
		.digest('hex');
}
