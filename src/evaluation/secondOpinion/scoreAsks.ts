/** Which scores a run needs of the second model, and in what order. */
import type { RatedReply } from '../scoring.ts';
import { asksFor, isReadable, keyOf, type ScoreAsk } from './logOdds.ts';

/**
 * The scores of all replies to one item: they share their prompts, which a model process then evaluates once.
 */
export type AskGroup = readonly ScoreAsk[];

/** Each once, without those that there are already; those of one prompt stand together. */
export function missingAsks(
	replies: readonly RatedReply[],
	modelDigest: string,
	isKnown: (key: string) => boolean,
): readonly AskGroup[] {
	const groups = new Map<string, Map<string, ScoreAsk>>();
	for (const reply of replies.filter(isReadable)) {
		const item = `${reply.record.dataSet} ${reply.record.item}`;
		const group = groups.get(item) ?? new Map<string, ScoreAsk>();
		groups.set(item, group);
		for (const ask of asksFor(reply)) group.set(keyOf(ask, modelDigest), ask);
	}
	return [...groups.values()]
		.map((group) => [...group].filter(([key]) => !isKnown(key)).map(([, ask]) => ask))
		.filter((group) => group.length > 0)
		.map(byPrompt);
}

function byPrompt(asks: AskGroup): AskGroup {
	const order = new Map<string, ScoreAsk[]>();
	for (const ask of asks) {
		const own = order.get(ask.prompt.system) ?? [];
		order.set(ask.prompt.system, own);
		own.push(ask);
	}
	return [...order.values()].flat();
}
