/** What an evaluation asks of the backend besides what the extension does. */
import type { BackendClient } from '../client/backendClient.ts';
import {
	beamRequest,
	scoreRequest,
	type BeamParameters,
	type ScoreParameters,
	type ScoreResult,
} from '../protocol/measuring.ts';
import type { DecodeResult } from '../protocol/messages.ts';

/** Decodes from one prompt by beam search. Throws BackendError, BackendLostError. */
export async function beamSearch(
	client: BackendClient,
	parameters: BeamParameters,
	signal: AbortSignal,
): Promise<DecodeResult> {
	return client.ask(beamRequest, parameters, signal);
}

/**
 * How probable a continuation is to the model. Throws BackendError, BackendLostError, the signal's reason.
 */
export async function scoreContinuation(
	client: BackendClient,
	parameters: ScoreParameters,
	signal: AbortSignal,
): Promise<ScoreResult> {
	const result = await client.ask(scoreRequest, parameters, signal);
	if (result === null) throw signal.reason;
	return result;
}
