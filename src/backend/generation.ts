/** The token loop: one batch a step, one choice, the same token appended to every sequence. */
import type { Token } from 'node-llama-cpp';
import { BackendError } from '../protocol/errors.ts';
import type { DecodingCost, StopReason } from '../protocol/messages.ts';
import type { DecodingDistribution } from './distribution.ts';
import type { PromptEncoder } from './promptEncoder.ts';
import type { SequenceGroup, SequenceStep } from './sequenceGroup.ts';
import { TokenLoop, type TokenLoopOptions } from './tokenLoop.ts';

export interface GenerationInput extends TokenLoopOptions {
	/** The base prompt, then a preference prompt each. */
	readonly prompts: readonly (readonly Token[])[];
	readonly distribution: DecodingDistribution;
	readonly signal: AbortSignal;
}

export interface Generation extends Omit<DecodingCost, 'milliseconds'> {
	readonly milliseconds: { readonly prefill: number; readonly decode: number };
	readonly tokens: readonly Token[];
	readonly choices: readonly number[];
	readonly stopReason: StopReason;
}

/** Decodes until something ends it. Throws BackendError when a prompt does not fit. */
export async function generate(
	group: SequenceGroup,
	encoder: PromptEncoder,
	input: GenerationInput,
): Promise<Generation> {
	const { prompts, signal } = input;
	const room = checkFit(prompts, group.capacity);
	const loop = new TokenLoop(encoder, { ...input, maxTokens: Math.min(input.maxTokens, room) });
	const evaluatedBefore = group.tokensEvaluated;
	const started = performance.now();
	let prefilled: number | undefined;
	try {
		await decodeTokens(group, loop, input, () => {
			prefilled = performance.now();
		});
	} catch (error) {
		if (!signal.aborted) throw error;
		loop.stopReason = 'cancelled';
	}
	const ended = performance.now();
	const prefill = (prefilled ?? ended) - started;
	const decode = ended - started - prefill;
	return {
		tokens: loop.tokens,
		choices: loop.choices,
		stopReason: loop.stopReason,
		promptTokens: prompts.map((prompt) => prompt.length),
		milliseconds: { prefill, decode },
		tokensPerSecond: decode > 0 ? (loop.tokens.length * 1000) / decode : 0,
		tokensEvaluated: group.tokensEvaluated - evaluatedBefore,
	};
}

/** Throws the signal's reason as soon as it is aborted, whatever is under way. */
async function decodeTokens(
	group: SequenceGroup,
	loop: TokenLoop,
	{ prompts, distribution, signal }: GenerationInput,
	onPrefilled: () => void,
): Promise<void> {
	const readouts = readoutsOf(distribution, prompts.length);
	const read = prompts.filter((_, index) => readouts[index] !== undefined);
	const sizes = readouts.filter((size) => size !== undefined);
	const beginnings = read.map((prompt) => prompt.slice(0, -1));
	await group.prefill(beginnings, signal);
	onPrefilled();
	let steps = read.map((prompt, index): SequenceStep => stepOf(prompt.at(-1), sizes[index]));
	for (;;) {
		signal.throwIfAborted();
		const choice = distribution.choose(await group.step(steps));
		signal.throwIfAborted();
		const token = loop.advance(choice);
		if (token === undefined) return;
		steps = sizes.map((readout) => ({ token, readout }));
	}
}

/** For each sequence what is read out of it; undefined for one that the method does not decode in. */
function readoutsOf(distribution: DecodingDistribution, sequences: number) {
	return Array.from({ length: sequences }, (_, index) => {
		const isRead = index === 0 ? distribution.readsBase : distribution.readsPreferences;
		if (!isRead) return undefined;
		return index === 0 ? distribution.baseReadout : distribution.preferenceReadout;
	});
}

function stepOf(
	token: Token | undefined,
	readout: SequenceStep['readout'] | undefined,
): SequenceStep {
	if (token === undefined || readout === undefined) {
		throw new BackendError('invalidRequest', 'A prompt is empty: it needs a token at least.');
	}
	return { token, readout };
}

/** Tokens that can be generated after the longest prompt. */
function checkFit(prompts: readonly (readonly Token[])[], capacity: number): number {
	const promptTokens = Math.max(...prompts.map((prompt) => prompt.length));
	if (promptTokens < capacity) return capacity - promptTokens;
	throw new BackendError(
		'promptTooLong',
		`The prompt has ${promptTokens} tokens, but only ${capacity} fit, generated text included. ` +
			'Select less text, or raise amulet.model.contextTokens.',
		{ promptTokens, contextTokens: capacity },
	);
}
