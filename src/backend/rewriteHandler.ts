/** Answers the request to rewrite passages. */
import type {
	KeptReason,
	RewriteParameters,
	RewriteProgress,
	RewriteResult,
	RewrittenPassage,
	StopReason,
} from '../protocol/messages.ts';
import { languageOf } from '../writing/text/language.ts';
import {
	preferenceIn,
	promptLayouts,
	usableLayout,
	wordsOfPrompt,
} from '../writing/prompts/prompts.ts';
import { isFaithful } from '../writing/reply/faithful.ts';
import { lossOf } from '../writing/reply/lostDetails.ts';
import { isNearCopy } from '../writing/reply/nearCopy.ts';
import { replyFault, type ReplyFault } from '../writing/reply/replyFault.ts';
import { createDistribution, usesFidelity } from './distribution.ts';
import { generate, type Generation } from './generation.ts';
import { costOf, generatedTokensOf } from './generationCost.ts';
import type { LoadedModel } from './loadedModel.ts';
import { rewritePassage, type RawReply, type ReplyListener } from './passageRewriting.ts';
import { ReplyStream } from './replyStream.ts';
import { atomRule, numberRule } from './rewriteRules.ts';
import { secondAttempt, type Asking } from './secondAttempt.ts';
import { TextVeto } from './textVeto.ts';
import { syntaxOf, type LanguageSyntax } from '../writing/syntax/syntaxes.ts';

export interface RewriteHooks {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: RewriteProgress) => void;
	readonly onToken: (generated: number) => void;
	/** With the share of the prompts that was evaluated. */
	readonly onRead: (fraction: number) => void;
}

interface Source {
	readonly text: string;
	/** English name of the language. */
	readonly language: string | undefined;
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
		const language = languageOf(passage)?.englishName;
		passages.push(
			await rewritePassage(passage, run.syntax, stream, {
				ask: (text, after, listener) => run.reply({ text, language }, after, listener),
				faultOf: (reply, text) => run.faultOf(reply, text),
				isFaithful,
				isNearCopy: (reply, text) => parameters.checksReplies && isNearCopy(reply, text),
				lossOf: (reply, text) => (parameters.checksReplies ? lossOf(reply, text) : 0),
			}),
		);
	}
	return { ...run.cost(loadMilliseconds), passages };
}

/** One rewrite request: the prompts it makes and what they cost together. */
class RewriteRun {
	readonly #model: LoadedModel;
	readonly #parameters: RewriteParameters;
	readonly #hooks: RewriteHooks;
	readonly syntax: LanguageSyntax;
	readonly #generations: Generation[] = [];
	/** At which limit each reply ended, if it did. */
	readonly #cutOffs: ('growthLimit' | 'maxTokens' | undefined)[] = [];

	constructor(model: LoadedModel, parameters: RewriteParameters, hooks: RewriteHooks) {
		this.#model = model;
		this.#parameters = parameters;
		this.#hooks = hooks;
		this.syntax = syntaxOf(parameters.languageId, parameters.ownMarkup);
	}

	/**
	 * The model's raw reply to the prompt that asks for this text to be rewritten; undefined when cancelled.
	 */
	async reply(
		source: Source,
		after: KeptReason | undefined,
		listener: ReplyListener,
	): Promise<RawReply | undefined> {
		const usual: Asking = this.#parameters;
		const asking = after === undefined ? usual : secondAttempt(usual, after);
		const growthLimit = this.#growthLimitFor(source.text);
		let raw = '';
		const generation = await generate(this.#model, {
			...this.#inputFor(source, asking),
			maxTokens: Math.min(asking.decoding.maxTokens, growthLimit),
			onText: (piece) => {
				raw += piece;
				listener.onText(piece);
				return 'continue';
			},
			onRestart: () => {
				raw = '';
				listener.onRestart();
			},
			thoughts: { kind: 'skipped', source: source.text },
		});
		this.#generations.push(generation);
		if (generation.stopReason === 'cancelled') return undefined;
		const wasCutOff = generation.stopReason === 'maxTokens';
		const limit = growthLimit < asking.decoding.maxTokens ? 'growthLimit' : 'maxTokens';
		// What is asked for again does not count.
		if (after !== undefined) this.#cutOffs.pop();
		this.#cutOffs.push(wasCutOff ? limit : undefined);
		return { raw, wasCutOff };
	}

	/** What makes a reply no rewrite; nothing, where replies are taken as they come. */
	faultOf(reply: RawReply & { readonly text: string }, text: string): ReplyFault | undefined {
		const { checksReplies, preferences } = this.#parameters;
		if (!checksReplies) return reply.text === '' ? 'empty' : undefined;
		return replyFault({
			...reply,
			passage: text,
			instructions: preferences.flatMap(({ instruction }) =>
				promptLayouts.map((layout) => preferenceIn(layout, instruction)),
			),
			asked: promptLayouts.flatMap(wordsOfPrompt),
		});
	}

	/** What decoding needs for a text, but for its limit. */
	#inputFor({ text, language }: Source, asking: Asking) {
		const { decoding } = asking;
		const layout = usableLayout(asking.layout, text);
		const { encoder } = this.#model;
		const { preferences } = this.#parameters;
		const encode = (passage: string, instruction: string | undefined) =>
			encoder.encodeRewrite({ passage, instruction, language }, layout);
		const prompts = [undefined, ...preferences.map(({ instruction }) => instruction)].map(
			(instruction) => encode(text, instruction),
		);
		const before = generatedTokensOf(this.#generations);
		const stopStrings = prompts[0]?.stopStrings ?? [];
		return {
			prompts: prompts.map(({ tokens }) => tokens),
			sourceless: usesFidelity(decoding) ? encode('', undefined).tokens : undefined,
			distribution: createDistribution(
				decoding,
				preferences.map(({ weight }) => weight),
				{ hasSourceless: true, ...this.#vetoFor(text, stopStrings) },
			),
			drafting: decoding.drafting,
			evaluation: 'once',
			stopStrings,
			signal: this.#hooks.signal,
			onRead: this.#hooks.onRead,
			onToken: (generated: number) => {
				this.#hooks.onToken(before + generated);
			},
		} as const;
	}

	/** Without checks the model writes what it will. */
	#vetoFor(text: string, stopStrings: readonly string[]): { readonly veto?: TextVeto } {
		const { checksReplies, keepsNumbers, preferences } = this.#parameters;
		const sources = [text, ...preferences.map(({ instruction }) => instruction)];
		const rules = [
			...(checksReplies ? [atomRule(text, this.syntax, stopStrings)] : []),
			...(keepsNumbers ? [numberRule(sources)] : []),
		];
		return rules.length === 0 ? {} : { veto: new TextVeto(this.#model.encoder, rules) };
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
		return this.#cutOffs.find((limit) => limit !== undefined) ?? 'endOfGeneration';
	}
}
