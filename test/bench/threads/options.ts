/** The options of the measurement of threads. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ExplainedFailure, messageOf } from '../../../scripts/reporting.mjs';

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
	const { model, rounds, seconds } = parse(args);
	if (model === undefined) return fail('--model FILE is missing.');
	return {
		model: resolve(model),
		rounds: count(rounds, 'rounds'),
		seconds: count(seconds, 'seconds'),
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				model: { type: 'string' },
				rounds: { type: 'string', default: '3' },
				seconds: { type: 'string', default: '4' },
			},
		}).values;
	} catch (error) {
		return fail(messageOf(error));
	}
}

function count(text: string, option: string): number {
	if (/^[1-9]\d{0,2}$/.test(text.trim())) return Number(text);
	return fail(`--${option} needs a whole number from 1 to 999, not “${text}”.`);
}

function fail(message: string): never {
	throw new ExplainedFailure(`${message}\n\n${usage}`);
}
