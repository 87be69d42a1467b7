/** Profiles: named sets of preferences, as the setting amulet.profiles holds them. */
import { z } from 'zod';

/**
 * A sentence that says how to write, and its share among a profile's preferences: at least 0, normalised
 * later.
 */
export interface Preference {
	readonly instruction: string;
	readonly weight: number;
}

export interface Profile {
	readonly name: string;
	readonly preferences: readonly Preference[];
}

export interface ParsedProfiles {
	readonly profiles: readonly Profile[];
	/** One sentence for each profile that was left out, naming it. */
	readonly problems: readonly string[];
}

const instruction = z
	.string('must be a sentence')
	.trim()
	.min(1, 'must be a sentence, but it is empty');
const weight = z
	.number('must be a number from 0 to 1000')
	.min(0, 'must be a number from 0 to 1000')
	.max(1000, 'must be a number from 0 to 1000');
const sentence = instruction.transform((text): Preference => ({ instruction: text, weight: 1 }));
const weighted = z.strictObject(
	{ instruction, weight: weight.default(1) },
	{ error: (issue) => objectProblem(issue, '"instruction" and "weight"') },
);
const preferences = z
	.array(z.unknown(), 'must be a list of preferences')
	.min(1, 'must hold at least one preference')
	.max(15, 'must hold at most 15 preferences')
	.transform((items, context) => items.map((item, index) => parsePreference(item, index, context)))
	.refine((items) => items.some((item) => item.weight > 0), 'must have a weight above 0');
const several = z.strictObject(
	{ preferences },
	{ error: (issue) => objectProblem(issue, '"preferences"') },
);
const profiles = z.record(z.string(), z.unknown());

/**
 * Reads the value of the setting amulet.profiles. A profile is a sentence, or `{preferences: [sentence |
 * {instruction, weight}]}` with weight 1 where none is given. A profile that is not valid is named in
 * `problems` and left out; the others still work. Nothing (undefined or null) is no profile and no problem.
 */
export function parseProfiles(value: unknown): ParsedProfiles {
	if (value === undefined || value === null) return { profiles: [], problems: [] };
	const named = profiles.safeParse(value);
	if (!named.success) {
		return {
			profiles: [],
			problems: [
				'amulet.profiles must be an object that gives each profile a name and a sentence.',
			],
		};
	}
	const valid: Profile[] = [];
	const problems: string[] = [];
	for (const [name, given] of Object.entries(named.data)) {
		const profile = parseProfile(name, given);
		if (typeof profile === 'string') problems.push(profile);
		else valid.push(profile);
	}
	return { profiles: valid, problems };
}

/** The profile, or the sentence that says what is wrong with it. */
function parseProfile(name: string, given: unknown): Profile | string {
	if (name.trim() === '') return 'A profile in amulet.profiles has an empty name. Give it one.';
	const parsed =
		typeof given === 'string'
			? sentence.transform((one) => ({ preferences: [one] })).safeParse(given)
			: several.safeParse(given);
	if (parsed.success) return { name, preferences: parsed.data.preferences };
	return `The profile "${name}" in amulet.profiles is left out: ${describeIssue(parsed.error)}.`;
}

function parsePreference(item: unknown, index: number, context: z.RefinementCtx): Preference {
	const parsed = typeof item === 'string' ? sentence.safeParse(item) : weighted.safeParse(item);
	if (parsed.success) return parsed.data;
	for (const issue of parsed.error.issues) {
		context.addIssue({
			code: 'custom',
			message: issue.message,
			path: [index, ...issue.path],
		});
	}
	return { instruction: '', weight: 1 };
}

function objectProblem(issue: z.core.$ZodRawIssue, properties: string): string {
	return issue.code === 'unrecognized_keys'
		? `has the unknown property "${issue.keys.join('", "')}"`
		: `must be a sentence or an object with ${properties}`;
}

function describeIssue(error: z.ZodError): string {
	const { path = [], message = 'is not valid' } = error.issues[0] ?? {};
	return `${path.length === 0 ? 'it' : path.map(String).join('.')} ${message}`;
}
