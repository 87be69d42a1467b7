/**
 * What the extension would suggest at a place, by the request that it makes with the settings that it starts
 * with.
 */
import type { BackendClient } from '../../client/backendClient.ts';
import type { ModelSettings } from '../../protocol/decoding.ts';
import { cursorPlace } from '../../writing/cursor/cursorPlace.ts';
import { parseCondition } from '../conditions.ts';
import type { Place } from './places.ts';
import { syntaxOf } from '../../writing/syntax/syntaxes.ts';

export interface SuggestingOptions {
	readonly model: ModelSettings;
	readonly instruction: string;
	/** What a suggestion's tokens must reach in the mean, in [0, 1]. */
	readonly confidenceFloor: number;
}

export interface PlaceSuggestion {
	/** Empty where there is none. */
	readonly text: string;
	/** Geometric mean of its tokens' probabilities; 0 where there is none. */
	readonly confidence: number;
}

const { completion: decoding } = parseCondition('default');

/** Throws BackendError, BackendLostError, and Error for a place at which the extension would not ask. */
export async function suggestAt(
	client: BackendClient,
	place: Place,
	{ model, instruction, confidenceFloor }: SuggestingOptions,
	signal: AbortSignal,
): Promise<PlaceSuggestion> {
	const { languageId } = place;
	const cursor = cursorPlace(place.before + place.after, place.before.length, {
		syntax: syntaxOf(languageId),
		proseLanguages: ['markdown', 'plaintext', 'latex'],
		comments: false,
	});
	if (cursor.kind === 'none') throw new Error(`${place.id}: ${cursor.reason}`);
	const { suggestions } = await client.complete(
		{
			model,
			attempts: [{ ...decoding, seed: 0, maxTokens: 512, drafting: false }],
			languageId,
			preferences: [{ instruction, weight: 1 }],
			before: cursor.before,
			after: cursor.after,
			length: 'sentence',
			oneLine: cursor.oneLine,
			confidenceFloor,
		},
		signal,
	);
	const [first] = suggestions;
	return first ?? { text: '', confidence: 0 };
}
