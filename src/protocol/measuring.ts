/**
 * What only an evaluation asks of the backend: beam search, which is answered as the request to decode is,
 * and probabilities.
 */
import { RequestType } from 'vscode-jsonrpc';
import { z } from 'zod';
import { decodingSettings, modelSettings } from './decoding.ts';
import { prompt, tokenIds, type DecodeResult } from './messages.ts';

export const beamParameters = z.object({
	model: modelSettings,
	prompt,
	/** Continuations that are followed side by side; 1 is greedy decoding. */
	beams: z.int().min(1).max(32),
	maxTokens: decodingSettings.shape.maxTokens,
});
export type BeamParameters = z.infer<typeof beamParameters>;

/** The result is of the continuation that won. */
export const beamRequest = new RequestType<BeamParameters, DecodeResult, void>('amulet/beam');

/** Asks how probable a continuation of the prompt is to the model. */
export const scoreParameters = z.object({
	model: modelSettings,
	prompt,
	/** Tokens, or a text that the model's own tokenizer puts into tokens; it may be empty. */
	continuation: z.union([z.string(), tokenIds]),
});
export type ScoreParameters = z.infer<typeof scoreParameters>;

export interface ScoreResult {
	/**
	 * Natural logarithm of the continuation's probability: the sum over its tokens, each among the whole
	 * vocabulary; 0 when it has none. Beyond the rounding of the model's own logits the error is below 1e-5 a
	 * token, and 1e-6 in the mean.
	 */
	readonly logProbability: number;
	/** Of the continuation. */
	readonly tokens: number;
}

/** Null when it was cancelled. */
export const scoreRequest = new RequestType<ScoreParameters, ScoreResult | null, void>(
	'amulet/score',
);
