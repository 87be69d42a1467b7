import type { BackendClient } from '../client/backendClient.ts';
import type { RewriteResult } from '../protocol/messages.ts';
import {
	documentWith,
	placeReplies,
	refusalsIn,
	type Misfit,
} from '../writing/passage/placement.ts';
import { planWhole } from '../writing/passage/rewritePlan.ts';
import { syntaxOf } from '../writing/syntax/syntaxes.ts';
import { InputError } from './inputFiles.ts';
import type { RewriteOptions } from './options.ts';
import { readDocument } from './standardInput.ts';
import { useBackend } from './useBackend.ts';

/** Rewrites the text on standard input; answers what to print. Throws InputError, BackendError. */
export async function rewriteCommand(
	options: RewriteOptions,
	start: () => BackendClient,
	signal: AbortSignal,
): Promise<string> {
	const { model, decoding, languageId, ownMarkup, preferences, layout, checksReplies, json } =
		options;
	const { mark, text: original } = await readDocument();
	const plan = planWhole(original, syntaxOf(languageId, ownMarkup));
	if (plan.kind === 'nothing') throw new InputError(plan.message);
	const { passages } = plan;
	const result = await useBackend(start, (client) =>
		client.rewrite(
			{
				model,
				decoding,
				languageId,
				ownMarkup,
				preferences: [...preferences],
				passages: passages.map((passage) => passage.text),
				layout,
				checksReplies,
				keepsNumbers: checksReplies,
			},
			signal,
			() => undefined,
		),
	);
	const placements = placeReplies(original, passages, repliesOf(result));
	const rewritten = mark + documentWith(original, passages, placements);
	for (const { passage, reason } of refusalsIn(placements)) warn(passage, reason);
	return json ? `${JSON.stringify({ ...result, text: rewritten })}\n` : rewritten;
}

function repliesOf({ passages }: RewriteResult): (string | undefined)[] {
	return passages.map((outcome) => (outcome.kind === 'rewritten' ? outcome.text : undefined));
}

function warn(passage: number, reason: Misfit): void {
	process.stderr.write(
		`Passage ${passage + 1} stays as it was, for its rewrite can’t stand there: ${reason}.\n`,
	);
}
