/**
 * Evaluation through node-llama-cpp's public interface alone. It reads out all that a batch may need, since
 * nothing can be read later, and it can't copy a sequence: the same results as {@link directEvaluator}, in
 * more time.
 */
import type {
	ControlledEvaluateInputItem,
	LlamaContext,
	LlamaContextSequence,
} from 'node-llama-cpp';
import type { FullReadout, LogitsReadout, TopReadout } from '../amulet/logits.ts';
import { bestOf, logSumExp, probableTokens } from '../amulet/logProbabilities.ts';
import type { Append, Evaluator, ProbabilitySource, ReadoutSize } from './evaluator.ts';
import { readoutOf, samplerSettings, topReadoutOf } from './readouts.ts';

export function publicEvaluator(context: LlamaContext, vocabularySize: number): Evaluator {
	// Held, because a sequence that nothing refers to is emptied by the garbage collector.
	const sequences = Array.from({ length: context.totalSequences }, () => context.getSequence());
	const sequence = (index: number): LlamaContextSequence => {
		const found = sequences[index];
		if (found === undefined) throw new RangeError(`There is no sequence ${index}`);
		return found;
	};
	return {
		sequences: sequences.length,
		capacity: context.contextSize - 1,
		evaluate: (appends) =>
			Promise.all(
				appends.map((append) => appendTo(sequence(append.sequence), append, vocabularySize)),
			),
		truncate: async (index, length) => {
			const kept = sequence(index);
			await kept.eraseContextTokenRanges([{ start: length, end: kept.nextTokenIndex }]);
			return true;
		},
		clear: (index) => sequence(index).clearHistory(),
		copies: false,
		copy: () => Promise.resolve(false),
	};
}

async function appendTo(
	sequence: LlamaContextSequence,
	{ tokens, readFrom = tokens.length, readout = 1 }: Append,
	vocabularySize: number,
): Promise<ProbabilitySource[]> {
	if (readFrom >= tokens.length) {
		await sequence.evaluateWithoutGeneratingNewTokens([...tokens]);
		return [];
	}
	const generateNext = { logits: true as const, options: samplerSettings(readout) };
	const items = tokens.map((token, index): ControlledEvaluateInputItem =>
		index < readFrom ? token : [token, { generateNext }],
	);
	const outputs = await sequence.controlledEvaluate(items);
	return tokens.slice(readFrom).map((_, index) => {
		const logits = outputs[readFrom + index]?.next.logits;
		return sourceOf(pairsOf(logits), readout, vocabularySize);
	});
}

/** One by one: flattening a list of a whole vocabulary's pairs takes ten times as long. */
function pairsOf(logits: ReadonlyMap<number, number> | undefined): number[] | undefined {
	if (logits === undefined) return undefined;
	const pairs: number[] = [];
	for (const [token, logit] of logits) pairs.push(token, logit);
	return pairs;
}

function sourceOf(
	pairs: number[] | undefined,
	size: ReadoutSize,
	vocabularySize: number,
): ProbabilitySource {
	const listed = topReadoutOf(pairs);
	const readout = size === 'full' ? readoutOf(pairs, size, vocabularySize) : listed;
	return {
		best: (size) => Promise.resolve(size === 'full' ? readout : firstOf(listed, size)),
		logitsOf: (tokens) => {
			const { logits } = fullOf(readout);
			const named = Float32Array.from(tokens, (token) => logits[token] ?? Number.NaN);
			return Promise.resolve({ tokens, logits: named });
		},
		logProbabilityOf: (token) => Promise.resolve(logProbabilityIn(fullOf(readout), token)),
		mostProbable: (count) => {
			const full = fullOf(readout);
			return Promise.resolve(probableTokens(bestOf(full, count), logSumExp(full.logits)));
		},
	};
}

function firstOf({ kind, tokens, logits }: TopReadout, count: number): TopReadout {
	return { kind, tokens: tokens.subarray(0, count), logits: logits.subarray(0, count) };
}

function fullOf(readout: LogitsReadout): FullReadout {
	if (readout.kind === 'full') return readout;
	throw new Error('The batch did not ask for a full readout');
}

function logProbabilityIn({ logits }: FullReadout, token: number): number {
	return (logits[token] ?? Number.NaN) - logSumExp(logits);
}
