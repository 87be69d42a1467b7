/** The options of the command line, parsed to what a request carries. */
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
	decodingMethods,
	decodingSettings,
	defaultDecoding,
	gpuChoices,
	modelSettings,
	paperDecoding,
	type DecodingSettings,
	type ModelSettings,
} from '../protocol/decoding.ts';
import type { z } from 'zod';
import { rewriteParameters } from '../protocol/messages.ts';
import { defaultLayout, promptLayouts, type PromptLayout } from '../writing/prompts/prompts.ts';
import { ownMarkup, type OwnMarkup } from '../writing/syntax/ownMarkup.ts';
import { UsageError } from './exitStatus.ts';

const shared = {
	model: { type: 'string' },
	gpu: { type: 'string' },
	threads: { type: 'string' },
	'context-tokens': { type: 'string' },
	method: { type: 'string' },
	strength: { type: 'string' },
	iterations: { type: 'string' },
	alpha: { type: 'string' },
	lambda: { type: 'string' },
	eta: { type: 'string' },
	floor: { type: 'string' },
	fidelity: { type: 'string' },
	vocabulary: { type: 'string' },
	temperature: { type: 'string' },
	'top-p': { type: 'string' },
	seed: { type: 'string' },
	'max-tokens': { type: 'string' },
	'no-drafting': { type: 'boolean' },
	json: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** How the text on standard input is read. */
const ofDocument = {
	language: { type: 'string' },
	protect: { type: 'string', multiple: true },
	'latex-command': { type: 'string', multiple: true },
	'latex-environment': { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

const decodeOptions = {
	...shared,
	'base-prompt-file': { type: 'string' },
	'preference-prompt-file': { type: 'string', multiple: true },
	weights: { type: 'string' },
	'forced-tokens': { type: 'string' },
	stop: { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

const rewriteOptions = {
	...shared,
	...ofDocument,
	preference: { type: 'string', multiple: true },
	weights: { type: 'string' },
	layout: { type: 'string' },
	'no-check': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

const passagesOptions = {
	...ofDocument,
	replies: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export interface CommonOptions {
	readonly model: ModelSettings;
	readonly decoding: DecodingSettings;
	readonly json: boolean;
}

export interface DecodeOptions extends CommonOptions {
	readonly basePromptFile: string;
	readonly preferencePromptFiles: readonly string[];
	readonly weights: readonly number[];
	readonly forcedTokensFile: string | undefined;
	readonly stopStrings: readonly string[];
}

interface DocumentOptions {
	readonly languageId: string;
	readonly ownMarkup: OwnMarkup;
}

export interface RewriteOptions extends CommonOptions, DocumentOptions {
	readonly preferences: readonly { readonly instruction: string; readonly weight: number }[];
	readonly layout: PromptLayout;
	readonly checksReplies: boolean;
}

export interface PassagesOptions extends DocumentOptions {
	readonly repliesFile: string | undefined;
}

type Flag = 'no-drafting' | 'json';
type SharedValues = Partial<Record<Exclude<keyof typeof shared, Flag>, string>> &
	Partial<Record<Flag, boolean>>;

/** Throws UsageError. */
export function parseDecodeOptions(args: readonly string[]): DecodeOptions {
	const values = parseStrictly(args, decodeOptions);
	const preferencePromptFiles = values['preference-prompt-file'] ?? [];
	if (preferencePromptFiles.length === 0) throw missing('preference-prompt-file FILE');
	return {
		...commonOptions(values, paperDecoding),
		basePromptFile: values['base-prompt-file'] ?? fail(missing('base-prompt-file FILE')),
		preferencePromptFiles,
		weights: weightsOf(values.weights, preferencePromptFiles.length),
		forcedTokensFile: values['forced-tokens'],
		stopStrings: values.stop ?? [],
	};
}

/** Throws UsageError. */
export function parseRewriteOptions(args: readonly string[]): RewriteOptions {
	const values = parseStrictly(args, rewriteOptions);
	const instructions = values.preference ?? [];
	if (instructions.length === 0) throw missing('preference SENTENCE');
	const weights = weightsOf(values.weights, instructions.length);
	return {
		...commonOptions(values, defaultDecoding),
		preferences: instructions.map((instruction, index) => ({
			instruction,
			weight: weights[index] ?? 1,
		})),
		...documentOptions(values),
		...check(rewriteParameters.pick({ layout: true }), {
			layout: values.layout ?? defaultLayout,
		}),
		checksReplies: !(values['no-check'] ?? false),
	};
}

/** Throws UsageError. */
export function parsePassagesOptions(args: readonly string[]): PassagesOptions {
	const values = parseStrictly(args, passagesOptions);
	return { ...documentOptions(values), repliesFile: values.replies };
}

function documentOptions(
	values: Partial<Record<keyof typeof ofDocument, string | string[]>>,
): DocumentOptions {
	const declared = (option: 'latex-command' | 'latex-environment') =>
		Object.fromEntries([values[option] ?? []].flat().map(formAndRole));
	return {
		languageId: typeof values.language === 'string' ? values.language : 'markdown',
		ownMarkup: check(ownMarkup, {
			protect: [values.protect ?? []].flat(),
			latexCommands: declared('latex-command'),
			latexEnvironments: declared('latex-environment'),
		}),
	};
}

/** As in `\\note[]{}=prose`. */
function formAndRole(declaration: string): readonly [string, string] {
	const end = declaration.lastIndexOf('=');
	return [declaration.slice(0, Math.max(0, end)), declaration.slice(end + 1)];
}

function parseStrictly<T extends NonNullable<ParseArgsConfig['options']>>(
	args: readonly string[],
	options: T,
) {
	try {
		return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function commonOptions(
	values: SharedValues,
	defaults: Pick<DecodingSettings, 'realignment' | 'plausibilityFloor' | 'fidelity'>,
): CommonOptions {
	const model = values.model ?? fail(missing('model FILE'));
	return {
		json: values.json ?? false,
		model: check(modelSettings, {
			path: resolve(model),
			gpu: values.gpu ?? 'off',
			threads: number(values.threads, 'threads', 0),
			contextTokens: number(values['context-tokens'], 'context-tokens', 4096),
		}),
		decoding: check(decodingSettings, {
			method: values.method ?? 'amulet',
			realignment: realignmentOf(values, defaults.realignment),
			plausibilityFloor: number(values.floor, 'floor', defaults.plausibilityFloor),
			fidelity: number(values.fidelity, 'fidelity', defaults.fidelity ?? 0),
			vocabulary:
				values.vocabulary === 'full' ? 'full' : number(values.vocabulary, 'vocabulary', 512),
			temperature: number(values.temperature, 'temperature', 0),
			topP: number(values['top-p'], 'top-p', 1),
			seed: number(values.seed, 'seed', 0),
			maxTokens: number(values['max-tokens'], 'max-tokens', 1024),
			drafting: !(values['no-drafting'] ?? false),
		}),
	};
}

function realignmentOf(
	values: SharedValues,
	preset: DecodingSettings['realignment'],
): DecodingSettings['realignment'] {
	const { iterations, alpha, lambda, eta } = values;
	const named = [iterations, alpha, lambda, eta].some((value) => value !== undefined);
	if (values.strength !== undefined) {
		if (named)
			throw new UsageError('Give either --strength or the realignment settings, not both.');
		return number(values.strength, 'strength', 0);
	}
	if (!named) return preset;
	const paper = paperDecoding.realignment;
	return {
		iterations: number(iterations, 'iterations', paper.iterations),
		alpha: number(alpha, 'alpha', paper.alpha),
		lambda: number(lambda, 'lambda', paper.lambda),
		eta: number(eta, 'eta', paper.eta),
	};
}

function weightsOf(value: string | undefined, count: number): number[] {
	if (value === undefined) return Array.from({ length: count }, () => 1);
	const weights = value.split(',').map((weight) => number(weight, 'weights', 1));
	if (weights.length === count && weights.every((weight) => weight >= 0)) return weights;
	throw new UsageError(`--weights needs ${count} numbers of at least 0, one a preference.`);
}

function number(value: string | undefined, name: string, preset: number): number {
	if (value === undefined) return preset;
	const parsed = Number(value);
	if (value.trim() !== '' && Number.isFinite(parsed)) return parsed;
	throw new UsageError(`--${name} needs a number, not “${value}”.`);
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	throw new UsageError(reasons.join('; '));
}

function missing(option: string): UsageError {
	return new UsageError(`--${option} is missing.`);
}

function fail(error: Error): never {
	throw error;
}

/** The text of --help. */
export const usage = `Usage:
  amulet decode --model FILE --base-prompt-file FILE --preference-prompt-file FILE [--preference-prompt-file FILE …]
      [--weights W,W…] [--forced-tokens FILE] [--stop TEXT …] [options]
  amulet rewrite --model FILE --preference SENTENCE [--preference SENTENCE …] [--weights W,W…]
      [--layout ${promptLayouts.join('|')}] [--no-check] [reading] [options] < text
  amulet passages [--replies FILE] [reading] < text

Prompt files hold text whose special tokens are parsed, or a JSON array of token ids.

passages asks no model. It prints as JSON what of the text would be rewritten and what is left alone, in UTF-16
code units; with replies, a JSON array of texts or null, also the document with these in their places.

Reading:
  --language ID        VS Code’s identifier of the text’s language (markdown)
  --protect PATTERN    a regular expression: what it matches stays as it is; may be repeated
  --latex-command FORM=prose|word|block, --latex-environment FORM=prose|protected|verbatim
                       what one is, as in '\\note[]{}=prose'; may be repeated

Options:
  --method ${decodingMethods.join('|')}   (amulet)
  --strength W | --iterations T --alpha A --lambda L --eta E   how far the base is left behind
  --floor P            least share of the best token’s preference probability, 0 to 1
  --fidelity V         how far a rewrite is held to what its text says
  --vocabulary full|N  tokens of the preference side that are combined (512)
  --temperature T --top-p P --seed S   sampling; a temperature of 0 is greedy (0)
  --max-tokens N       tokens to generate at most (1024)
  --context-tokens N   tokens of one sequence, prompt included (4096)
  --gpu ${gpuChoices.join('|')}   (off)
  --threads N          0 chooses (0)
  --no-drafting        evaluate token by token; the text is the same
  --json               one JSON object on standard output, and nothing else
  --no-check           take a reply also where it is no rewrite (an echo, a refusal, another language, …), and
                       let it have numbers that the text lacks

Without realignment options, decode uses the authors’ settings (T=60, alpha=2, lambda=2, eta=10, no floor)
and rewrite a strength of 1 with a floor of 0.1, a fidelity of 0.5 and the text between tags.
Exit status: 0 success, 1 a failure that is explained on standard error, 2 wrong usage.`;
