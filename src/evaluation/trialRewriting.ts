/**
 * Rewrites as the extension does it: by the request of the protocol, which asks, recognises a reply's faults
 * and tries again.
 */
import type { BackendClient } from '../client/backendClient.ts';
import type { RewriteParameters, RewrittenPassage } from '../protocol/messages.ts';
import type { PlannedTrial } from './plan.ts';
import type { DecodingOptions, MadeText } from './trial.ts';
import { instructionsFor } from './trialPrompts.ts';

/** As `amulet.limits.maxTokens` starts; what grows out of its text ends long before. */
const maxTokens = 1024;
/** The texts are prose that may hold code and links. */
const languageId = 'markdown';
/** A request has a preference in it even where the method, `base`, reads none. */
const unread = [{ instruction: 'Your answer should be as it is.', weight: 1 }];

/** Whether the protocol's request can make what the trial asks for: it has no beam search. */
export function isRewriteRequest({ asked, how }: PlannedTrial): boolean {
	return asked.task === 'rewriting' && how.method !== 'beam';
}

export function rewriteRequestFor(
	{ asked, how }: PlannedTrial,
	{ model, seed }: DecodingOptions,
): RewriteParameters {
	return {
		model,
		decoding: { ...how.decoding, seed, maxTokens, drafting: true },
		languageId,
		preferences: asked.wish === undefined ? unread : [...instructionsFor(asked.wish, how)],
		passages: [asked.source],
		layout: how.layout,
		checksReplies: true,
		keepsNumbers: true,
	};
}

/** Throws BackendError, BackendLostError, and the signal's reason. */
export async function rewriteTrial(
	client: BackendClient,
	trial: PlannedTrial,
	options: DecodingOptions,
	signal: AbortSignal,
): Promise<MadeText> {
	const parameters = rewriteRequestFor(trial, options);
	const result = await client.rewrite(parameters, signal, () => undefined);
	signal.throwIfAborted();
	const { generatedTokens: tokens, stopReason, passages } = result;
	return { ...offeredIn(passages[0]), tokens, stopReason };
}

function offeredIn(passage: RewrittenPassage | undefined): Pick<MadeText, 'text' | 'kept'> {
	switch (passage?.kind) {
		case 'rewritten':
			return { text: passage.text };
		case 'kept':
			return { text: '', kept: passage.reason };
		case 'unfinished':
		case undefined:
			throw new Error('A rewrite that nobody cancelled was not finished');
	}
}
