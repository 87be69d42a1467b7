/**
 * Evaluation through what node-llama-cpp keeps to itself: its binding's context. The public interface makes a
 * sampler of the vocabulary's size for every token, can't read logits in two goes, and can't copy a sequence.
 * All knowledge of its insides is in this file; where they are not those that it was written for, {@link
 * publicEvaluator} takes over.
 */
import { getModuleVersion, type LlamaContext, type LlamaModel, type Token } from 'node-llama-cpp';
import { z } from 'zod';
import { logSumExp, probableTokens } from '../amulet/logProbabilities.ts';
import type { TokenLogits, TopReadout } from '../amulet/logits.ts';
import type { Append, Evaluator, ProbabilitySource, ReadoutSize } from './evaluator.ts';
import { logitsAmong, readoutOf, samplerSettings, topReadoutOf } from './readouts.ts';

/** The versions whose insides were looked at. */
const knownVersions: readonly string[] = ['3.22.1'];

/**
 * So many of the best tokens are read and their exponentials summed up in double precision; llama.cpp sums up
 * the others in single precision, which loses a little of many small ones. With a vocabulary of 49,152 tokens
 * the logarithm of the whole sum is off by 9e-6 at most and 1e-6 in the mean, and it takes 1 ms where reading
 * everything takes 15 ms. (With 128 tokens it would be off by 3.5e-5 and 7e-6, with none by 2e-4, and take
 * 0.7 and 0.6 ms.)
 */
const summedApart = 1024;

/** Added to the logits of tokens to keep them from being among the best: far more than logits differ. */
const demotion = -1e6;

interface Sampler {
	applyConfig: (settings: object) => void;
}

/**
 * Tokens whose logits are wanted, whether the highest and the lowest one's are, the sampled token's, and how
 * many of the best.
 */
