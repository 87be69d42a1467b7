/** Which trials a run consists of, in the order in which they are made. */
import type { Condition } from './conditions.ts';
import type { DataSet, Item } from './dataSets.ts';
import { sampleItems } from './dataSetSample.ts';
import type { Wish } from './preferences.ts';
import type { Asked } from './trialPrompts.ts';
import type { TrialKey } from './trial.ts';

export interface PlannedTrial extends TrialKey {
	readonly asked: Asked;
	readonly how: Condition;
}

/** All trials of one item. They stand together because their prompts share much. */
export interface ItemTrials {
	readonly dataSet: string;
	readonly item: string;
	readonly trials: readonly PlannedTrial[];
}

export interface PlanOptions {
	readonly dataSets: readonly DataSet[];
	readonly wishes: readonly Wish[];
	readonly conditions: readonly Condition[];
	/** Items of each data set; undefined takes all. */
	readonly limit: number | undefined;
	/** How many items of each sample are left out, such as those that settings were chosen on. */
	readonly skip: number;
	/** Of the sample of items, a whole number from 0 to 2^32 - 1. */
	readonly seed: number;
}

/**
 * Takes the data sets in turn, an item each, so that a run that is ended early has about as many items of
 * each.
 */
export function planTrials(options: PlanOptions): readonly ItemTrials[] {
	const samples = options.dataSets.map((dataSet) => ({
		dataSet,
		items: itemsOf(dataSet, options),
	}));
	const longest = Math.max(0, ...samples.map(({ items }) => items.length));
	return Array.from({ length: longest }, (_, round) =>
		samples.flatMap(({ dataSet, items }) => {
			const item = items[round];
			return item === undefined ? [] : [trialsOf(dataSet, item, options)];
		}),
	).flat();
}

/** A sample begins with each smaller one of the same seed. */
function itemsOf(dataSet: DataSet, { limit, skip, seed }: PlanOptions): readonly Item[] {
	const most = limit === undefined ? undefined : skip + limit;
	return sampleItems(dataSet, most, seed).slice(skip);
}

function trialsOf(dataSet: DataSet, item: Item, { wishes, conditions }: PlanOptions): ItemTrials {
	const trial = (how: Condition, wish: Wish | undefined): PlannedTrial => ({
		dataSet: dataSet.name,
		item: item.id,
		wish: wish?.name ?? '',
		condition: how.name,
		asked: { task: dataSet.task, source: item.text, wish },
		how,
	});
	const [blind, seeing] = [true, false].map((isBase) =>
		conditions.filter(({ method }) => (method === 'base') === isBase),
	) as [Condition[], Condition[]];
	return {
		dataSet: dataSet.name,
		item: item.id,
		trials: [
			...blind.map((how) => trial(how, undefined)),
			...wishes.flatMap((wish) => seeing.map((how) => trial(how, wish))),
		],
	};
}
