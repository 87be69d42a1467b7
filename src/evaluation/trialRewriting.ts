/**
 * Rewrites as the extension does it: the passages of a text by the request of the protocol, which asks,
 * recognises a reply's faults and tries again; and the replies put back in their places, which may refuse
 * them.
 */
import type { BackendClient } from '../client/backendClient.ts';
import type { RewriteParameters, RewrittenPassage } from '../protocol/messages.ts';
import { passagesOf } from '../writing/passage/outline.ts';
import { documentWith, placeReplies, refusalsIn } from '../writing/passage/placement.ts';
import { syntaxOf } from '../writing/syntax/syntaxes.ts';
import type { PlannedTrial } from './plan.ts';
import type { DecodingOptions, MadeText } from './trial.ts';
import { instructionsFor } from './trialPrompts.ts';

/** As `amulet.limits.maxTokens` starts; what grows out of its text ends long before. */
const maxTokens = 1024;
/** The texts are prose that may hold code and links. */
const syntax = syntaxOf('markdown');
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
		languageId: syntax.languageId,
		preferences: asked.wish === undefined ? unread : [...instructionsFor(asked.wish, how)],
		passages: passagesOf(asked.source, syntax).map(({ text }) => text),
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
	return { ...offeredIn(trial.asked.source, passages), tokens, stopReason };
}

/**
 * What is offered of a text: with the replies of its passages in their places, as the editor puts them there;
 * or nothing, and the first reason, where none is offered.
 */
export function offeredIn(
	source: string,
	outcomes: readonly RewrittenPassage[],
): Pick<MadeText, 'text' | 'kept'> {
	if (outcomes.length === 0 || outcomes.some(({ kind }) => kind === 'unfinished')) {
		throw new Error('A rewrite that nobody cancelled was not finished');
	}
	const passages = passagesOf(source, syntax);
	const placements = placeReplies(source, passages, outcomes.map(replyOf));
	if (placements.some((placement) => placement?.kind === 'placed')) {
		return { text: documentWith(source, passages, placements) };
	}
	const [refused] = refusalsIn(placements);
	const [first] = outcomes;
	return { text: '', kept: first?.kind === 'kept' ? first.reason : refused?.reason };
}

function replyOf(outcome: RewrittenPassage): string | undefined {
	return outcome.kind === 'rewritten' ? outcome.text : undefined;
}
