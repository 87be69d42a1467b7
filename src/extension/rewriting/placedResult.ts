/** What the complete replies make of the passages. */
import type { RewriteResult } from '../../protocol/messages.ts';
import { placeReplies } from '../../writing/passage/placement.ts';
import type { Passage } from '../../writing/passage/rewritePlan.ts';
import type { TextRange } from '../../writing/text/textRange.ts';
import { summarise, withRefused, type RewriteSummary } from './rewriteSummary.ts';

/** What stands for each passage in the end; undefined where its reply can't stand in the document. */
export function placeResult(
	result: RewriteResult,
	originalText: string,
	passages: readonly Passage[],
	ranges: readonly TextRange[],
): { readonly texts: readonly (string | undefined)[]; readonly summary: RewriteSummary } {
	const summary = summarise(result);
	const planned = passages.map((passage, index) => ({
		...passage,
		range: ranges[index] ?? passage.range,
	}));
	const placements = placeReplies(originalText, planned, summary.replies);
	return {
		texts: placements.map((one) => (one?.kind === 'placed' ? one.text : undefined)),
		summary: withRefused(summary, placements),
	};
}
