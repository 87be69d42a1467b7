/** What a finished rewriting came to, passage by passage and in sum. */
import type { RewriteResult } from '../../protocol/messages.ts';

export interface RewriteSummary {
	/** The reply for each passage; undefined leaves it as it was. */
	readonly replies: readonly (string | undefined)[];
	/** Sentences left as they were, in passages that were rewritten otherwise. */
	readonly keptSentences: number;
	/** Passages left as they were, since what they protect could not be kept otherwise. */
	readonly keptPassages: number;
	/** Passages for which the model had no answer. */
	readonly emptyPassages: number;
	/** Why a passage ends early, if one does. */
	readonly cutOff: 'maxTokens' | 'growthLimit' | undefined;
}

export function summarise({ passages, stopReason }: RewriteResult): RewriteSummary {
	const kept = passages.flatMap((passage) => (passage.kind === 'kept' ? [passage.reason] : []));
	return {
		replies: passages.map((passage) => (passage.kind === 'rewritten' ? passage.text : undefined)),
		keptSentences: passages.reduce(
			(sum, passage) => sum + (passage.kind === 'rewritten' ? passage.keptSentences : 0),
			0,
		),
		keptPassages: kept.filter((reason) => reason === 'protectedSpansLost').length,
		emptyPassages: kept.filter((reason) => reason === 'emptyReply').length,
		cutOff: stopReason === 'maxTokens' || stopReason === 'growthLimit' ? stopReason : undefined,
	};
}
