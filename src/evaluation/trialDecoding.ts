/** Makes the reply of a trial with the backend. */
import type { BackendClient } from '../client/backendClient.ts';
import type { ModelSettings } from '../protocol/decoding.ts';
import type { ScoreParameters } from '../protocol/measuring.ts';
import type { DecodeResult } from '../protocol/messages.ts';
import { rewrittenText } from '../writing/reply/rewrittenText.ts';
import type { PlannedTrial } from './plan.ts';
import { promptsFor, type Asked, type TrialPrompts } from './trialPrompts.ts';
import { isRewriteRequest, rewriteTrial } from './trialRewriting.ts';
import type { DecodingOptions, MadeText, TrialRecord } from './trial.ts';
import { beamSearch, scoreContinuation } from './measuring.ts';

/** A text, and what of it the base prompt's perplexity is of. */
interface MadeReply extends MadeText {
	readonly continuation: ScoreParameters['continuation'];
}

/** About twice as many tokens as a text of English has: what is longer by then is no rewrite any more. */
const charactersPerToken = 2;
const leastTokens = 64;

/** A continuation goes as far as its paragraph. */
const paragraphEnd = '\n\n';

/** Throws BackendError, BackendLostError, and the signal's reason. */
export async function makeTrial(
	client: BackendClient,
	trial: PlannedTrial,
	options: DecodingOptions,
	signal: AbortSignal,
): Promise<TrialRecord> {
	const { dataSet, item, wish, condition } = trial;
	const prompts = promptsFor(trial.asked, trial.how);
	const started = performance.now();
	const { continuation, ...made } = isRewriteRequest(trial)
		? await rewrittenReply(client, trial, options, signal)
		: await decodedReply(client, trial, prompts, options, signal);
	const milliseconds = Math.round(performance.now() - started);
	signal.throwIfAborted();
	const basePerplexity = await perplexity(client, prompts, continuation, options.model, signal);
	return { dataSet, item, wish, condition, ...made, basePerplexity, milliseconds };
}

async function rewrittenReply(
	client: BackendClient,
	trial: PlannedTrial,
	options: DecodingOptions,
	signal: AbortSignal,
): Promise<MadeReply> {
	const made = await rewriteTrial(client, trial, options, signal);
	return { ...made, continuation: made.text };
}

async function decodedReply(
	client: BackendClient,
	trial: PlannedTrial,
	prompts: TrialPrompts,
	options: DecodingOptions,
	signal: AbortSignal,
): Promise<MadeReply> {
	const { text, tokens, stopReason } = await decode(client, trial, prompts, options, signal);
	return {
		text: textOf(trial.asked, text),
		tokens: tokens.length,
		stopReason,
		continuation: [...tokens],
	};
}

async function decode(
	client: BackendClient,
	{ how, asked }: PlannedTrial,
	{ base, preferences, sourceless }: TrialPrompts,
	{ model, seed, maxTokens: most }: DecodingOptions,
	signal: AbortSignal,
): Promise<DecodeResult> {
	const [first] = preferences;
	const maxTokens = asked.task === 'rewriting' ? mostTokensFor(asked.source) : most;
	const settings = asked.task === 'completion' ? how.completion : how.decoding;
	if (how.method === 'beam' && first !== undefined) {
		return beamSearch(client, { model, prompt: first.prompt, beams: how.beams, maxTokens }, signal);
	}
	const parameters = {
		model,
		decoding: { ...settings, seed, maxTokens, drafting: true },
		basePrompt: base,
		preferencePrompts: [...preferences],
		...(sourceless === undefined ? {} : { sourcelessPrompt: sourceless }),
		stopStrings: asked.task === 'completion' ? [paragraphEnd] : [],
	};
	return client.decode(parameters, signal, () => undefined);
}

/** How surprised the model is by the reply where nothing was wished: at least 1. */
async function perplexity(
	client: BackendClient,
	{ base }: TrialPrompts,
	continuation: ScoreParameters['continuation'],
	model: ModelSettings,
	signal: AbortSignal,
): Promise<number | null> {
	if (continuation.length === 0) return null;
	const score = await scoreContinuation(client, { model, prompt: base, continuation }, signal);
	const perToken = -score.logProbability / score.tokens;
	return Number(Math.max(1, Math.exp(perToken)).toPrecision(6));
}

function mostTokensFor(source: string): number {
	return Math.max(leastTokens, Math.ceil(source.length / charactersPerToken));
}

/** A rewrite is what would stand in the document. */
function textOf({ task, source }: Asked, reply: string): string {
	if (task !== 'rewriting') return reply.trim();
	return rewrittenText(reply, source, true);
}
