/** The user's settings, parsed from what the editor holds: a bad value is named and its default is used. */
import { z } from 'zod';
import {
	decodingSettings,
	gpuChoices,
	decodingMethods,
	modelSettings,
} from '../../protocol/decoding.ts';
import { completionLengths } from '../../writing/suggestion/suggestionText.ts';
import { parseProfiles, type Profile } from '../../writing/prompts/profile.ts';
import { promptLayouts } from '../../writing/prompts/prompts.ts';
import { ownMarkup } from '../../writing/syntax/ownMarkup.ts';

/** How the words that a pending rewrite changes are shown. */
const reviewDisplays = ['inline', 'marks', 'none'] as const;
export type ReviewDisplay = (typeof reviewDisplays)[number];

export const completionTriggers = ['automatic', 'manual', 'off'] as const;
export type CompletionTrigger = (typeof completionTriggers)[number];

const strength = z.number().min(0).max(20);

const settingSchemas = {
	activeProfile: z.string().min(1),
	strength,
	preset: z.enum(['custom', 'paper']),
	plausibilityFloor: decodingSettings.shape.plausibilityFloor,
	fidelity: z.number().min(0).max(20),
	method: z.enum(decodingMethods),
	temperature: decodingSettings.shape.temperature,
	topP: decodingSettings.shape.topP,
	seed: decodingSettings.shape.seed,
	vocabulary: decodingSettings.shape.vocabulary,
	promptLayout: z.enum(promptLayouts),
	'guards.numbers': z.boolean(),
	'guards.rewrites': z.boolean(),
	'review.show': z.enum(reviewDisplays),
	drafting: decodingSettings.shape.drafting,
	'completion.trigger': z.enum(completionTriggers),
	'completion.length': z.enum(completionLengths),
	'completion.strength': strength,
	'completion.confidence': z.number().min(0).max(1),
	'completion.delay': z.int().min(0).max(10_000),
	'completion.comments': z.boolean(),
	'completion.contextCharacters': z.int().min(100).max(1_000_000),
	'completion.alternatives': z.int().min(1).max(10),
	'model.path': z.string(),
	'model.gpu': z.enum(gpuChoices),
	'model.threads': modelSettings.shape.threads,
	'model.contextTokens': modelSettings.shape.contextTokens,
	'limits.maxTokens': decodingSettings.shape.maxTokens,
	'limits.selectionCharacters': z.int().min(1).max(1_000_000),
	protect: ownMarkup.shape.protect,
	'latex.commands': ownMarkup.shape.latexCommands,
	'latex.environments': ownMarkup.shape.latexEnvironments,
	'rewrite.languages': z.array(z.string().min(1)),
} as const;

type SettingSchemas = typeof settingSchemas;
type SettingName = keyof SettingSchemas;
type SettingValues = { readonly [Name in SettingName]: z.infer<SettingSchemas[Name]> };

/** A setting as the editor holds it: what applies, and the default that the manifest declares. */
export interface HeldSetting {
	readonly value: unknown;
	readonly defaultValue: unknown;
}

/** Looks up a setting by its name below `amulet.`. */
export type HeldSettings = (name: string) => HeldSetting;

export interface AmuletSettings extends SettingValues {
	readonly profiles: readonly Profile[];
	/**
	 * The profile that `activeProfile` names; without one of that name the default one, or the first there is.
	 */
	readonly profile: Profile | undefined;
}

export interface ParsedSettings {
	readonly settings: AmuletSettings;
	/** What is wrong, a sentence each that names the setting. */
	readonly problems: readonly string[];
}

export function parseSettings(held: HeldSettings): ParsedSettings {
	const problems: string[] = [];
	const values: Record<string, unknown> = {};
	for (const [name, schema] of Object.entries(settingSchemas)) {
		const { value, defaultValue } = held(name);
		const parsed = schema.safeParse(value);
		if (!parsed.success) problems.push(describeProblem(name, value, defaultValue, parsed.error));
		values[name] = parsed.success ? parsed.data : schema.parse(defaultValue);
	}
	const { profiles, problems: profileProblems } = parseProfiles(
		withoutHidden(held('profiles').value),
	);
	const wanted = values as SettingValues;
	const named = (name: unknown) => profiles.find((profile) => profile.name === name);
	const profile = named(wanted.activeProfile);
	const usable = profile ?? named(held('activeProfile').defaultValue) ?? profiles[0];
	if (profile === undefined) problems.push(describeUnknownProfile(wanted.activeProfile, usable));
	return {
		settings: { ...wanted, profiles, profile: usable },
		problems: [...problems, ...profileProblems],
	};
}

function describeUnknownProfile(name: string, used: Profile | undefined): string {
	const instead = used === undefined ? '' : `; ${JSON.stringify(used.name)} is used`;
	return `amulet.activeProfile is ${JSON.stringify(name)}, but amulet.profiles has no such profile${instead}.`;
}

function describeProblem(
	name: string,
	value: unknown,
	defaultValue: unknown,
	error: z.ZodError,
): string {
	const reason = error.issues.map(({ message }) => message).join('; ');
	return `amulet.${name} is ${JSON.stringify(value)} (${reason}); ${JSON.stringify(defaultValue)} is used.`;
}

/** A profile set to null hides one that comes with the extension. */
function withoutHidden(profiles: unknown): unknown {
	if (typeof profiles !== 'object' || profiles === null || Array.isArray(profiles)) return profiles;
	return Object.fromEntries(Object.entries(profiles).filter(([, profile]) => profile !== null));
}
