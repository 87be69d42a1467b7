/** Answers the request to decode from raw prompts. */
import type { DecodeParameters, DecodeResult } from '../protocol/messages.ts';
import { createDistribution } from './distribution.ts';
import { generate } from './generation.ts';
import type { LoadedModel } from './loadedModel.ts';

export interface DecodeHooks {
	readonly signal: AbortSignal;
	readonly onText: (piece: string) => void;
	readonly onToken: (generated: number) => void;
	/** With the share of the prompts that was evaluated. */
	readonly onRead: (fraction: number) => void;
}

/** `loadMilliseconds` is added to the cost. Throws BackendError. */
export async function decode(
	model: LoadedModel,
	parameters: DecodeParameters,
	loadMilliseconds: number,
	hooks: DecodeHooks,
): Promise<DecodeResult> {
	const { encoder } = model;
	const { basePrompt, preferencePrompts, sourcelessPrompt } = parameters;
	const { decoding, stopStrings, forcedTokens } = parameters;
	const prompts = [basePrompt, ...preferencePrompts.map(({ prompt }) => prompt)];
	const pieces: string[] = [];
	const { milliseconds, ...generation } = await generate(model, {
		prompts: prompts.map((prompt) => encoder.encodeRaw(prompt)),
		sourceless: sourcelessPrompt === undefined ? undefined : encoder.encodeRaw(sourcelessPrompt),
		distribution: createDistribution(
			decoding,
			preferencePrompts.map(({ weight }) => weight),
			{ hasSourceless: sourcelessPrompt !== undefined },
		),
		drafting: decoding.drafting,
		evaluation: 'once',
		maxTokens: decoding.maxTokens,
		stopStrings,
		thoughts: { kind: 'text' },
		forcedTokens: forcedTokens?.map((token) => encoder.token(token)),
		signal: hooks.signal,
		onToken: hooks.onToken,
		onRead: hooks.onRead,
		onText: (piece) => {
			pieces.push(piece);
			hooks.onText(piece);
			return 'continue';
		},
	});
	return {
		...generation,
		milliseconds: { load: loadMilliseconds, ...milliseconds },
		text: pieces.join(''),
	};
}
