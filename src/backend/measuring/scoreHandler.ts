/** Answers the request for the probability of a continuation. */
import type { Token } from 'node-llama-cpp';
import type { ScoreParameters, ScoreResult } from '../../protocol/measuring.ts';
import type { GenerationModel } from '../generation.ts';
import { roomAfter } from '../promptRoom.ts';
import { readInTurn } from '../readouts.ts';
import type { Sequences } from '../sequences.ts';

/** Tokens of the continuation that are evaluated at once: few enough for a cancel to be noticed soon. */
const longestStep = 16;

/** Throws BackendError, or the signal's reason. */
export async function score(
	model: GenerationModel,
	parameters: ScoreParameters,
	signal: AbortSignal,
): Promise<ScoreResult> {
	const { encoder } = model;
	const prompt = encoder.encodeRaw(parameters.prompt);
	const continuation = tokensOf(parameters.continuation, encoder);
	const sequences = await model.sequences(1);
	roomAfter([[...prompt, ...continuation]], sequences.capacity);
	if (continuation.length === 0) return { logProbability: 0, tokens: 0 };
	const [sequence = 0] = await sequences.hold([prompt.slice(0, -1)], 'once', signal);
	let logProbability = 0;
	for (let start = 0; start < continuation.length; start += longestStep) {
		signal.throwIfAborted();
		const wanted = continuation.slice(start, start + longestStep);
		const before = start === 0 ? prompt.slice(-1) : continuation.slice(start - 1, start);
		const terms = await scoreNext(sequences, sequence, before, wanted);
		for (const term of terms) logProbability += term;
	}
	// It has no place in a message, and means a token that the model can never choose.
	if (!Number.isFinite(logProbability)) throw new Error('The continuation is impossible');
	return { logProbability, tokens: continuation.length };
}

function tokensOf(
	continuation: ScoreParameters['continuation'],
	encoder: GenerationModel['encoder'],
): readonly Token[] {
	if (typeof continuation === 'string') return encoder.encodeText(continuation);
	return continuation.map((token) => encoder.token(token));
}

/** The log-probabilities of tokens. The sequence lacks the one before them, and gets all but the last. */
async function scoreNext(
	sequences: Sequences,
	sequence: number,
	before: readonly Token[],
	wanted: readonly Token[],
): Promise<number[]> {
	const readouts = [{ sequence, readout: 'full' }] as const;
	const [sources = []] = await sequences.step(before, wanted.slice(0, -1), readouts);
	return readInTurn(
		wanted,
		async (token, index) => (await sources[index]?.logProbabilityOf(token)) ?? Number.NaN,
	);
}
