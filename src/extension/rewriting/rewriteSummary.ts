/** What a finished rewriting came to, passage by passage and in sum. */
import type { KeptReason, RewriteResult } from '../../protocol/messages.ts';
import { refusalsIn, type Misfit, type Placement } from '../../writing/passage/placement.ts';

export interface RewriteSummary {
	/** The reply for each passage; undefined leaves it as it was. */
	readonly replies: readonly (string | undefined)[];
	/** Sentences left as they were, in passages that were rewritten otherwise. */
	readonly keptSentences: number;
	/** Why each passage that was left as it was had to be. */
	readonly kept: readonly (KeptReason | Misfit)[];
	/** Why a passage ends early, if one does. */
	readonly cutOff: 'maxTokens' | 'growthLimit' | undefined;
}

/** With the reasons of those whose reply can't stand in the document. */
export function withRefused(
	summary: RewriteSummary,
	placements: readonly (Placement | undefined)[],
): RewriteSummary {
	const refused = refusalsIn(placements).map(({ reason }) => reason);
	return { ...summary, kept: [...summary.kept, ...refused] };
}

export function summarise({ passages, stopReason }: RewriteResult): RewriteSummary {
	return {
		replies: passages.map((passage) => (passage.kind === 'rewritten' ? passage.text : undefined)),
		keptSentences: passages.reduce(
			(sum, passage) => sum + (passage.kind === 'rewritten' ? passage.keptSentences : 0),
			0,
		),
		kept: passages.flatMap((passage) => (passage.kind === 'kept' ? [passage.reason] : [])),
		cutOff: stopReason === 'maxTokens' || stopReason === 'growthLimit' ? stopReason : undefined,
	};
}
