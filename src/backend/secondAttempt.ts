/** How a rewrite is asked for once more, where the first reply was none. */
import { strengthOf } from '../amulet/realignment.ts';
import type { DecodingSettings } from '../protocol/decoding.ts';
import type { PromptLayout } from '../writing/prompts/prompts.ts';
import type { KeptReason } from '../protocol/messages.ts';

/** How a passage is asked for. */
export interface Asking {
	readonly layout: PromptLayout;
	readonly decoding: DecodingSettings;
}

/**
 * A model that only copied needs more of the preference, and less of what holds it to the text, for that
 * holds it to its words; one that went astray needs less of the preference. Much more strength was tried, and
 * made small models write nonsense.
 */
const stronger = 4 / 3;
const weaker = 0.5;
const strongest = 1000;
/** What was a rewrite, if not a good one, shows that the prompt was understood. */
const keepsPrompt: readonly KeptReason[] = [
	'unchanged',
	'protectedSpansLost',
	'detailsLost',
	'numbers',
];

/**
 * The same request in another way: more strength where the model copied, and otherwise less, with other words
 * around the text. Where no strength is used there are always other words, for the same request would get the
 * same reply. Throws RangeError as {@link strengthOf}.
 */
export function secondAttempt({ layout, decoding }: Asking, reason: KeptReason): Asking {
	const other = otherDecoding(decoding, reason === 'unchanged');
	const keepsLayout = keepsPrompt.includes(reason) && other !== decoding;
	return { layout: keepsLayout ? layout : otherLayout(layout), decoding: other };
}

/** The very same settings where there is nothing to change in them. */
function otherDecoding(decoding: DecodingSettings, isCopy: boolean): DecodingSettings {
	const { method, realignment, fidelity = 0 } = decoding;
	const strength = typeof realignment === 'number' ? realignment : strengthOf(realignment);
	const changed = {
		realignment: Math.min(strongest, strength * (isCopy ? stronger : weaker)),
		fidelity: isCopy ? 0 : fidelity,
	};
	const isSame = changed.realignment === strength && changed.fidelity === fidelity;
	return method !== 'amulet' || isSame ? decoding : { ...decoding, ...changed };
}

function otherLayout(layout: PromptLayout): PromptLayout {
	return layout === 'tagged' ? 'textFirst' : 'tagged';
}
