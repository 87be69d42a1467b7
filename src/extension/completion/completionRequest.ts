/** Makes the backend's request for suggestions at a cursor. Knows no editor. */
import type { CompleteParameters } from '../../protocol/messages.ts';
import type { CursorPlace } from '../../writing/cursor/cursorPlace.ts';
import { windowBefore } from '../../writing/prompts/textWindow.ts';
import type { AmuletSettings } from '../settings/amuletSettings.ts';
import { anotherAttempt, chosenModel, decodingOf } from '../settings/requestSettings.ts';

export type RequestChoice =
	| { readonly kind: 'request'; readonly parameters: CompleteParameters }
	| { readonly kind: 'none'; readonly reason: 'noModel' | 'noProfile' | 'nothingBefore' };

/** Characters after the cursor that a suggestion could meet or repeat. */
const mostAfter = 500;

/** @param suggestions how many are wanted */
export function completionRequest(
	place: Extract<CursorPlace, { kind: 'prose' }>,
	languageId: string,
	settings: AmuletSettings,
	suggestions: number,
): RequestChoice {
	const model = chosenModel(settings);
	if (model.kind !== 'model') return { kind: 'none', reason: 'noModel' };
	if (settings.profile === undefined) return { kind: 'none', reason: 'noProfile' };
	const before = windowBefore(place.before, settings['completion.contextCharacters']);
	if (!/[\p{L}\p{N}]/u.test(before)) return { kind: 'none', reason: 'nothingBefore' };
	const decoding = decodingOf({ ...settings, strength: settings['completion.strength'] });
	const attempts = Array.from({ length: suggestions }, (_, index) =>
		index === 0 ? decoding : anotherAttempt(decoding, (decoding.seed + index) % 2 ** 32),
	);
	return {
		kind: 'request',
		parameters: {
			model: model.model,
			attempts,
			languageId,
			preferences: [...settings.profile.preferences],
			before,
			after: place.after.slice(0, mostAfter),
			length: settings['completion.length'],
			oneLine: place.oneLine,
			confidenceFloor: settings['completion.confidence'],
		},
	};
}

/**
 * Equal for requests that differ in the text before the cursor alone, so that one's suggestions can serve the
 * other.
 */
export function styleKeyOf(parameters: CompleteParameters): string {
	return JSON.stringify({ ...parameters, before: undefined });
}
