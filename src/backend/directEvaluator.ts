/**
 * Evaluation through what node-llama-cpp keeps to itself: its binding's context. The public interface makes a sampler of the
 * vocabulary's size for every token, can't read logits in two goes, and can't copy a sequence. All knowledge of its
 * insides is in this file; where they are not those that it was written for, {@link publicEvaluator} takes over.
 */
import { getModuleVersion, type LlamaContext, type LlamaModel } from 'node-llama-cpp';
import { z } from 'zod';
import type { Append, Evaluator, LogitsSource, ReadoutSize } from './evaluator.ts';
import { readoutOf, samplerSettings } from './readouts.ts';

/** The versions whose insides were looked at. */
const knownVersions: readonly string[] = ['3.22.1'];

interface Sampler {
	applyConfig: (settings: object) => void;
}

type Binding = z.infer<typeof binding>;

const method = <F>() => z.custom<F>((value) => typeof value === 'function');
const binding = z.object({
	initBatch: method<(tokens: number) => void>(),
	/** Answers the index within the batch of each token whose logits are wanted. */
	addToBatch:
		method<
			(sequence: number, position: number, tokens: Uint32Array, wanted: Uint32Array) => Uint32Array
		>(),
	decodeBatch: method<() => Promise<void>>(),
	/** The fourth of what it answers holds tokens and logits by turns. */
	sampleToken:
		method<
			(
				index: number,
				sampler: Sampler,
				probabilities: boolean,
				confidence: boolean,
				logits: boolean,
			) => Promise<[number, unknown?, unknown?, number[]?]>
		>(),
	removeTokenCellsFromSequence: method<(sequence: number, from: number, to: number) => boolean>(),
	disposeSequence: method<(sequence: number) => void>(),
	/** Answers the last position that was copied. */
	copySequenceStateFromOtherSequence: method<(to: number, from: number) => Promise<number>>(),
	setThreads: method<(threads: number) => void>(),
});
const contextInsides = z.object({ _ctx: z.unknown() });
const modelInsides = z.object({
	_model: z.unknown(),
	_llama: z.object({
		_bindings: z.object({ AddonSampler: method<new (model: unknown) => Sampler>() }),
	}),
});

export interface DirectEvaluatorOptions {
	readonly model: LlamaModel;
	readonly context: LlamaContext;
	readonly vocabularySize: number;
	/** Threads to use for the next batch. */
	readonly threads: () => number;
	readonly version?: string;
}

/** Undefined where node-llama-cpp's insides are not known. */
export async function directEvaluator(
	options: DirectEvaluatorOptions,
): Promise<Evaluator | undefined> {
	const version = options.version ?? (await getModuleVersion());
	if (!knownVersions.includes(version)) return undefined;
	const context = contextInsides.safeParse(options.context);
	const model = modelInsides.safeParse(options.model);
	if (!context.success || !model.success) return undefined;
	// What is checked is the binding itself, not a copy of it: its methods need their object.
	const native = context.data._ctx;
	if (!isBinding(native)) return undefined;
	const { AddonSampler } = model.data._llama._bindings;
	const makeSampler = () => new AddonSampler(model.data._model);
	return new DirectEvaluator(native, makeSampler, options);
}

function isBinding(value: unknown): value is Binding {
	return binding.safeParse(value).success;
}

class DirectEvaluator implements Evaluator {
	readonly sequences: number;
	readonly capacity: number;
	readonly copies = true;
	readonly #native: Binding;
	readonly #makeSampler: () => Sampler;
	readonly #options: DirectEvaluatorOptions;
	readonly #lengths: number[];
	/** Idle ones: each serves one reading at a time. */
	readonly #samplers = new Map<ReadoutSize, Sampler[]>();

	constructor(native: Binding, makeSampler: () => Sampler, options: DirectEvaluatorOptions) {
		this.#native = native;
		this.#makeSampler = makeSampler;
		this.#options = options;
		this.sequences = options.context.totalSequences;
		this.capacity = options.context.contextSize - 1;
		this.#lengths = Array.from({ length: this.sequences }, () => 0);
	}

	async evaluate(appends: readonly Append[]): Promise<LogitsSource[][]> {
		this.#native.initBatch(appends.reduce((total, { tokens }) => total + tokens.length, 0));
		const sources = appends.map((append) => this.#add(append));
		this.#native.setThreads(this.#options.threads());
		await this.#native.decodeBatch();
		return sources;
	}

	truncate(sequence: number, length: number): Promise<boolean> {
		this.#lengths[sequence] = length;
		return Promise.resolve(this.#native.removeTokenCellsFromSequence(sequence, length, -1));
	}

	clear(sequence: number): Promise<void> {
		this.#lengths[sequence] = 0;
		this.#native.disposeSequence(sequence);
		return Promise.resolve();
	}

	async copy(from: number, to: number): Promise<boolean> {
		const length = this.#lengths[from] ?? 0;
		const last = await this.#native.copySequenceStateFromOtherSequence(to, from);
		this.#lengths[to] = length;
		return last === length - 1;
	}

	#add({ sequence, tokens, readFrom = tokens.length, readout = 1 }: Append): LogitsSource[] {
		const position = this.#lengths[sequence] ?? 0;
		const wanted = Uint32Array.from(tokens.keys()).subarray(readFrom);
		const indexes = this.#native.addToBatch(
			sequence,
			position,
			Uint32Array.from(tokens),
			Uint32Array.from(wanted),
		);
		this.#lengths[sequence] = position + tokens.length;
		return Array.from(indexes, (index) => ({
			few: (count) => this.#read(index, count),
			all: () => this.#read(index, readout),
		}));
	}

	async #read(index: number, size: ReadoutSize) {
		const sampler = this.#takeSampler(size);
		const [, , , pairs] = await this.#native.sampleToken(index, sampler, false, false, true);
		this.#samplers.get(size)?.push(sampler);
		return readoutOf(pairs, size, this.#options.vocabularySize);
	}

	#takeSampler(size: ReadoutSize): Sampler {
		const idle = this.#samplers.get(size) ?? [];
		this.#samplers.set(size, idle);
		const sampler = idle.pop();
		if (sampler !== undefined) return sampler;
		const made = this.#makeSampler();
		made.applyConfig(samplerSettings(size));
		return made;
	}
}
