import type { Reply, Scorer } from './scorer.ts';

const known = new WeakMap<Reply, Map<Scorer, number | undefined>>();

/**
 * What the scorer says of the reply. It is asked once only: some take milliseconds, and a report needs each
 * score several times.
 */
export function scoreOnce(scorer: Scorer, reply: Reply): number | undefined {
	const scores = known.get(reply) ?? new Map<Scorer, number | undefined>();
	known.set(reply, scores);
	if (!scores.has(scorer)) scores.set(scorer, scorer.score(reply));
	return scores.get(scorer);
}
