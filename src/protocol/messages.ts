/**
 * Every message between a client and the backend process, as JSON-RPC over the child process's channel. A
 * request that was cancelled by its client resolves with `stopReason: 'cancelled'` and what it made so far.
 * The request for a what only an evaluation asks is in measuring.ts.
 */
import { NotificationType, ProgressType, RequestType } from 'vscode-jsonrpc';
import { z } from 'zod';
import { completionLengths } from '../writing/suggestion/suggestionText.ts';
import { promptLayouts } from '../writing/prompts/prompts.ts';
import type { ReplyFault } from '../writing/reply/replyFault.ts';
import { decodingSettings, modelSettings, type ModelSettings } from './decoding.ts';
import { ownMarkup } from '../writing/syntax/ownMarkup.ts';

const weight = z.number().min(0).max(1000);
const count = z.int().min(0);
export const tokenIds = z.array(count);

/**
 * What a user says below a system message, which may be empty, and with what the model's reply begins if that
 * is given.
 */
const chatPrompt = z.object({
	system: z.string(),
	user: z.string().min(1),
	replyStart: z.string().optional(),
});
export type BegunChat = z.infer<typeof chatPrompt>;

/**
 * Text whose special tokens are parsed, the tokens themselves, or a chat that the model's chat template puts
 * into tokens.
 */
export const prompt = z.union([z.string().min(1), tokenIds.min(1), chatPrompt]);
export type Prompt = z.infer<typeof prompt>;

/** Decodes from raw prompts. */
export const decodeParameters = z.object({
	model: modelSettings,
	decoding: decodingSettings,
	basePrompt: prompt,
	preferencePrompts: z.array(z.object({ prompt, weight })).min(1).max(15),
	/** The base prompt without the text that the reply should keep to; what `fidelity` needs. */
	sourcelessPrompt: prompt.optional(),
	/** Appended whatever is chosen; decoding ends after the last of them. */
	forcedTokens: tokenIds.optional(),
	stopStrings: z.array(z.string().min(1)),
});
export type DecodeParameters = z.infer<typeof decodeParameters>;

const preferences = z
	.array(z.object({ instruction: z.string().min(1), weight }))
	.min(1)
	.max(15);
/** VS Code's identifier of the text's language; it decides what is protected. */
const languageId = z.string();

/** Rewrites passages of one text, in order. */
export const rewriteParameters = z.object({
	model: modelSettings,
	decoding: decodingSettings,
	languageId,
	ownMarkup: ownMarkup.optional(),
	preferences,
	passages: z.array(z.string().min(1)).min(1),
	layout: z.enum(promptLayouts),
	/**
	 * Whether a reply that is no rewrite is asked for once more and then left out; without it each is taken as
	 * it comes.
	 */
	checksReplies: z.boolean(),
	/** Whether a number that neither the passage nor a preference has can't be decoded. */
	keepsNumbers: z.boolean(),
});
export type RewriteParameters = z.infer<typeof rewriteParameters>;

/** Continues the text before a cursor. It gives way to any later request: then it is cancelled. */
export const completeParameters = z.object({
	model: modelSettings,
	/** One for each suggestion that is wanted; equal suggestions count once. */
	attempts: z.array(decodingSettings).min(1).max(10),
	languageId,
	preferences,
	/** The text before the cursor, or the last part of it. */
	before: z.string().min(1),
	/** What follows the cursor, or the first part of it. */
	after: z.string(),
	length: z.enum(completionLengths),
	/** Whether a suggestion must stay on the cursor's line. */
	oneLine: z.boolean(),
	/** A suggestion ends before its tokens' probability (geometric mean) falls below this, in [0, 1]. */
	confidenceFloor: z.number().min(0).max(1),
});
export type CompleteParameters = z.infer<typeof completeParameters>;

export const stopReasons = [
	'endOfGeneration',
	'stopString',
	'maxTokens',
	/** A rewrite became several times as long as its source. */
	'growthLimit',
	'forcedTokensEnded',
	'cancelled',
] as const;
export type StopReason = (typeof stopReasons)[number];

/** What decoding cost. */
export interface DecodingCost {
	/**
	 * Tokens of each sequence's prompt: the base prompt first, then a preference prompt each, then the
	 * sourceless one if it is used.
	 */
	readonly promptTokens: readonly number[];
	/** Wall-clock time of each part. */
	readonly milliseconds: {
		readonly load: number;
		readonly prefill: number;
		readonly decode: number;
		/** From the first prompt to the first token that follows it; 0 when there was none. */
		readonly firstToken: number;
	};
	/** Generated tokens a second of decoding, prefill apart. */
	readonly tokensPerSecond: number;
	/** Tokens evaluated by the model in all sequences, prompts included. */
	readonly tokensEvaluated: number;
	/** Prompt tokens, of all sequences, that were not evaluated because their state was kept or copied. */
	readonly tokensReused: number;
	/** Forward passes of decoding; each evaluates all its sequences. */
	readonly batches: number;
	/**
	 * Tokens that were evaluated in the hope that they would be chosen, once for all sequences, and those that
	 * were.
	 */
	readonly tokensDrafted: number;
	readonly draftsAccepted: number;
}

