/** The scores that need a model besides the one that wrote, where the person gave one. */
import { join } from 'node:path';
import { scoreMeaning, type MeaningScores } from './embedding/meaningScores.ts';
import { openSentenceEmbedder } from './embedding/sentenceEmbedder.ts';
import { evaluatedModel, withClients } from './modelProcesses.ts';
import type { EvaluationOptions } from './options.ts';
import type { RatedReply } from './scoring.ts';
import { askSecondOpinion, type SecondOpinion } from './secondOpinion/secondOpinion.ts';

/** How often a person hears of the progress. */
const saidScores = 50;

/**
 * Scores are kept in the folder of the results.
 *
 * @param modelDigest SHA-256 of the second model's file, which is not the one that wrote
 * @param deadline as `Date.now()` counts: no item is begun after it
 * @throws BackendError, BackendLostError, EvaluationError, and the signal's reason
 */
export async function opinionOf(
	replies: readonly RatedReply[],
	modelDigest: string | undefined,
	{ secondOpinion, out, workers, threads }: EvaluationOptions,
	deadline: number,
	signal: AbortSignal,
): Promise<SecondOpinion | undefined> {
	if (secondOpinion === undefined || modelDigest === undefined) return undefined;
	return withClients(workers, (clients) =>
		askSecondOpinion(replies, {
			clients,
			model: evaluatedModel(secondOpinion, threads),
			modelDigest,
			file: join(out, 'secondOpinion.jsonl'),
			deadline,
			onScore: (done, total) => {
				if (done % saidScores === 0) process.stderr.write(`${done} of ${total} scores are made\n`);
			},
			signal,
		}),
	);
}

/** Undefined without a sentence model. Throws EvaluationError, and the signal's reason. */
export async function meaningOf(
	replies: readonly RatedReply[],
	{ sentenceModel, out, threads }: EvaluationOptions,
	signal: AbortSignal,
): Promise<MeaningScores | undefined> {
	if (sentenceModel === undefined) return undefined;
	const embedder = await openSentenceEmbedder(sentenceModel, threads);
	try {
		return await scoreMeaning(replies, {
			embedder,
			file: join(out, 'similarities.jsonl'),
			signal,
		});
	} finally {
		await embedder.close();
	}
}
