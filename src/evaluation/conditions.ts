/** Under which settings replies are decoded: a method, and what differs from its own settings. */
import { z } from 'zod';
import {
	decodingSettings,
	defaultCompletionDecoding,
	defaultDecoding,
	paperDecoding,
} from '../protocol/decoding.ts';
import {
	defaultLayout,
	paperLayout,
	promptLayouts,
	type PromptLayout,
} from '../writing/prompts/prompts.ts';
import { EvaluationError } from './evaluationError.ts';
import { wordings, type Wording } from './preferences.ts';

/**
 * The methods of the paper's comparison (section 4.1) with the authors' settings, and `default`: Amulet with
 * the settings that the extension starts with.
 */
export const methods = ['base', 'pref', 'beam', 'la', 'amulet', 'default'] as const;
export type Method = (typeof methods)[number];

/**
 * How several preferences of one wish meet: as sentences in one prompt, or as a prompt each with its weight.
 */
export const compositions = ['joined', 'composed'] as const;
export type Composition = (typeof compositions)[number];

/** What decoding needs besides a seed and the most tokens. */
export type ConditionDecoding = Omit<
	z.infer<typeof decodingSettings>,
	'seed' | 'maxTokens' | 'drafting'
>;

export interface Condition {
	/** As it was given, such as `amulet:strength=2+floor=0.1`. */
	readonly name: string;
	readonly method: Method;
	/** For beam search, which has none of these settings, those of `pref`. */
	readonly decoding: ConditionDecoding;
	/** Of a text that is continued, for which `default` has settings of its own. */
	readonly completion: ConditionDecoding;
	/** Of prompts that ask for a rewrite. */
	readonly layout: PromptLayout;
	readonly composition: Composition;
	readonly wording: Wording;
	/** Of beam search. */
	readonly beams: number;
}

/** The authors' number. */
const authorsBeams = 16;

const finite = z
	.string('needs a number')
	.trim()
	.min(1, 'needs a number')
	.transform(Number)
	.pipe(z.number());
const changes = z.strictObject({
	strength: finite.optional(),
	iterations: finite.optional(),
	alpha: finite.optional(),
	lambda: finite.optional(),
	eta: finite.optional(),
	floor: finite.optional(),
	fidelity: finite.optional(),
	vocabulary: z.union([z.literal('full'), finite]).optional(),
	temperature: finite.optional(),
	topP: finite.optional(),
	layout: z.enum(promptLayouts).optional(),
	composition: z.enum(compositions).optional(),
	wording: z.enum(wordings).optional(),
	beams: finite.pipe(z.int().min(1).max(32)).optional(),
});
type Changes = z.infer<typeof changes>;

/** What may stand after a method. */
const conditionSettings = Object.keys(changes.shape);

/**
 * Reads `method`, or `method:setting=value+setting=value`.
 *
 * @throws EvaluationError
 */
export function parseCondition(name: string): Condition {
	const [first = '', rest] = name.split(/:(.*)/s);
	const method = methods.find((one) => one === first);
	if (method === undefined) {
		throw new EvaluationError(`There is no method “${first}”. Use ${methods.join(', ')}.`);
	}
	const changed = parseChanges(name, rest);
	const isDefault = method === 'default';
	const { layout = isDefault ? defaultLayout : paperLayout } = changed;
	const { composition = 'joined', wording = 'authors', beams = authorsBeams } = changed;
	const decodingFrom = (preset: Preset) =>
		decodingOf(name, method, changed, isDefault ? preset : authorsPreset);
	return {
		...{ name, method, layout, composition, wording, beams },
		decoding: decodingFrom(defaultDecoding),
		completion: decodingFrom(defaultCompletionDecoding),
	};
}

/** What holds where a condition does not say otherwise. */
type Preset = Pick<ConditionDecoding, 'realignment' | 'plausibilityFloor'> & {
	readonly fidelity: number;
};
const authorsPreset: Preset = { ...paperDecoding, fidelity: 0 };

function decodingOf(
	name: string,
	method: Method,
	changed: Changes,
	preset: Preset,
): ConditionDecoding {
	const { vocabulary = 512, temperature = 0, topP = 1 } = changed;
	const decoding = decodingSettings
		.omit({ seed: true, maxTokens: true, drafting: true })
		.safeParse({
			method: decodingMethodOf(method),
			realignment: realignmentIn(changed) ?? preset.realignment,
			plausibilityFloor: changed.floor ?? preset.plausibilityFloor,
			fidelity: changed.fidelity ?? preset.fidelity,
			vocabulary,
			temperature,
			topP,
		});
	if (!decoding.success) throw invalid(name, decoding.error);
	return decoding.data;
}

function decodingMethodOf(method: Method): ConditionDecoding['method'] {
	switch (method) {
		case 'default':
			return 'amulet';
		case 'beam':
			return 'pref';
		case 'base':
		case 'pref':
		case 'la':
		case 'amulet':
			return method;
	}
}

function parseChanges(name: string, text: string | undefined): Changes {
	if (text === undefined) return {};
	const entries = text.split('+').map((part) => {
		const [key = '', value = ''] = part.split(/=(.*)/s);
		return [key, value] as const;
	});
	const parsed = changes.safeParse(Object.fromEntries(entries));
	if (parsed.success) return parsed.data;
	throw invalid(name, parsed.error);
}

function realignmentIn({ strength, iterations, alpha, lambda, eta }: Changes) {
	if (strength !== undefined) return strength;
	const given = { iterations, alpha, lambda, eta };
	const named = Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined),
	);
	if (Object.keys(named).length === 0) return undefined;
	return { ...paperDecoding.realignment, ...named };
}

function invalid(name: string, error: z.ZodError): EvaluationError {
	const reasons = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
	return new EvaluationError(
		`The method “${name}” can't be used: ${reasons.join('; ')}. ` +
			`Its settings are ${conditionSettings.join(', ')}, as in amulet:strength=2+floor=0.1.`,
	);
}
