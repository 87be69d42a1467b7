/** The requests of each kind: how they are parsed, and what does them. */
import { z } from 'zod';
import { modelSettings, type ModelSettings } from '../protocol/decoding.ts';
import { BackendError } from '../protocol/errors.ts';
import {
	completeParameters,
	decodeParameters,
	rewriteParameters,
	type CompleteResult,
	type DecodeResult,
	type ModelDescription,
	type RewriteProgress,
	type RewriteResult,
} from '../protocol/messages.ts';
import { complete } from './completeHandler.ts';
import { decode } from './decodeHandler.ts';
import type { LoadedModel } from './loadedModel.ts';
import { rewrite } from './rewriteHandler.ts';

export interface Turn {
	readonly model: LoadedModel;
	readonly loadMilliseconds: number;
	readonly signal: AbortSignal;
	readonly onToken: (generated: number) => void;
	/** With the share of the prompts that was evaluated. */
	readonly onRead: (fraction: number) => void;
}

/**
 * A request of one kind, parsed: what to do with the model, and the answer when it is cancelled before that.
 */
export interface Task<R> {
	readonly model: ModelSettings;
	readonly run: (turn: Turn) => Promise<R>;
	readonly cancelled: R;
	/** Whether it is of so little weight that it gives way to any later request and is not reported. */
	readonly isBackground?: boolean;
}

export function loadTask(parameters: unknown): Task<ModelDescription | null> {
	return {
		model: parse(modelSettings, parameters),
		run: ({ model }) => Promise.resolve(model.description),
		cancelled: null,
	};
}

export function decodeTask(
	parameters: unknown,
	onText: (text: string) => void,
): Task<DecodeResult> {
	const request = parse(decodeParameters, parameters);
	return {
		model: request.model,
		run: (turn) => decode(turn.model, request, turn.loadMilliseconds, { ...turn, onText }),
		cancelled: { ...nothingSpent, tokens: [], choices: [], text: '' },
	};
}

export function rewriteTask(
	parameters: unknown,
	onProgress: (change: RewriteProgress) => void,
): Task<RewriteResult> {
	const request = parse(rewriteParameters, parameters);
	return {
		model: request.model,
		run: (turn) => rewrite(turn.model, request, turn.loadMilliseconds, { ...turn, onProgress }),
		cancelled: {
			...nothingSpent,
			passages: request.passages.map(() => ({ kind: 'unfinished' })),
			generatedTokens: 0,
		},
	};
}

export function completeTask(parameters: unknown): Task<CompleteResult> {
	const request = parse(completeParameters, parameters);
	return {
		model: request.model,
		run: (turn) => complete(turn.model, request, turn.loadMilliseconds, turn.signal),
		cancelled: { ...nothingSpent, suggestions: [], generatedTokens: 0 },
		isBackground: true,
	};
}

/** The answer to what was cancelled before its turn. */
export const nothingSpent = {
	stopReason: 'cancelled',
	promptTokens: [],
	milliseconds: { load: 0, prefill: 0, decode: 0, firstToken: 0 },
	tokensPerSecond: 0,
	tokensEvaluated: 0,
	tokensReused: 0,
	batches: 0,
	tokensDrafted: 0,
	draftsAccepted: 0,
} as const;

/** Throws BackendError. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new BackendError(
		'invalidRequest',
		`The request is not valid: ${z.prettifyError(parsed.error)}`,
	);
}
