/** How a text is to be rewritten, as it follows from the user's settings. */
import type { DecodingSettings, ModelSettings } from '../../protocol/decoding.ts';
import type { Profile } from '../../writing/prompts/profile.ts';
import type { PromptLayout } from '../../writing/prompts/prompts.ts';
import type { OwnMarkup } from '../../writing/syntax/ownMarkup.ts';
import type { AmuletSettings } from '../settings/amuletSettings.ts';
import {
	nameOf,
	namedStrengths,
	type Strength,
	type StrengthName,
} from '../settings/namedStrengths.ts';
import {
	anotherAttempt,
	chosenModel,
	decodingOf,
	layoutOf,
	ownMarkupOf,
	type ModelChoice,
} from '../settings/requestSettings.ts';

export interface RewriteStyle {
	readonly profile: Profile;
	readonly strength: Strength;
	readonly model: ModelSettings;
	readonly decoding: DecodingSettings;
	readonly layout: PromptLayout;
	/** Whether a reply that is no rewrite is left out. */
	readonly checksReplies: boolean;
	readonly keepsNumbers: boolean;
	readonly ownMarkup: OwnMarkup;
}

/** Why there is none. */
export type MissingStyle = { readonly kind: 'noProfile' } | Exclude<ModelChoice, { kind: 'model' }>;

/** @param profile the active one by default */
export function rewriteStyle(
	settings: AmuletSettings,
	profile = settings.profile,
): { readonly kind: 'style'; readonly style: RewriteStyle } | MissingStyle {
	if (profile === undefined) return { kind: 'noProfile' };
	const choice = chosenModel(settings);
	if (choice.kind !== 'model') return choice;
	const style = {
		profile,
		strength: { preset: settings.preset, strength: settings.strength },
		model: choice.model,
		decoding: decodingOf(settings),
		layout: layoutOf(settings),
		ownMarkup: ownMarkupOf(settings),
		checksReplies: settings['guards.rewrites'],
		keepsNumbers: settings['guards.numbers'],
	};
	return { kind: 'style', style };
}

/** The same style at another strength. */
export function atStrength(
	style: RewriteStyle,
	name: StrengthName,
	settings: AmuletSettings,
): RewriteStyle {
	const strength = namedStrengths[name];
	const changed = { ...settings, ...strength };
	return { ...style, strength, decoding: decodingOf(changed), layout: layoutOf(changed) };
}

/** The same style with another outcome. */
export function drawnAnew(style: RewriteStyle): RewriteStyle {
	const seed = Math.floor(Math.random() * 2 ** 32);
	return { ...style, decoding: anotherAttempt(style.decoding, seed) };
}

/** The strength of a style: its name, or the number. */
export function strengthLabel({ strength }: RewriteStyle): StrengthName | number {
	return nameOf(strength) ?? strength.strength;
}
