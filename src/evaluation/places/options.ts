/** The options of the look at suggestions. */
import { resolve } from 'node:path';
import { EvaluationError } from '../evaluationError.ts';
import { countOf, parseOptions } from '../optionParsing.ts';
import { placeHalves, type PlaceHalf } from './places.ts';

export interface PlacesOptions {
	/** Absolute path of a GGUF file. */
	readonly model: string;
	/** All places where it is undefined. */
	readonly half: PlaceHalf | undefined;
	readonly limit: number;
	readonly threads: number;
	readonly instruction: string;
	readonly confidenceFloor: number;
}

export const usage = `Usage: npm run places [-- options]

Asks for a suggestion at each of our places, as the extension does with the settings that it starts with, prints all of
them, and counts what is wrong with them.

  --model FILE          a GGUF file, or small, medium or good (small)
  --half HALF           tuning: the places that prompts are chosen on; judging: the others (all)
  --limit N             the first N places (all)
  --threads N           threads of the model (1)
  --preference TEXT     the instruction of the preference (that of “formal”)
  --confidence P        how sure a suggestion must be, from 0 to 1 (0.35)`;

/** Throws EvaluationError. */
export function parsePlacesOptions(args: readonly string[]): PlacesOptions {
	const values = parseOptions(args, options, fail);
	return {
		model: resolve(values.model ?? fail('--model FILE is missing.')),
		half: halfOf(values.half),
		limit: values.limit === undefined ? Infinity : countOf(values.limit, 'limit', fail),
		threads: countOf(values.threads, 'threads', fail),
		instruction: values.preference,
		confidenceFloor: shareOf(values.confidence, 'confidence'),
	};
}

const text = { type: 'string' } as const;
const options = {
	model: text,
	half: text,
	limit: text,
	threads: { ...text, default: '1' },
	preference: { ...text, default: 'Your answer should be formal as much as possible.' },
	confidence: { ...text, default: '0.35' },
} as const;

function halfOf(value: string | undefined): PlaceHalf | undefined {
	if (value === undefined) return undefined;
	const half = placeHalves.find((one) => one === value);
	return half ?? fail(`--half must be one of ${placeHalves.join(', ')}, not “${value}”.`);
}

function shareOf(value: string, name: string): number {
	const number = Number(value);
	if (value.trim() !== '' && number >= 0 && number <= 1) return number;
	return fail(`--${name} needs a number from 0 to 1, not “${value}”.`);
}

function fail(message: string): never {
	throw new EvaluationError(`${message}\n\n${usage}`);
}
