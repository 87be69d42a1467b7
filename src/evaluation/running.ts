/** Makes the trials that are missing, some at a time. */
import { BackendError } from '../protocol/errors.ts';
import type { BackendClient } from '../client/backendClient.ts';
import type { ItemTrials, PlannedTrial } from './plan.ts';
import type { ResultsFile } from './resultsFile.ts';
import { decodeTrial, type DecodingOptions } from './trialDecoding.ts';
import { idOf } from './trial.ts';

export interface RunOptions extends DecodingOptions {
	/** Each works on an item of its own. */
	readonly clients: readonly BackendClient[];
	/** After this moment, as `Date.now()` counts, no item is begun. */
	readonly deadline: number;
	readonly onTrial: (trial: PlannedTrial, milliseconds: number) => void;
	/** A prompt that does not fit the model's context: the item counts as left out. */
	readonly onTooLong: (item: ItemTrials, message: string) => void;
	readonly signal: AbortSignal;
}

/** Throws BackendError, BackendLostError, and the signal's reason. What was made until then is in the results. */
export async function runTrials(
	items: readonly ItemTrials[],
	results: ResultsFile,
	options: RunOptions,
): Promise<void> {
	const waiting = items.filter(({ trials }) => missing(trials, results).length > 0);
	// One that fails ends the others.
	const failed = new AbortController();
	const signal = AbortSignal.any([options.signal, failed.signal]);
	const work = async (client: BackendClient) => {
		for (let next = take(); next !== undefined; next = take()) {
			await runItem(client, next, results, { ...options, signal });
		}
	};
	const take = () => (Date.now() < options.deadline ? waiting.shift() : undefined);
	const works = options.clients.map((client) =>
		work(client).catch((error: unknown) => {
			failed.abort(error);
			throw error;
		}),
	);
	await Promise.allSettled(works);
	options.signal.throwIfAborted();
	failed.signal.throwIfAborted();
}

async function runItem(
	client: BackendClient,
	item: ItemTrials,
	results: ResultsFile,
	options: RunOptions,
): Promise<void> {
	for (const trial of missing(item.trials, results)) {
		options.signal.throwIfAborted();
		const started = performance.now();
		try {
			await results.add(await decodeTrial(client, trial, options, options.signal));
		} catch (error) {
			if (!(error instanceof BackendError && error.kind === 'promptTooLong')) throw error;
			options.onTooLong(item, error.message);
			return;
		}
		options.onTrial(trial, performance.now() - started);
	}
}

/** Trials without a result. */
export function missing(
	trials: readonly PlannedTrial[],
	results: ResultsFile,
): readonly PlannedTrial[] {
	return trials.filter((trial) => results.get(idOf(trial)) === undefined);
}
