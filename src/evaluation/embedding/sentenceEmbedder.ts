/**
 * The sentence model all-MiniLM-L6-v2 (sentence-transformers, Apache 2.0), run by llama.cpp in this process.
 */
import { basename } from 'node:path';
import { digestOf } from '../runDescription.ts';

export interface SentenceEmbedder {
	/** The name of its file. */
	readonly name: string;
	/** SHA-256 of its file. */
	readonly digest: string;
	/** Word pieces of a text, without the two that stand around it. */
	readonly countPieces: (text: string) => number;
	/** Of a text of at most {@link mostPieces}: the mean over its tokens, of any length. */
	readonly embed: (text: string) => Promise<readonly number[]>;
	readonly close: () => Promise<void>;
}

/** What the model was trained with, less the two tokens around a text. */
export const mostPieces = 254;
const contextTokens = 512;

/** @param file a GGUF, as `scripts/models/sentenceModel.mjs` makes it */
export async function openSentenceEmbedder(
	file: string,
	threads: number,
): Promise<SentenceEmbedder> {
	const digest = await digestOf(file);
	// Loading it takes a second or two, which an evaluation without a sentence model need not wait for.
	const { startLlama } = await import('./ownLlama.ts');
	// A WordPiece vocabulary knows only lower case: that a text does not come back as it was is no fault of
	// the file.
	const llama = await startLlama();
	const model = await llama.loadModel({ modelPath: file });
	const context = await model.createEmbeddingContext({ contextSize: contextTokens, threads });
	return {
		name: basename(file),
		digest,
		countPieces: (text) => model.tokenize(text).length,
		embed: async (text) => (await context.getEmbeddingFor(text)).vector,
		close: () => llama.dispose(),
	};
}
