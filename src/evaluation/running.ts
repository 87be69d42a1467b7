/** Makes the trials that are missing, some at a time. */
import { BackendError } from '../protocol/errors.ts';
import type { BackendClient } from '../client/backendClient.ts';
import type { ItemTrials, PlannedTrial } from './plan.ts';
import type { ResultsFile } from './resultsFile.ts';
import { shareWork } from './sharedWork.ts';
import { idOf, type DecodingOptions } from './trial.ts';
import { makeTrial } from './trialDecoding.ts';

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

/**
 * Throws BackendError, BackendLostError, and the signal's reason. What was made until then is in the results.
 */
export async function runTrials(
	items: readonly ItemTrials[],
	results: ResultsFile,
	options: RunOptions,
): Promise<void> {
	await shareWork({
		...options,
		pieces: items.filter(({ trials }) => missing(trials, results).length > 0),
		work: (client, item, signal) => runItem(client, item, results, { ...options, signal }),
	});
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
			await results.add(await makeTrial(client, trial, options, options.signal));
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
