/** The request to decode a prompt by beam search. It is answered as the request to decode is. */
import { RequestType } from 'vscode-jsonrpc';
import { z } from 'zod';
import { decodingSettings, modelSettings } from './decoding.ts';
import { prompt, type DecodeResult } from './messages.ts';

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
