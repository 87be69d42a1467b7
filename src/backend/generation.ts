/**
 * The token loop. In each step all sequences evaluate the same tokens in one batch: the last chosen one, and
 * a draft of those that may follow. The choices after them are made one by one, until one differs from the
 * draft.
 */
import type { Token } from 'node-llama-cpp';
import { BackendError } from '../protocol/errors.ts';
import type { DecodingCost, StopReason } from '../protocol/messages.ts';
import type { BatchCosts } from './batchCosts.ts';
import type { DecodingDistribution } from './distribution.ts';
import { Drafter } from './drafting.ts';
import type { LogitsSource, ReadoutSize } from './evaluator.ts';
import type { PromptEncoder } from './promptEncoder.ts';
import { roomAfter } from './promptRoom.ts';
import type { PromptEvaluation } from './stateReuse.ts';
import type { Sequences, StepReadout } from './sequences.ts';
import { TokenLoop, type TokenLoopOptions } from './tokenLoop.ts';
import { mostThoughtTokens, type Thoughts } from './visibleReply.ts';

/** What a generation needs of the model in memory. */
export interface GenerationModel {
	readonly encoder: PromptEncoder;
	readonly batchCosts: BatchCosts;
	/** Whether the last tokens of a sequence can be taken back. */
	readonly takesBack: boolean;
	readonly sequences: (count: number) => Promise<Sequences>;
}

export interface GenerationInput extends Omit<TokenLoopOptions, 'thoughts'> {
	/** Left out of the reply by default. */
	readonly thoughts?: Thoughts | undefined;
	/** The base prompt, then a preference prompt each. */
	readonly prompts: readonly (readonly Token[])[];
	/** The base prompt without the text to keep to. */
	readonly sourceless?: readonly Token[] | undefined;
	readonly distribution: DecodingDistribution;
	readonly drafting: boolean;
	readonly evaluation: PromptEvaluation;
	/** With the share of the prompts that was evaluated. */
	readonly onRead?: ((fraction: number) => void) | undefined;
	readonly signal: AbortSignal;
}

export interface Generation extends Omit<DecodingCost, 'milliseconds'> {
	readonly milliseconds: Omit<DecodingCost['milliseconds'], 'load'>;
	/** Those of the text. */
	readonly tokens: readonly Token[];
	readonly choices: readonly number[];
	readonly stopReason: StopReason;
}

/**
 * Decodes until something ends it. Throws BackendError when a prompt does not fit, or the model does nothing
 * but think.
 */
export async function generate(
	model: GenerationModel,
	input: GenerationInput,
): Promise<Generation> {
	const prompts = allPrompts(input);
	const sequences = await model.sequences(prompts.length);
	const room = roomAfter(prompts, sequences.capacity);
	const run = new DecodingRun(model, sequences, input, room);
	await run.decode();
	return run.result();
}

/** Of tokens that are appended in one batch since nothing else may follow. */
const longestCertain = 32;

class DecodingRun {
	readonly #model: GenerationModel;
	readonly #sequences: Sequences;
	readonly #input: GenerationInput;
	readonly #loop: TokenLoop;
	readonly #drafter: Drafter | undefined;
	/** Of the prompts that the method decodes in. */
	readonly #read: readonly { readonly prompt: readonly Token[]; readonly readout: ReadoutSize }[];
	readonly #before: { readonly evaluated: number; readonly reused: number };
	readonly #started = performance.now();
	#prefilled: number | undefined;
	#firstToken: number | undefined;
	#batches = 0;
	#tokensDrafted = 0;
	#draftsAccepted = 0;

