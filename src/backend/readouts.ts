/** What node-llama-cpp reads out, as typed arrays. */
import type { LogitsReadout } from '../amulet/logits.ts';
import type { ReadoutSize } from './evaluator.ts';

/** Of a sampler that leaves the best tokens' logits as they are, selected without a full sort. */
export function samplerSettings(size: ReadoutSize) {
	const selection = { topP: 1, minP: 0, temperature: 1, seed: 0 };
	return size === 'full' ? { temperature: 0 } : { topK: size, ...selection };
}

/**
 * @param pairs token and logit by turns, descending by logit
 * @throws Error when the model gave none
 */
export function readoutOf(
	pairs: readonly number[] | undefined,
	size: ReadoutSize,
	vocabularySize: number,
): LogitsReadout {
	if (pairs === undefined || pairs.length === 0) throw new Error('The model gave no logits');
	return size === 'full' ? fullReadout(pairs, vocabularySize) : topReadout(pairs);
}

function fullReadout(pairs: readonly number[], vocabularySize: number): LogitsReadout {
	const logits = new Float32Array(vocabularySize).fill(Number.NEGATIVE_INFINITY);
	for (let index = 0; index < pairs.length; index += 2) {
		logits[pairs[index] ?? Number.NaN] = pairs[index + 1] ?? Number.NaN;
	}
	return { kind: 'full', logits };
}

function topReadout(pairs: readonly number[]): LogitsReadout {
	const tokens = new Int32Array(pairs.length / 2);
	const logits = new Float32Array(pairs.length / 2);
	for (let index = 0; index < tokens.length; index += 1) {
		tokens[index] = pairs[2 * index] ?? Number.NaN;
		logits[index] = pairs[2 * index + 1] ?? Number.NaN;
	}
	return { kind: 'top', tokens, logits };
}
