/** Answers the request to decode by beam search. */
import type { Token } from 'node-llama-cpp';
import { BeamSearch, type Branch } from '../../amulet/beamSearch.ts';
import type { ProbableTokens } from '../../amulet/logProbabilities.ts';
import type { BeamParameters } from '../../protocol/measuring.ts';
import type { DecodeResult, StopReason } from '../../protocol/messages.ts';
import { placeBranches } from './beamPlacement.ts';
import type { PromptEncoder } from '../promptEncoder.ts';
import { roomAfter } from '../promptRoom.ts';
import { readInTurn } from '../readouts.ts';
import type { Sequences } from '../sequences.ts';
import { TokenText } from '../tokenText.ts';

/** What a beam search needs of the model in memory. */
export interface BeamModel {
	readonly encoder: PromptEncoder;
	/** Gives so many sequences for so many tokens each to the work, and frees them after it. */
	readonly withSequences: <R>(
		count: number,
		tokens: number,
		work: (sequences: Sequences) => Promise<R>,
	) => Promise<R>;
}

export interface BeamHooks {
	readonly signal: AbortSignal;
	/** Called after each step with the number of tokens that each beam has. */
	readonly onToken: (generated: number) => void;
}

/**
 * Read of each beam. All end-of-generation tokens that a model may have are among them, besides as many
 * others as there are beams at most.
 */
const readTokens = 128;

/** `loadMilliseconds` is added to the cost. Throws BackendError. */
export async function searchBeams(
	model: BeamModel,
	parameters: BeamParameters,
	loadMilliseconds: number,
	hooks: BeamHooks,
): Promise<DecodeResult> {
	const { encoder } = model;
	const { beams, maxTokens } = parameters;
	const prompt = encoder.encodeRaw(parameters.prompt);
	return model.withSequences(beams, prompt.length + maxTokens, async (sequences) => {
		const room = roomAfter([prompt], sequences.capacity);
		const search = new BeamSearch({
			beams,
			maxTokens: Math.min(maxTokens, room),
			isEnd: (token) => encoder.isEndOfGeneration(token as Token),
		});
		const run = new BeamRun(sequences, prompt, search, hooks);
		await run.decode();
		return run.result(encoder, loadMilliseconds);
	});
}

class BeamRun {
	readonly #sequences: Sequences;
	readonly #prompt: readonly Token[];
	readonly #search: BeamSearch;
	readonly #hooks: BeamHooks;
	readonly #started = performance.now();
	/** The sequence of each beam. */
	#held: readonly number[] = [];
	#prefilled: number | undefined;
	#firstToken: number | undefined;
	#batches = 0;
	#isCancelled = false;

	constructor(
		sequences: Sequences,
		prompt: readonly Token[],
		search: BeamSearch,
		hooks: BeamHooks,
	) {
		this.#sequences = sequences;
		this.#prompt = prompt;
		this.#search = search;
		this.#hooks = hooks;
	}

	async decode(): Promise<void> {
		const { signal } = this.#hooks;
		try {
			this.#held = await this.#sequences.hold([this.#prompt.slice(0, -1)], 'once', signal);
			this.#prefilled = performance.now();
			// The only beam at first is the prompt.
			let branches: readonly Branch[] = this.#prompt
				.slice(-1)
				.map((token) => ({ parent: 0, token }));
			while (branches.length > 0) branches = await this.#step(branches);
		} catch (error) {
			if (!signal.aborted) throw error;
			this.#isCancelled = true;
		}
	}

	/** After a cancel it is of what was found until then. */
	result(encoder: PromptEncoder, load: number): DecodeResult {
		const ended = performance.now();
		const prefill = (this.#prefilled ?? ended) - this.#started;
		const decode = ended - this.#started - prefill;
		const firstToken = (this.#firstToken ?? this.#started) - this.#started;
		const { tokens, end } = this.#search.best;
		const text = new TokenText((next, before) => encoder.decode(next, before), this.#prompt);
		return {
			tokens,
			choices: end === undefined ? tokens : [...tokens, end],
			text: tokens.map((token) => text.push(token as Token)).join(''),
			stopReason: this.#stopReason(end),
			promptTokens: [this.#prompt.length],
			milliseconds: { load, prefill, decode, firstToken },
			tokensPerSecond: decode > 0 ? (tokens.length * 1000) / decode : 0,
			tokensEvaluated: this.#sequences.tokensEvaluated,
			tokensReused: this.#sequences.tokensReused,
			batches: this.#batches,
			tokensDrafted: 0,
			draftsAccepted: 0,
		};
	}

	#stopReason(end: number | undefined): StopReason {
		if (this.#isCancelled) return 'cancelled';
		return end === undefined ? 'maxTokens' : 'endOfGeneration';
	}

	/** Evaluates the last token of each beam. Answers the beams of the next step. */
	async #step(branches: readonly Branch[]): Promise<readonly Branch[]> {
		const { signal, onToken } = this.#hooks;
		await this.#place(branches.map(({ parent }) => parent));
		signal.throwIfAborted();
		const continuations = await this.#evaluate(branches.map(({ token }) => token as Token));
		signal.throwIfAborted();
		const next = this.#search.step(continuations);
		this.#firstToken ??= performance.now();
		onToken(this.#search.length);
		return next;
	}

	async #place(parents: readonly number[]): Promise<void> {
		const { sequences, copies } = placeBranches(parents, this.#held, this.#sequences.size);
		for (const { from, to } of copies) {
			await this.#sequences.branch(from, to, this.#hooks.signal);
		}
		this.#held = sequences;
	}

	/** What may follow each beam after its next token. */
	async #evaluate(next: readonly Token[]): Promise<readonly ProbableTokens[]> {
		const readouts = this.#held.map((sequence) => ({ sequence, readout: 'full' as const }));
		const sources = await this.#sequences.step(next, [], readouts);
		this.#batches += 1;
		return readInTurn(sources.flat(), (source) => source.mostProbable(readTokens));
	}
}
