/** What node-llama-cpp reads out, as typed arrays. */
import type { LogitsReadout, TokenLogits, TopReadout } from '../amulet/logits.ts';
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
	return size === 'full' ? fullReadout(checkPairs(pairs), vocabularySize) : topReadoutOf(pairs);
}

function checkPairs(pairs: readonly number[] | undefined): readonly number[] {
	if (pairs === undefined || pairs.length === 0) throw new Error('The model gave no logits');
	return pairs;
}

function fullReadout(pairs: readonly number[], vocabularySize: number): LogitsReadout {
	const logits = new Float32Array(vocabularySize).fill(Number.NEGATIVE_INFINITY);
	for (let index = 0; index < pairs.length; index += 2) {
		logits[pairs[index] ?? Number.NaN] = pairs[index + 1] ?? Number.NaN;
	}
	return { kind: 'full', logits };
}

/** The same of the best tokens alone. */
export function topReadoutOf(given: readonly number[] | undefined): TopReadout {
	const pairs = checkPairs(given);
	const tokens = new Int32Array(pairs.length / 2);
	const logits = new Float32Array(pairs.length / 2);
	for (let index = 0; index < tokens.length; index += 1) {
		tokens[index] = pairs[2 * index] ?? Number.NaN;
		logits[index] = pairs[2 * index + 1] ?? Number.NaN;
	}
	return { kind: 'top', tokens, logits };
}

/** The logits of named tokens from a readout of at least these; those that it lacks are impossible. */
export function logitsAmong(pairs: readonly number[] | undefined, tokens: Int32Array): TokenLogits {
	const read = new Map<number, number>();
	for (const [index, token] of checkPairs(pairs).entries()) {
		if (index % 2 === 0) read.set(token, pairs?.[index + 1] ?? Number.NaN);
	}
	return {
		tokens,
		logits: Float32Array.from(tokens, (token) => read.get(token) ?? Number.NEGATIVE_INFINITY),
	};
}

/** As many as are read at the same time: libuv has four threads for that. */
const readTogether = 4;

/** Reads from each in turn, a few at a time, because each reading takes memory for the whole vocabulary. */
export async function readInTurn<S, R>(
	sources: readonly S[],
	read: (source: S, index: number) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	for (let start = 0; start < sources.length; start += readTogether) {
		const group = sources.slice(start, start + readTogether);
		results.push(...(await Promise.all(group.map((source, at) => read(source, start + at)))));
	}
	return results;
}
