/** Requests for suggestions, as tests make them. */
import type { DecodingSettings } from '../../src/protocol/decoding.ts';
import type { CompleteParameters } from '../../src/protocol/messages.ts';
import { modelSettings, paperDecoding } from './backendUnderTest.ts';

/** As the extension decodes by default. */
export function completionDecoding(changes: Partial<DecodingSettings> = {}): DecodingSettings {
	return paperDecoding({ realignment: 1.5, plausibilityFloor: 0.1, ...changes });
}

export const letter =
	'Dear Ms Alvarez,\n\nThank you for your letter of 3 May. We are sorry that the delivery arrived late. ';

export function completeParameters(changes: Partial<CompleteParameters> = {}): CompleteParameters {
	return {
		model: modelSettings({ contextTokens: 1024 }),
		attempts: [completionDecoding()],
		languageId: 'markdown',
		preferences: [{ instruction: 'Your answer should be formal as much as possible.', weight: 1 }],
		before: letter,
		after: '',
		length: 'sentence',
		oneLine: false,
		confidenceFloor: 0,
		...changes,
	};
}
