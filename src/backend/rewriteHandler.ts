/** Answers the request to rewrite passages. */
import type {
	RewriteParameters,
	RewriteProgress,
	RewriteResult,
	RewrittenPassage,
	StopReason,
} from '../protocol/messages.ts';
import { createDistribution, usesFidelity } from './distribution.ts';
import { generate, type Generation } from './generation.ts';
import { costOf, generatedTokensOf } from './generationCost.ts';
import type { LoadedModel } from './loadedModel.ts';
import { rewritePassage, type Reply } from './passageRewriting.ts';
import { ReplyStream } from './replyStream.ts';

export interface RewriteHooks {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: RewriteProgress) => void;
	readonly onToken: (generated: number) => void;
}

/** A passage may become several times as long, but a model that never ends is stopped. */
const mostGrowth = 4;
const shortestLimit = 64;

/** `loadMilliseconds` is added to the cost. Throws BackendError. */
export async function rewrite(
	model: LoadedModel,
	parameters: RewriteParameters,
	loadMilliseconds: number,
	hooks: RewriteHooks,
): Promise<RewriteResult> {
	const run = new RewriteRun(model, parameters, hooks);
	const passages: RewrittenPassage[] = [];
	for (const [index, passage] of parameters.passages.entries()) {
		if (hooks.signal.aborted) {
			passages.push({ kind: 'unfinished' });
			continue;
		}
		const stream = new ReplyStream((change) => {
			hooks.onProgress({ passage: index, ...change });
		});
		passages.push(
			await rewritePassage(passage, parameters.languageId, stream, (text, onText) =>
				run.reply(text, onText),
			),
		);
	}
	return { ...run.cost(loadMilliseconds), passages };
}

/** One rewrite request: the prompts it makes and what they cost together. */
class RewriteRun {
	readonly #model: LoadedModel;
	readonly #parameters: RewriteParameters;
	readonly #hooks: RewriteHooks;
	readonly #generations: Generation[] = [];
	#outgrew = false;

	constructor(model: LoadedModel, parameters: RewriteParameters, hooks: RewriteHooks) {
		this.#model = model;
		this.#parameters = parameters;
		this.#hooks = hooks;
	}

	/** The model's raw reply to the prompt that asks for this text to be rewritten. */
	async reply(text: string, onText: (piece: string) => 'continue' | 'stop'): Promise<Reply> {
		const { encoder } = this.#model;
		const { preferences, decoding, layout } = this.#parameters;
		const prompts = [undefined, ...preferences.map(({ instruction }) => instruction)].map(
			(instruction) => encoder.encodeRewrite(text, instruction, layout),
		);
		const before = generatedTokensOf(this.#generations);
		const growthLimit = this.#growthLimitFor(text);
		const generation = await generate(this.#model, {
			prompts: prompts.map(({ tokens }) => tokens),
			sourceless: usesFidelity(decoding)
				? encoder.encodeRewrite('', undefined, layout).tokens
				: undefined,
			distribution: createDistribution(
				decoding,
				preferences.map(({ weight }) => weight),
				{ hasSourceless: true },
			),
			drafting: decoding.drafting,
			evaluation: 'once',
			maxTokens: Math.min(decoding.maxTokens, growthLimit),
			stopStrings: prompts[0]?.stopStrings ?? [],
			signal: this.#hooks.signal,
			onText,
			onToken: (generated) => {
				this.#hooks.onToken(before + generated);
			},
		});
		this.#generations.push(generation);
		if (growthLimit < decoding.maxTokens && generation.tokens.length === growthLimit) {
			this.#outgrew = true;
		}
		return generation.stopReason === 'cancelled' ? 'cancelled' : 'complete';
	}

	cost(load: number): Omit<RewriteResult, 'passages'> {
		const generatedTokens = generatedTokensOf(this.#generations);
		return { ...costOf(this.#generations, load), stopReason: this.#stopReason, generatedTokens };
	}

	#growthLimitFor(text: string): number {
		return Math.max(shortestLimit, mostGrowth * this.#model.encoder.countTokens(text));
	}

	get #stopReason(): StopReason {
		const reasons = new Set(this.#generations.map(({ stopReason }) => stopReason));
		if (this.#hooks.signal.aborted || reasons.has('cancelled')) return 'cancelled';
		if (!reasons.has('maxTokens')) return 'endOfGeneration';
		return this.#outgrew ? 'growthLimit' : 'maxTokens';
	}
}
