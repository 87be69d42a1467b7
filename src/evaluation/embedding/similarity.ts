/** How alike two texts are in meaning, by the embeddings of a sentence model. */
import { mostPieces, type SentenceEmbedder } from './sentenceEmbedder.ts';
import { textWindows } from './textWindows.ts';

/** What of an embedder this needs. */
export type Embedding = Pick<SentenceEmbedder, 'countPieces' | 'embed'>;

/**
 * The cosine of the two texts' embeddings, in [-1, 1]. A text that the model can't read at once has the mean
 * of its parts' embeddings, each of length 1, by their lengths. Undefined where one has nothing to embed.
 */
export async function similarityOf(
	one: string,
	other: string,
	embedder: Embedding,
): Promise<number | undefined> {
	const a = await embeddingOf(one, embedder);
	const b = await embeddingOf(other, embedder);
	if (a === undefined || b === undefined) return undefined;
	return Math.min(1, Math.max(-1, dot(a, b)));
}

/** Of length 1. */
async function embeddingOf(
	text: string,
	embedder: Embedding,
): Promise<readonly number[] | undefined> {
	let sum: readonly number[] | undefined;
	for (const window of textWindows(text, embedder.countPieces, mostPieces)) {
		const own = unit(await embedder.embed(window.text)).map((value) => value * window.pieces);
		sum = sum === undefined ? own : own.map((value, index) => value + (sum?.[index] ?? 0));
	}
	return sum === undefined ? undefined : unit(sum);
}

function unit(vector: readonly number[]): readonly number[] {
	const length = Math.sqrt(dot(vector, vector));
	return vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
	return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