type LogitsFilter = [number[], boolean, boolean, boolean, number];

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
	/**
	 * What it answers begins with the sampled token; the fourth holds tokens and logits by turns, and the
	 * fifth is the sum of exp(logit - highest logit).
	 */
	sampleToken:
		method<
			(
				index: number,
				sampler: Sampler,
				probabilities: boolean,
				confidence: boolean,
				logits: boolean | LogitsFilter,
				sum?: boolean,
			) => Promise<[number, unknown?, unknown?, number[]?, number?]>
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
	readonly #samplers = new Map<ReadoutSize | 'others' | 'named', Sampler[]>();
	/** A bias for every token, made when it is first needed. */
	#biases: { readonly tokens: Uint32Array; readonly values: Float32Array } | undefined;

	constructor(native: Binding, makeSampler: () => Sampler, options: DirectEvaluatorOptions) {
		this.#native = native;
		this.#makeSampler = makeSampler;
		this.#options = options;
		this.sequences = options.context.totalSequences;
		this.capacity = options.context.contextSize - 1;
		this.#lengths = Array.from({ length: this.sequences }, () => 0);
	}

	async evaluate(appends: readonly Append[]): Promise<ProbabilitySource[][]> {
		this.#native.initBatch(appends.reduce((total, { tokens }) => total + tokens.length, 0));
		// llama.cpp evaluates sequences together only where the batch has them in order; otherwise it takes
		// twice as long.
		const inOrder = appends.toSorted((one, other) => one.sequence - other.sequence);
		const sources = new Map(inOrder.map((append) => [append.sequence, this.#add(append)]));
		this.#native.setThreads(this.#options.threads());
		await this.#native.decodeBatch();
		return appends.map(({ sequence }) => sources.get(sequence) ?? []);
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

	#add({ sequence, tokens, readFrom = tokens.length }: Append): ProbabilitySource[] {
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
			best: (size) => this.#read(index, size),
			logitsOf: (named) => this.#logitsOf(index, named),
			logProbabilityOf: (token) => this.#logProbabilityOf(index, token),
			mostProbable: async (count) => {
				const best = await this.#readBest(index, Math.max(count, summedApart));
				const others = await this.#readOthers(index, best.tokens);
				const listed: TopReadout = {
					kind: 'top',
					tokens: best.tokens.subarray(0, count),
					logits: best.logits.subarray(0, count),
				};
				return probableTokens(listed, logOfSum(best, others));
			},
		}));
	}

	async #logProbabilityOf(index: number, token: Token): Promise<number> {
		const best = await this.#readBest(index, summedApart);
		const others = await this.#readOthers(index, best.tokens, token);
		const position = best.tokens.indexOf(token);
		const logit = position < 0 ? others.logit : best.logits[position];
		return (logit ?? Number.NaN) - logOfSum(best, others);
	}

	async #read(index: number, size: ReadoutSize) {
		return readoutOf(await this.#readPairs(index, size), size, this.#options.vocabularySize);
	}

	async #readBest(index: number, count: number): Promise<TopReadout> {
		return topReadoutOf(await this.#readPairs(index, count));
	}

	async #readPairs(index: number, size: ReadoutSize): Promise<number[] | undefined> {
		const sampler = this.#takeSampler(size, () => samplerSettings(size));
		const [, , , pairs] = await this.#native.sampleToken(index, sampler, false, false, true);
		this.#giveBack(size, sampler);
		return pairs;
	}

	/**
	 * All other tokens are demoted, and the best ones read. (A filter of tokens does the same, but compares
	 * each token of the vocabulary with each of the filter: with 512 of these it takes twenty times as long.)
	 */
	async #logitsOf(index: number, named: Int32Array): Promise<TokenLogits> {
		const sampler = this.#takeSampler('named');
		const { tokens, values } = (this.#biases ??= this.#demoteAll());
		for (const token of named) values[token] = 0;
		sampler.applyConfig({
			...samplerSettings(named.length),
			tokenBiasKeys: tokens,
			tokenBiasValues: values,
		});
		for (const token of named) values[token] = demotion;
		const [, , , pairs] = await this.#native.sampleToken(index, sampler, false, false, true);
		this.#giveBack('named', sampler);
		return logitsAmong(pairs, named);
	}

	#demoteAll() {
		const tokens = Uint32Array.from({ length: this.#options.vocabularySize }, (_, token) => token);
		return { tokens, values: new Float32Array(tokens.length).fill(demotion) };
	}

	/** Of the tokens but for those: {@link logSumExp}, and the logit of one of them that is wanted. */
	async #readOthers(index: number, without: Int32Array, wanted?: Token): Promise<OtherTokens> {
		const sampler = this.#takeSampler('others');
		sampler.applyConfig({
			temperature: 0,
			tokenBiasKeys: Uint32Array.from(without),
			tokenBiasValues: new Float32Array(without.length).fill(Number.NEGATIVE_INFINITY),
		});
		const filter: LogitsFilter = [wanted === undefined ? [] : [wanted], false, false, true, 0];
		const [best, , , pairs, sum] = await this.#native.sampleToken(
			index,
			sampler,
			false,
			false,
			filter,
			true,
		);
		this.#giveBack('others', sampler);
		const { tokens, logits } = topReadoutOf(pairs);
		const logitOf = (token: number | undefined) =>
			token === undefined ? undefined : logits[tokens.indexOf(token)];
		const highest = logitOf(best) ?? Number.NaN;
		return {
			logOfSum:
				highest === Number.NEGATIVE_INFINITY ? highest : highest + Math.log(sum ?? Number.NaN),
			logit: logitOf(wanted),
		};
	}

	/** A new one gets the settings. */
	#takeSampler(size: ReadoutSize | 'others' | 'named', settings?: () => object): Sampler {
		const idle = this.#samplers.get(size)?.pop();
		if (idle !== undefined) return idle;
		const made = this.#makeSampler();
		if (settings !== undefined) made.applyConfig(settings());
		return made;
	}

	#giveBack(size: ReadoutSize | 'others' | 'named', sampler: Sampler): void {
		const idle = this.#samplers.get(size);
		if (idle === undefined) this.#samplers.set(size, [sampler]);
		else idle.push(sampler);
	}
}

/** What is known of the tokens that are not among the best. */
interface OtherTokens {
	readonly logOfSum: number;
	/** Of the token that was wanted, if it is one of them. */
	readonly logit: number | undefined;
}

function logOfSum(best: TopReadout, others: OtherTokens): number {
	return logSumExp(Float64Array.of(logSumExp(best.logits), others.logOfSum));
}
