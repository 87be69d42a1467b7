import type { BackendClient } from '../client/backendClient.ts';
import { readPrompt, readTokens } from './inputFiles.ts';
import type { DecodeOptions } from './options.ts';
import { useBackend } from './useBackend.ts';

/** Decodes from raw prompt files; answers what to print. Throws InputError, BackendError. */
export async function decodeCommand(
	options: DecodeOptions,
	start: () => BackendClient,
	signal: AbortSignal,
): Promise<string> {
	const { model, decoding, stopStrings, json, weights, forcedTokensFile } = options;
	const basePrompt = await readPrompt(options.basePromptFile);
	const prompts = await Promise.all(options.preferencePromptFiles.map(readPrompt));
	const forced = forcedTokensFile === undefined ? undefined : await readTokens(forcedTokensFile);
	const result = await useBackend(start, (client) =>
		client.decode(
			{
				model,
				// Forced tokens end decoding themselves.
				decoding: forced === undefined ? decoding : { ...decoding, maxTokens: forced.length },
				basePrompt,
				preferencePrompts: prompts.map((prompt, index) => ({
					prompt,
					weight: weights[index] ?? 1,
				})),
				stopStrings: [...stopStrings],
				...(forced === undefined ? {} : { forcedTokens: forced }),
			},
			signal,
			() => undefined,
		),
	);
	return json ? `${JSON.stringify(result)}\n` : `${result.text}\n`;
}
