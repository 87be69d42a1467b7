/** From results to the report's files: what else is scored, and what is handed to people. */
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { contestPairs } from './contests.ts';
import type { DataSet } from './dataSets.ts';
import { EvaluationError } from './evaluationError.ts';
import { judgeReplies } from './judging.ts';
import type { EvaluationOptions } from './options.ts';
import { meaningOf, opinionOf } from './otherScores.ts';
import { blindPairs } from './pairs/blindedPairs.ts';
import { writePairs } from './pairs/pairsFile.ts';
import type { PeopleVerdicts } from './pairs/peopleVerdicts.ts';
import type { ItemTrials } from './plan.ts';
import type { Wish } from './preferences.ts';
import { reportOf } from './report/report.ts';
import type { ResultsFile } from './resultsFile.ts';
import type { RunDescription } from './runDescription.ts';
import { madeReplies, rateReplies, type RatedReply } from './scoring.ts';

export interface Plan {
	readonly dataSets: readonly DataSet[];
	readonly wishes: readonly Wish[];
	readonly users: readonly Wish[];
	readonly items: readonly ItemTrials[];
}

/** What is known before the trials are made. */
export interface GivenToReport {
	/** As they were given. */
	readonly args: readonly string[];
	readonly people: PeopleVerdicts | undefined;
	/** SHA-256 of the second model's file, where there is one. */
	readonly secondDigest: string | undefined;
	/** As `Date.now()` counts: after it no item is begun. */
	readonly deadline: number;
}

/** Throws BackendError, BackendLostError, EvaluationError, and the signal's reason. */
export async function writeReport(
	{ dataSets, wishes, users, items }: Plan,
	results: ResultsFile,
	run: RunDescription,
	options: EvaluationOptions,
	given: GivenToReport,
	signal: AbortSignal,
): Promise<void> {
	const made = madeReplies(items, results);
	if (made.length === 0) {
		throw new EvaluationError(
			'No item is complete yet: give it more time, and there will be a report.',
		);
	}
	const replies = rateReplies(made, [...wishes, ...users], options.reference);
	await handOutPairs(replies, options);
	const { markdown, plots } = reportOf({
		run,
		command: ['npm run evaluate --', ...shownArgs(given.args)].join(' '),
		dataSets,
		wishes,
		users,
		conditions: options.conditions,
		reference: options.reference,
		replies,
		planned: items.length,
		judge: options.judge,
		judged: await judgeReplies(replies, options, signal),
		secondOpinion: await opinionOf(replies, given.secondDigest, options, given.deadline, signal),
		meaning: await meaningOf(replies, options, signal),
		people: given.people,
	});
	await writeFile(join(options.out, 'report.md'), markdown);
	for (const [name, svg] of plots) await writeFile(join(options.out, name), svg);
	process.stdout.write(`${resolve(options.out, 'report.md')}\n`);
}

async function handOutPairs(
	replies: readonly RatedReply[],
	{ pairs, reference, seed }: EvaluationOptions,
): Promise<void> {
	if (pairs === undefined) return;
	const isWritten = await writePairs(pairs, blindPairs(contestPairs(replies, reference), seed));
	if (!isWritten) process.stderr.write(`${pairs} is there already, and was left as it is.\n`);
}

/** Options whose value is the machine's, not the run's. */
const unshown = new Set(['--out', '--sentence-model']);
/** Options of which the name of a file is enough. */
const files = new Set(['--model', '--second-opinion', '--pairs', '--verdicts']);

/** As a shell would need them, without what is the machine's: folders, and what `npm run evaluate` adds. */
function shownArgs(args: readonly string[]): readonly string[] {
	const shown = args.filter(
		(arg, index) => !unshown.has(arg) && !unshown.has(args[index - 1] ?? ''),
	);
	return shown.map((arg, index) => {
		const text = files.has(shown[index - 1] ?? '') ? basename(arg) : arg;
		return /^[\w./:=+,@%-]+$/.test(text) ? text : `'${text}'`;
	});
}
