/** A trial: one reply to one prompt, decoded under one condition. */
import type { StopReason } from '../protocol/messages.ts';

/** What tells a trial from all others of a run. */
export interface TrialKey {
	readonly dataSet: string;
	/** Of the data set's item. */
	readonly item: string;
	/** Name of the wish. A base reply, which knows of none, has an empty one. */
	readonly wish: string;
	/** Name of the condition: a method, with the settings that differ from its own. */
	readonly condition: string;
}

/** A line of the results. */
export interface TrialRecord extends TrialKey {
	readonly text: string;
	/** Tokens of the raw reply. */
	readonly tokens: number;
	readonly stopReason: StopReason;
	/** Of the raw reply under the base prompt: at least 1, or null for a reply without a token. */
	readonly basePerplexity: number | null;
	/** Wall-clock time of decoding, prompts included. */
	readonly milliseconds: number;
}

/** The key as text. */
export function idOf({ dataSet, item, wish, condition }: TrialKey): string {
	return [dataSet, item, wish, condition].join(' ');
}