	constructor(model: GenerationModel, sequences: Sequences, input: GenerationInput, room: number) {
		this.#model = model;
		this.#sequences = sequences;
		this.#input = input;
		this.#loop = new TokenLoop({ encoder: model.encoder, room }, lastPromptOf(input), {
			...input,
			thoughts: input.thoughts ?? { kind: 'skipped', source: '' },
		});
		this.#read = readPrompts(input);
		this.#drafter = this.#createDrafter();
		this.#before = { evaluated: sequences.tokensEvaluated, reused: sequences.tokensReused };
	}

	async decode(): Promise<void> {
		const { evaluation, signal, onRead } = this.#input;
		try {
			const beginnings = this.#read.map(({ prompt }) => prompt.slice(0, -1));
			const held = await this.#sequences.hold(beginnings, evaluation, signal, onRead);
			this.#prefilled = performance.now();
			await this.#decodeIn(held);
		} catch (error) {
			if (!signal.aborted) throw error;
			this.#loop.stopReason = 'cancelled';
			return;
		}
		if (this.#loop.onlyThought) throw onlyThoughts(this.#loop.appended);
	}

	result(): Generation {
		const ended = performance.now();
		const prefill = (this.#prefilled ?? ended) - this.#started;
		const decode = ended - this.#started - prefill;
		const { tokens, choices, stopReason } = this.#loop;
		return {
			tokens,
			choices,
			stopReason,
			promptTokens: allPrompts(this.#input).map((prompt) => prompt.length),
			milliseconds: {
				prefill,
				decode,
				firstToken: (this.#firstToken ?? this.#started) - this.#started,
			},
			tokensPerSecond: decode > 0 ? (this.#loop.appended * 1000) / decode : 0,
			tokensEvaluated: this.#sequences.tokensEvaluated - this.#before.evaluated,
			tokensReused: this.#sequences.tokensReused - this.#before.reused,
			batches: this.#batches,
			tokensDrafted: this.#tokensDrafted,
			draftsAccepted: this.#draftsAccepted,
		};
	}

	/** The sequences hold their prompts but for the last token, which may differ from prompt to prompt. */
	async #decodeIn(held: readonly number[]): Promise<void> {
		const readouts = this.#read.map(({ readout }, index): StepReadout => ({
			sequence: held[index] ?? index,
			readout,
		}));
		let next: readonly Token[] | undefined = this.#read.map(({ prompt }) => lastOf(prompt));
		while (next !== undefined) next = await this.#step(next, readouts);
	}

	/** Answers the token that each sequence appends next; undefined at the end. */
	async #step(
		next: readonly Token[],
		readouts: readonly StepReadout[],
	): Promise<readonly Token[] | undefined> {
		const { signal } = this.#input;
		signal.throwIfAborted();
		const draft = this.#draft();
		const started = performance.now();
		const sources = await this.#sequences.step(next, draft, readouts);
		this.#model.batchCosts.learn(readouts.length * (1 + draft.length), performance.now() - started);
		this.#batches += 1;
		this.#tokensDrafted += draft.length;
		const { token, accepted } = await this.#verify(draft, sources);
		this.#draftsAccepted += accepted;
		const wrong = draft.length - accepted;
		if (wrong > 0) await this.#sequences.takeBack(wrong, readouts);
		return token === undefined ? undefined : readouts.map(() => token);
	}

	#draft(): readonly Token[] {
		// The choice after the draft is one more token.
		const most = this.#loop.left - 1;
		if (this.#drafter === undefined) return [];
		const foreseen = this.#drafter.draft(most);
		const certain =
			this.#input.distribution.certain?.().slice(0, Math.min(most, longestCertain)) ?? [];
		return (certain.length > foreseen.length ? certain : foreseen) as readonly Token[];
	}

	/** Chooses after each token of the step in turn, as long as the draft foresaw the choice. */
	async #verify(draft: readonly Token[], sources: readonly (readonly LogitsSource[])[]) {
		const { distribution, signal } = this.#input;
		for (let accepted = 0; ; accepted += 1) {
			const choice = await distribution.choose(sources.map((source) => at(source, accepted)));
			signal.throwIfAborted();
			const token = this.#loop.advance(choice);
			this.#firstToken ??= performance.now();
			if (token !== undefined) this.#drafter?.chosen(token);
			if (token === undefined || token !== draft[accepted]) return { token, accepted };
		}
	}

	#createDrafter(): Drafter | undefined {
		const { drafting, forcedTokens } = this.#input;
		const { batchCosts, takesBack } = this.#model;
		if (!drafting || !takesBack || forcedTokens !== undefined) return undefined;
		return new Drafter({
			source: lastPromptOf(this.#input),
			sequences: this.#read.length,
			costs: batchCosts,
		});
	}
}

function onlyThoughts(tokens: number): BackendError {
	return new BackendError(
		'modelOnlyThinks',
		`The model was still thinking aloud after ${tokens} tokens and had written nothing of the text. ` +
			`Choose a model that answers without thinking${tokens < mostThoughtTokens ? ', or raise amulet.model.contextTokens' : ''}.`,
		{ tokens },
	);
}

/** The prompts that the method decodes in, and what is read out of their sequences. */
function readPrompts({
	prompts: [base, ...preferences],
	sourceless,
	distribution,
}: GenerationInput) {
	const { baseReadout, preferenceReadout } = distribution;
	const side = (
		isRead: boolean,
		prompts: readonly (readonly Token[] | undefined)[],
		readout: ReadoutSize,
	) => prompts.flatMap((prompt) => (isRead && prompt !== undefined ? [{ prompt, readout }] : []));
	return [
		...side(distribution.readsBase, [base], baseReadout),
		...side(distribution.readsSourceless, [sourceless], baseReadout),
		...side(distribution.readsPreferences, preferences, preferenceReadout),
	];
}

function allPrompts({ prompts, sourceless, distribution }: GenerationInput) {
	const isUsed = distribution.readsSourceless && sourceless !== undefined;
	return isUsed ? [...prompts, sourceless] : prompts;
}

/** It says what the others say, and the preference. */
function lastPromptOf({ prompts }: GenerationInput): readonly Token[] {
	return prompts.at(-1) ?? [];
}

function at<T>(items: readonly T[], index: number): T {
	const item = items[index];
	if (item === undefined) throw new RangeError(`There is no item ${index}`);
	return item;
}

function lastOf(prompt: readonly Token[]): Token {
	return at(prompt, prompt.length - 1);
}
