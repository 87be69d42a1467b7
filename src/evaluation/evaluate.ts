/** One evaluation: makes what is missing, then writes the report. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackendClient } from '../client/backendClient.ts';
import type { ModelSettings } from '../protocol/decoding.ts';
import { loadDataSet } from './dataSets.ts';
import { EvaluationError } from './evaluationError.ts';
import { backendEntry, evaluatedModel, withClients } from './modelProcesses.ts';
import type { EvaluationOptions } from './options.ts';
import { readVerdicts } from './pairs/pairsFile.ts';
import { planTrials, type ItemTrials } from './plan.ts';
import { singleWish } from './preferences.ts';
import { ProgressLine } from './progressLine.ts';
import { writeReport, type GivenToReport, type Plan } from './reportWriting.ts';
import { ResultsFile } from './resultsFile.ts';
import {
	continueRun,
	describeRun,
	saveDescription,
	type RunDescription,
} from './runDescription.ts';
import { missing, runTrials } from './running.ts';
import { secondModelDigest } from './secondOpinion/secondOpinion.ts';
import { simulatedUsers } from './simulatedUsers/simulatedUsers.ts';
import { TimeLeft } from './timeLeft.ts';
import { idOf } from './trial.ts';

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
	const { verdicts } = options;
	const given: GivenToReport = {
		args,
		people: verdicts === undefined ? undefined : await readVerdicts(verdicts),
		secondDigest: await secondDigestOf(options),
		deadline: Date.now() + options.minutes * 60_000,
	};
	const plan = planOf(options);
	const results = await ResultsFile.open(join(options.out, 'results.jsonl'));
	const run = await makeMissing(plan, results, options, given.deadline, signal);
	await results.sort(plan.items.flatMap(({ trials }) => trials.map(idOf)));
	await writeReport(plan, results, run, options, given, signal);
}

function planOf(options: EvaluationOptions): Plan {
	const dataSets = options.dataSets.map(loadDataSet);
	const wishes = options.preferences.map(singleWish);
	const users = simulatedUsers(options.users, { seed: options.seed });
	const items = planTrials({ ...options, dataSets, wishes: [...wishes, ...users] });
	return { dataSets, wishes, users, items };
}

async function secondDigestOf({ secondOpinion, model }: EvaluationOptions) {
	return secondOpinion === undefined ? undefined : secondModelDigest(secondOpinion, model);
}

/** Answers what the results were made with, and how long that took with all earlier runs. */
async function makeMissing(
	{ items }: Plan,
	results: ResultsFile,
	options: EvaluationOptions,
	deadline: number,
	signal: AbortSignal,
): Promise<RunDescription> {
	const started = Date.now();
	return withClients(options.workers, async (clients) => {
		const before = await begin(clients, options, signal);
		try {
			await run(items, results, clients, options, deadline, signal);
		} finally {
			await saveDescription(descriptionFile(options), sinceStart(before, started));
		}
		return sinceStart(before, started);
	});
}

/** Loads the model, and checks that the folder's results were made in the same way. */
async function begin(
	clients: readonly BackendClient[],
	options: EvaluationOptions,
	signal: AbortSignal,
): Promise<RunDescription> {
	const now = await describeRun({
		...options,
		modelName: await loadEverywhere(
			clients,
			evaluatedModel(options.model, options.threads),
			signal,
		),
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
	deadline: number,
	signal: AbortSignal,
): Promise<void> {
	const left = items.flatMap(({ trials }) => missing(trials, results));
	const progress = new ProgressLine(new TimeLeft(left, options.workers));
	try {
		await runTrials(items, results, {
			clients,
			model: evaluatedModel(options.model, options.threads),
			seed: options.seed,
			maxTokens: options.maxTokens,
			deadline,
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

function sinceStart(before: RunDescription, started: number): RunDescription {
	return { ...before, minutes: before.minutes + (Date.now() - started) / 60_000 };
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
