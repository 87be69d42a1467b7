/** A model run by node-llama-cpp alone, loaded as our backend loads it. */
import type {
	LlamaContextSequence,
	LlamaModel,
	SequenceEvaluateOptions,
	Token,
} from 'node-llama-cpp';
import { PromptEncoder } from '../../src/backend/promptEncoder.ts';
import { startLlama } from '../../src/evaluation/embedding/ownLlama.ts';
import type {
	BareSettings,
	ChatParameters,
	FirstTokenParameters,
	PassesParameters,
	PlainParameters,
	PlainResult,
} from './bareProtocol.ts';

/**
 * Has logits computed and neither read nor sampled. node-llama-cpp's `evaluateWithoutGeneratingNewTokens`
 * leaves out the output layer too, which no decoding can do without.
 */
const withoutSampling: SequenceEvaluateOptions & { readonly _noSampling: true } = {
	temperature: 0,
	_noSampling: true,
};

export class BareModel {
	readonly #encoder: PromptEncoder;
	readonly #sequences: readonly LlamaContextSequence[];

	private constructor(model: LlamaModel, sequences: readonly LlamaContextSequence[]) {
		this.#sequences = sequences;
		this.#encoder = new PromptEncoder(model);
	}

	static async load(settings: BareSettings): Promise<BareModel> {
		const { path, threads, contextTokens, sequences } = settings;
		const llama = await startLlama({ maxThreads: threads });
		const model = await llama.loadModel({ modelPath: path });
		const contextSize = Math.min(contextTokens, model.trainContextSize);
		const context = await model.createContext({ sequences, contextSize, threads });
		return new BareModel(
			model,
			Array.from({ length: sequences }, () => context.getSequence()),
		);
	}

	get chatTemplate(): boolean {
		return this.#encoder.chatTemplate;
	}

	encodeChat(prompt: ChatParameters): readonly number[] {
		return this.#encoder.encodeChat(prompt);
	}

	async generate({ prompt, maxTokens }: PlainParameters): Promise<PlainResult> {
		const sequence = this.#sequence(0);
		await prepare(sequence, prompt.slice(0, -1) as Token[]);
		const tokens: Token[] = [];
		const started = performance.now();
		const last = prompt.slice(-1) as Token[];
		for await (const token of sequence.evaluate(last, { temperature: 0 })) {
			tokens.push(token);
			if (tokens.length === maxTokens) break;
		}
		const milliseconds = performance.now() - started;
		return { tokens, endOfGeneration: tokens.length < maxTokens, milliseconds };
	}

	async timeFirstToken({ prompt }: FirstTokenParameters): Promise<number> {
		const sequence = this.#sequence(0);
		await sequence.clearHistory();
		const started = performance.now();
		await sequence.evaluate(prompt as Token[], { temperature: 0 }).next();
		return performance.now() - started;
	}

	async timePasses({ prompts, tokens }: PassesParameters): Promise<number> {
		const sequences = prompts.map((_, index) => this.#sequence(index));
		const beginnings = prompts.map((prompt) => prompt as Token[]);
		await Promise.all(
			sequences.map((sequence, index) => prepare(sequence, beginnings[index] ?? [])),
		);
		const started = performance.now();
		for (const token of tokens as Token[]) {
			await Promise.all(sequences.map((sequence) => pass(sequence, token)));
		}
		return performance.now() - started;
	}

	#sequence(index: number): LlamaContextSequence {
		const sequence = this.#sequences[index];
		if (sequence === undefined) throw new RangeError(`There is no sequence ${index}`);
		return sequence;
	}
}

/** Makes a sequence hold just these tokens. A beginning that it holds already is kept. */
async function prepare(sequence: LlamaContextSequence, tokens: Token[]): Promise<void> {
	const held = sequence.contextTokens;
	const different = tokens.findIndex((token, index) => token !== held[index]);
	const shared = different === -1 ? tokens.length : different;
	if (held.length > shared)
		await sequence.eraseContextTokenRanges([{ start: shared, end: held.length }]);
	// Some kinds of models can't go back to just any place.
	if (sequence.nextTokenIndex !== shared) await sequence.clearHistory();
	const rest = tokens.slice(sequence.nextTokenIndex);
	if (rest.length > 0) await sequence.evaluateWithoutGeneratingNewTokens(rest);
}

async function pass(sequence: LlamaContextSequence, token: Token): Promise<void> {
	const { done } = await sequence.evaluate([token], withoutSampling).next();
	if (done !== true) throw new Error('node-llama-cpp sampled a token where none was asked for');
}
