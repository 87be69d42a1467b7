/** The options of the measurement of threads. */
import { resolve } from 'node:path';
import { ExplainedFailure } from '../../../scripts/system/reporting.mjs';
import { countOf, parseOptions } from '../../../src/evaluation/optionParsing.ts';

export interface ThreadsOptions {
	/** Absolute path of a GGUF file. */
	readonly model: string;
	/** Runs of every number of threads beside every load. */
	readonly rounds: number;
	/** Of each run. */
	readonly seconds: number;
}

const usage = `Usage: node scripts/benchThreads.mjs [options]

  --model FILE     a GGUF file (the test model)
  --rounds N       runs of everything, in turn (3)
  --seconds N      length of a run (4)`;

/** Throws ExplainedFailure. */
export function parseThreadsOptions(args: readonly string[]): ThreadsOptions {
	const { model, rounds, seconds } = parseOptions(args, options, fail);
	if (model === undefined) return fail('--model FILE is missing.');
	return {
		model: resolve(model),
		rounds: countOf(rounds, 'rounds', fail),
		seconds: countOf(seconds, 'seconds', fail),
	};
}

const text = { type: 'string' } as const;
const options = {
	model: text,
	rounds: { ...text, default: '3' },
	seconds: { ...text, default: '4' },
} as const;

function fail(message: string): never {
	throw new ExplainedFailure(`${message}\n\n${usage}`);
}
