import { text } from 'node:stream/consumers';
import type { BackendClient } from '../client/backendClient.ts';
import type { RewriteResult } from '../protocol/messages.ts';
import { planRewrite, renderPassage, type Passage } from '../writing/passage/rewritePlan.ts';
import { InputError } from './inputFiles.ts';
import type { RewriteOptions } from './options.ts';
import { useBackend } from './useBackend.ts';

/** Rewrites the text on standard input; answers what to print. Throws InputError, BackendError. */
export async function rewriteCommand(
	options: RewriteOptions,
	start: () => BackendClient,
	signal: AbortSignal,
): Promise<string> {
	const { model, decoding, languageId, preferences, layout, checksReplies, json } = options;
	const original = await text(process.stdin);
	const plan = planRewrite(original, [{ start: 0, end: original.length }], {
		languageId,
		maxCharacters: Number.MAX_SAFE_INTEGER,
		proseLanguages: [languageId],
	});
	if (plan.kind === 'nothing') throw new InputError(plan.message);
	const { passages } = plan;
	const result = await useBackend(start, (client) =>
		client.rewrite(
			{
				model,
				decoding,
				languageId,
				preferences: [...preferences],
				passages: passages.map((passage) => passage.text),
				layout,
				checksReplies,
			},
			signal,
			() => undefined,
		),
	);
	const rewritten = assemble(original, passages, result);
	return json ? `${JSON.stringify({ ...result, text: rewritten })}\n` : rewritten;
}

/** The text with its rewritten passages in their places. */
function assemble(original: string, passages: readonly Passage[], result: RewriteResult): string {
	let assembled = '';
	let end = 0;
	for (const [index, passage] of passages.entries()) {
		const outcome = result.passages[index];
		const { range } = passage;
		assembled += original.slice(end, range.start);
		assembled +=
			outcome?.kind === 'rewritten'
				? renderPassage(passage, outcome.text)
				: original.slice(range.start, range.end);
		end = range.end;
	}
	return assembled + original.slice(end);
}
