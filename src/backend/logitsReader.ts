/** Reads logits out of llama.cpp through node-llama-cpp's public interface. */
import type { ControlledEvaluateInputItem, Token } from 'node-llama-cpp';
import type { LogitsReadout } from '../amulet/logits.ts';

type GenerateNext = NonNullable<Exclude<ControlledEvaluateInputItem, Token>[1]['generateNext']>;

/** How much of a sequence's logits is read out at a step. */
export interface ReadoutSize {
	readonly kind: 'full' | 'top';
	readonly request: GenerateNext;
}

/** The logit of every token. node-llama-cpp sorts the vocabulary for it, which takes longer than a small model. */
export const fullReadout: ReadoutSize = { kind: 'full', request: { logits: true } };

/**
 * The logits of the `count` best tokens, in descending order. A sampler with top-k leaves just those, selected
 * without a full sort; a temperature of 1 leaves their logits as they are.
 */
export function topReadout(count: number): ReadoutSize {
	const options = { topK: count, topP: 1, minP: 0, temperature: 1, seed: 0 };
	return { kind: 'top', request: { logits: true, options } };
}

/** The readout as typed arrays. Throws when the model gave none. */
export function readLogits(
	logits: ReadonlyMap<Token, number> | undefined,
	size: ReadoutSize,
	vocabularySize: number,
): LogitsReadout {
	if (logits === undefined || logits.size === 0) {
		throw new Error('The model gave no logits');
	}
	return size.kind === 'full' ? fullLogits(logits, vocabularySize) : topLogits(logits);
}

function fullLogits(logits: ReadonlyMap<Token, number>, vocabularySize: number): LogitsReadout {
	const values = new Float32Array(vocabularySize).fill(Number.NEGATIVE_INFINITY);
	for (const [token, logit] of logits) values[token] = logit;
	return { kind: 'full', logits: values };
}

function topLogits(logits: ReadonlyMap<Token, number>): LogitsReadout {
	const tokens = new Int32Array(logits.size);
	const values = new Float32Array(logits.size);
	let index = 0;
	for (const [token, logit] of logits) {
		tokens[index] = token;
		values[index] = logit;
		index += 1;
	}
	return { kind: 'top', tokens, logits: values };
}
