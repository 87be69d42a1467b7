/** A trial: one reply to one prompt, decoded under one condition. */
import type { ModelSettings } from '../protocol/decoding.ts';
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
	/** What was offered; empty where nothing was. */
	readonly text: string;
	/** Why a text to rewrite was kept as it was, so that nothing was offered: a reason of the protocol. */
	readonly kept?: string | undefined;
	/** Tokens of all that was generated for it. */
	readonly tokens: number;
	readonly stopReason: StopReason;
	/**
	 * Of the reply under the base prompt: at least 1, or null for a reply without a token. A rewrite's is that
	 * of what was offered.
	 */
	readonly basePerplexity: number | null;
	/** Wall-clock time of making it, prompts included. */
	readonly milliseconds: number;
}

/** What is told of a text's making before it is measured. */
export type MadeText = Pick<TrialRecord, 'text' | 'kept' | 'tokens' | 'stopReason'>;

export interface DecodingOptions {
	readonly model: ModelSettings;
	readonly seed: number;
	/** Of the reply to a question, and of a continuation; a rewrite's follow from its text. */
	readonly maxTokens: number;
}

/** The key as text. */
export function idOf({ dataSet, item, wish, condition }: TrialKey): string {
	return [dataSet, item, wish, condition].join(' ');
}