export interface DecodeResult extends DecodingCost {
	/** Tokens appended to every sequence. */
	readonly tokens: readonly number[];
	/** Tokens chosen; they differ from `tokens` only under forced tokens. */
	readonly choices: readonly number[];
	readonly text: string;
	readonly stopReason: StopReason;
}

/** Why a passage stays as it was. A reply's fault is that of the first reply; the second was none either. */
export type KeptReason = 'protectedSpansLost' | 'detailsLost' | ReplyFault;

/** A passage after rewriting. */
export type RewrittenPassage =
	| {
			readonly kind: 'rewritten';
			readonly text: string;
			/**
			 * Sentences left as they were, to protect what they hold or because no reply to them was a rewrite.
			 */
			readonly keptSentences: number;
			/**
			 * What was wrong with the reply before this one, if there was one: `unchanged` for nearly a copy
			 * too.
			 */
			readonly retriedFor?: KeptReason | undefined;
	  }
	| { readonly kind: 'kept'; readonly reason: KeptReason }
	| { readonly kind: 'unfinished' };

export interface RewriteResult extends DecodingCost {
	/** One for each passage of the request. */
	readonly passages: readonly RewrittenPassage[];
	/** `maxTokens` or `growthLimit` when any passage was cut off. */
	readonly stopReason: StopReason;
	readonly generatedTokens: number;
}

export interface Suggestion {
	/** What may be inserted at the cursor; never empty. */
	readonly text: string;
	/**
	 * Geometric mean of its tokens' probabilities, each among the tokens that it was chosen from; in [0, 1].
	 */
	readonly confidence: number;
}

export interface CompleteResult extends DecodingCost {
	/** Distinct ones, in the order of the attempts; none when the model is unsure or has nothing to add. */
	readonly suggestions: readonly Suggestion[];
	/** `cancelled`, or else `endOfGeneration`. */
	readonly stopReason: StopReason;
	readonly generatedTokens: number;
}

/** The passage's text so far: its first `keep` UTF-16 code units as they were, then `append`. */
export interface RewriteProgress {
	readonly passage: number;
	readonly keep: number;
	readonly append: string;
}

export interface ModelDescription {
	readonly path: string;
	readonly name: string;
	readonly fileBytes: number;
	/** Most tokens a sequence can hold under the settings it was loaded with. */
	readonly contextTokens: number;
	readonly chatTemplate: boolean;
	readonly gpu: string;
	readonly threads: number;
}

/** What the backend is doing. `residentBytes` is the process's resident memory. */
export type BackendState =
	| { readonly kind: 'noModel' }
	| { readonly kind: 'loading'; readonly path: string; readonly fraction: number }
	| { readonly kind: 'ready'; readonly model: ModelDescription; readonly residentBytes: number }
	/** It evaluates the prompts, before the first token. */
	| {
			readonly kind: 'reading';
			readonly model: ModelDescription;
			readonly residentBytes: number;
			readonly fraction: number;
	  }
	| {
			readonly kind: 'generating';
			readonly model: ModelDescription;
			readonly residentBytes: number;
			readonly tokensPerSecond: number;
	  }
	| { readonly kind: 'failed'; readonly message: string };

export interface LogEntry {
	readonly level: 'debug' | 'info' | 'warn' | 'error';
	readonly message: string;
}

/** A request with the token under which its progress is reported. */
export interface WithProgress<P> {
	readonly parameters: P;
	readonly progressToken: string;
}

/** Null when it was cancelled. */
export const loadRequest = new RequestType<ModelSettings, ModelDescription | null, void>(
	'amulet/load',
);
export const decodeRequest = new RequestType<WithProgress<DecodeParameters>, DecodeResult, void>(
	'amulet/decode',
);
export const rewriteRequest = new RequestType<WithProgress<RewriteParameters>, RewriteResult, void>(
	'amulet/rewrite',
);
export const completeRequest = new RequestType<CompleteParameters, CompleteResult, void>(
	'amulet/complete',
);
export const decodeProgress = new ProgressType<string>();
export const rewriteProgress = new ProgressType<RewriteProgress>();
export const stateNotification = new NotificationType<BackendState>('amulet/state');
export const logNotification = new NotificationType<LogEntry>('amulet/log');
