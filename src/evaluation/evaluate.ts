/** One evaluation: makes what is missing, then writes the report. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BackendClient } from '../client/backendClient.ts';
import type { ModelSettings } from '../protocol/decoding.ts';
import { loadDataSet, type DataSet } from './dataSets.ts';
import { EvaluationError } from './evaluationError.ts';
import { judgeReplies } from './judging.ts';
import type { EvaluationOptions } from './options.ts';
import { planTrials, type ItemTrials } from './plan.ts';
import { singleWish, type Wish } from './preferences.ts';
import { ProgressLine } from './progressLine.ts';
import { reportOf } from './report/report.ts';
import { ResultsFile } from './resultsFile.ts';
import {
	continueRun,
	describeRun,
	saveDescription,
	type RunDescription,
} from './runDescription.ts';
import { missing, runTrials } from './running.ts';
import { madeReplies, rateReplies } from './scoring.ts';
import { simulatedUsers } from './simulatedUsers/simulatedUsers.ts';
import { TimeLeft } from './timeLeft.ts';
import { idOf } from './trial.ts';

const backendEntry = fileURLToPath(new URL('../../dist/backend.mjs', import.meta.url));
/** Room for the longest question and its reply; beam search needs as much for each beam. */
const contextTokens = 2048;

interface Plan {
	readonly dataSets: readonly DataSet[];
	readonly wishes: readonly Wish[];
	readonly users: readonly Wish[];
	readonly items: readonly ItemTrials[];
}

/**
 * @param args as they were given, for the report
 * @throws EvaluationError, BackendError, BackendLostError, or the signal's reason
 */
export async function evaluate(
	options: EvaluationOptions,
	args: readonly string[],
	signal: AbortSignal,
): Promise<void> {
	await mkdir(options.out, { recursive: true });
	const plan = planOf(options);
	const results = await ResultsFile.open(join(options.out, 'results.jsonl'));
	const run = await makeMissing(plan, results, options, signal);
	await results.sort(plan.items.flatMap(({ trials }) => trials.map(idOf)));
	await writeReport(plan, results, run, options, args, signal);
}

function planOf(options: EvaluationOptions): Plan {
	const dataSets = options.dataSets.map(loadDataSet);
	const wishes = options.preferences.map(singleWish);
	const users = simulatedUsers(options.users, { seed: options.seed });
	const items = planTrials({ ...options, dataSets, wishes: [...wishes, ...users] });
	return { dataSets, wishes, users, items };
}

/** Answers what the results were made with, and how long that took with all earlier runs. */
async function makeMissing(
	{ items }: Plan,
	results: ResultsFile,
	options: EvaluationOptions,
	signal: AbortSignal,
): Promise<RunDescription> {
	const started = Date.now();
	const clients = Array.from({ length: options.workers }, createClient);
	try {
		const before = await begin(clients, options, signal);
		try {
			await run(items, results, clients, options, started, signal);
		} finally {
			await saveDescription(descriptionFile(options), sinceStart(before, started));
		}
		return sinceStart(before, started);
	} finally {
		await Promise.all(clients.map((client) => client.stop()));
	}
}

/** Loads the model, and checks that the folder's results were made in the same way. */
async function begin(
	clients: readonly BackendClient[],
	options: EvaluationOptions,
	signal: AbortSignal,
): Promise<RunDescription> {
	const now = await describeRun({
		...options,
		modelName: await loadEverywhere(clients, modelOf(options), signal),
		modelFile: options.model,
		backendFile: backendEntry,
	});
	const description = await continueRun(descriptionFile(options), now);
	await saveDescription(descriptionFile(options), description);
	return description;
}

async function run(
	items: readonly ItemTrials[],
	results: ResultsFile,
	clients: readonly BackendClient[],
	options: EvaluationOptions,
	started: number,
	signal: AbortSignal,
): Promise<void> {
	const left = items.flatMap(({ trials }) => missing(trials, results));
	const progress = new ProgressLine(new TimeLeft(left, options.workers));
	try {
		await runTrials(items, results, {
			clients,
			model: modelOf(options),
			seed: options.seed,
			maxTokens: options.maxTokens,
			deadline: started + options.minutes * 60_000,
			onTrial: (trial, milliseconds) => {
				progress.done(trial, milliseconds);
			},
			onTooLong: ({ dataSet, item }, message) => {
				progress.say(`${dataSet} ${item} is left out. ${message}`);
			},
			signal,
		});
	} finally {
		progress.end();
	}
}

function descriptionFile({ out }: EvaluationOptions): string {
	return join(out, 'run.json');
}

function modelOf({ model, threads }: EvaluationOptions): ModelSettings {
	return { path: model, gpu: 'off', threads, contextTokens };
}

function sinceStart(before: RunDescription, started: number): RunDescription {
	return { ...before, minutes: before.minutes + (Date.now() - started) / 60_000 };
}

function createClient(): BackendClient {
	return new BackendClient({
		entry: backendEntry,
		onState: () => undefined,
		onLog: ({ level, message }) => {
			if (level === 'error') process.stderr.write(`${message}\n`);
		},
	});
}

/** Answers the model's name. */
async function loadEverywhere(
	clients: readonly BackendClient[],
	model: ModelSettings,
	signal: AbortSignal,
): Promise<string> {
	const [first] = await Promise.all(clients.map((client) => client.load(model, signal)));
	if (first === undefined) throw new EvaluationError('--workers must be at least 1.');
	return first.name;
}

async function writeReport(
	{ dataSets, wishes, users, items }: Plan,
	results: ResultsFile,
	run: RunDescription,
	options: EvaluationOptions,
	args: readonly string[],
	signal: AbortSignal,
): Promise<void> {
	const made = madeReplies(items, results);
	if (made.length === 0) {
		throw new EvaluationError(
			'No item is complete yet: give it more time, and there will be a report.',
		);
	}
	const replies = rateReplies(made, [...wishes, ...users], options.reference);
	const { markdown, plots } = reportOf({
		run,
		command: ['npm run evaluate --', ...shownArgs(args)].join(' '),
		dataSets,
		wishes,
		users,
		conditions: options.conditions,
		reference: options.reference,
		replies,
		planned: items.length,
		judge: options.judge,
		judged: await judgeReplies(replies, options, signal),
	});
	await writeFile(join(options.out, 'report.md'), markdown);
	for (const [name, svg] of plots) await writeFile(join(options.out, name), svg);
	process.stdout.write(`${resolve(options.out, 'report.md')}\n`);
}

/** As a shell would need them, without what is the machine's: the folder of the results, and that of the model. */
function shownArgs(args: readonly string[]): readonly string[] {
	const shown = args.filter((arg, index) => arg !== '--out' && args[index - 1] !== '--out');
	return shown.map((arg, index) => {
		const text = shown[index - 1] === '--model' ? basename(arg) : arg;
		return /^[\w./:=+,@%-]+$/.test(text) ? text : `'${text}'`;
	});
}
