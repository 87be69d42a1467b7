/** The options of the look at suggestions. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EvaluationError } from '../evaluationError.ts';
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

  --model FILE          a GGUF file (the default model)
  --half HALF           tuning: the places that prompts are chosen on; judging: the others (all)
  --limit N             the first N places (all)
  --threads N           threads of the model (1)
  --preference TEXT     the instruction of the preference (that of “formal”)
  --confidence P        how sure a suggestion must be, from 0 to 1 (0.35)`;

/** Throws EvaluationError. */
export function parsePlacesOptions(args: readonly string[]): PlacesOptions {
	const values = parse(args);
	return {
		model: resolve(values.model ?? fail('--model FILE is missing.')),
		half: halfOf(values.half),
		limit: numberOf(values.limit ?? 'Infinity', 'limit', 1, Number.POSITIVE_INFINITY),
		threads: numberOf(values.threads, 'threads', 1, 1024),
		instruction: values.preference,
		confidenceFloor: numberOf(values.confidence, 'confidence', 0, 1),
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				model: { type: 'string' },
				half: { type: 'string' },
				limit: { type: 'string' },
				threads: { type: 'string', default: '1' },
				preference: {
					type: 'string',
					default: 'Your answer should be formal as much as possible.',
				},
				confidence: { type: 'string', default: '0.35' },
			},
		}).values;
	} catch (error) {
		return fail(error instanceof Error ? error.message : String(error));
	}
}

function halfOf(value: string | undefined): PlaceHalf | undefined {
	if (value === undefined) return undefined;
	const half = placeHalves.find((one) => one === value);
	return half ?? fail(`--half must be one of ${placeHalves.join(', ')}, not “${value}”.`);
}

function numberOf(value: string, name: string, least: number, most: number): number {
	const number = Number(value);
	if (value.trim() !== '' && number >= least && number <= most) return number;
	return fail(`--${name} needs a number from ${least} to ${most}, not “${value}”.`);
}

function fail(message: string): never {
	throw new EvaluationError(`${message}\n\n${usage}`);
}
