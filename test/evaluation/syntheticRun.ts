/** Results that no model made, whose ratings can be worked out by hand. */
import type { DataSet } from '../../src/evaluation/dataSets.ts';
import { parseCondition, type Condition } from '../../src/evaluation/conditions.ts';
import { planTrials, type ItemTrials } from '../../src/evaluation/plan.ts';
import { singleWish, type PreferenceName, type Wish } from '../../src/evaluation/preferences.ts';
import type { ResultsFile } from '../../src/evaluation/resultsFile.ts';
import { madeReplies, rateReplies, type RatedReply } from '../../src/evaluation/scoring.ts';
import { idOf, type TrialKey, type TrialRecord } from '../../src/evaluation/trial.ts';

export interface SyntheticRun {
	readonly dataSet: DataSet;
	readonly wishes: readonly Wish[];
	readonly conditions: readonly Condition[];
	readonly items: readonly ItemTrials[];
	readonly replies: readonly RatedReply[];
}

interface Exceptions {
	readonly without?: readonly string[];
	readonly kept?: readonly string[];
	/** The run is over questions, or over texts to rewrite. */
	readonly task?: 'question' | 'rewriting';
	/** To be verbose if it is not said. */
	readonly wish?: PreferenceName;
}

/** Distinct words, so that no reply repeats itself. */
const words = Array.from(
	{ length: 60 },
	(_, index) => `w${String.fromCharCode(97 + (index % 26))}${index}`,
);

/**
 * A run over four questions with the methods base, pref and amulet, for one wish.
 *
 * @param lengths words of the reply to each question, by method
 * @param exceptions ids that have no result, and ids whose text was kept as it was
 */
export function syntheticRun(
	lengths: Readonly<Record<'base' | 'pref' | 'amulet', readonly number[]>>,
	{ without = [], kept = [], task = 'question', wish = 'verbose' }: Exceptions = {},
): SyntheticRun {
	const dataSet: DataSet = {
		name: 'personal',
		title: 'Personal',
		task,
		items: lengths.base.map((_, index) => ({ id: String(index), text: `Question ${index}?` })),
	};
	const wishes = [singleWish(wish)];
	const conditions = Object.keys(lengths).map(parseCondition);
	const items = planTrials({
		dataSets: [dataSet],
		wishes,
		conditions,
		limit: undefined,
		skip: 0,
		seed: 1,
	});
	const records = new Map<string, TrialRecord>();
	for (const trial of items.flatMap(({ trials }) => trials)) {
		const id = idOf(trial);
		const count = lengths[trial.how.method as 'base'][Number(trial.item)] ?? 0;
		if (without.includes(id)) continue;
		records.set(id, kept.includes(id) ? keptRecordOf(trial) : recordOf(trial, count));
	}
	const results: Pick<ResultsFile, 'get'> = { get: (id) => records.get(id) };
	const replies = rateReplies(madeReplies(items, results), wishes, 'pref');
	return { dataSet, wishes, conditions, items, replies };
}

function recordOf({ dataSet, item, wish, condition }: TrialKey, count: number): TrialRecord {
	return {
		...{ dataSet, item, wish, condition },
		text: words.slice(0, count).join(' '),
		tokens: count,
		stopReason: 'endOfGeneration',
		basePerplexity: 2,
		milliseconds: 10,
	};
}

function keptRecordOf(trial: TrialKey): TrialRecord {
	const record = recordOf(trial, 0);
	return { ...record, kept: 'empty', tokens: 20, basePerplexity: null };
}
