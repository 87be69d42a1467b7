/** The options of the benchmark. */
import { resolve } from 'node:path';
import { ExplainedFailure } from '../../scripts/system/reporting.mjs';
import { countOf, parseOptions } from '../../src/evaluation/optionParsing.ts';
import { root } from '../reference/files.ts';

export interface BenchOptions {
	/** Absolute path of a GGUF file with a chat template. */
	readonly model: string;
	/** Where everything measured is written to, if anywhere. */
	readonly json: string | undefined;
	/** Folder of the plots; undefined writes none. */
	readonly plots: string | undefined;
	/** The report of `scripts/benchAuthors.mjs`, if it is to be shown. */
	readonly authors: string | undefined;
	/** Few cases and rounds, to see whether everything works. */
	readonly quick: boolean;
	/** Numbers of threads, measured one after the other. */
	readonly threads: readonly number[];
	/** Measured rounds of every case; undefined leaves the number to each case. */
	readonly repeat: number | undefined;
}

const usage = `Usage: npm run bench [-- options]

  --model FILE     a GGUF file with a chat template, or small, medium or good (small)
  --threads N,N    numbers of threads to measure with (1,2; with --quick 1)
  --repeat N       measured rounds of every case (2 to 4, depending on the case)
  --quick          a few cases only, in about 1.5 minutes; no plots unless --out is given
  --authors FILE   show the report of scripts/benchAuthors.mjs too
  --json FILE      write everything that was measured
  --out DIR        write the plots to this folder (docs/performance)`;

/** Throws ExplainedFailure. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
	const values = parseOptions(args, options, fail);
	const quick = values.quick ?? false;
	const repeat = values.repeat === undefined ? undefined : countOf(values.repeat, 'repeat', fail);
	return {
		model: resolve(values.model ?? fail('--model FILE is missing.')),
		json: optionalPath(values.json),
		plots: optionalPath(values.out ?? (quick ? undefined : resolve(root, 'docs/performance'))),
		authors: optionalPath(values.authors),
		quick,
		threads: (values.threads ?? (quick ? '1' : '1,2'))
			.split(',')
			.map((n) => countOf(n, 'threads', fail)),
		repeat,
	};
}

const text = { type: 'string' } as const;
const options = {
	model: text,
	json: text,
	out: text,
	authors: text,
	threads: text,
	repeat: text,
	quick: { type: 'boolean' },
} as const;

function optionalPath(file: string | undefined): string | undefined {
	return file === undefined ? undefined : resolve(file);
}

function fail(message: string): never {
	throw new ExplainedFailure(`${message}\n\n${usage}`);
}
