/** Lets a judge compare the replies of a run, where the person gave one. */
import { join } from 'node:path';
import { contestPairs } from './contests.ts';
import { createJudge } from './judge/judgeClient.ts';
import { judgePairs } from './judge/pairwise.ts';
import { openVerdictStore } from './judge/verdictStore.ts';
import { winRatesOf, type WinRate } from './judge/winRates.ts';
import type { EvaluationOptions } from './options.ts';
import type { RatedReply } from './scoring.ts';

/**
 * Each method against the reference, reply by reply; nothing without a judge, and then nothing is sent
 * anywhere. Verdicts are kept beside the results.
 *
 * @throws EvaluationError, and the signal's reason
 */
export async function judgeReplies(
	replies: readonly RatedReply[],
	{ judge, reference, out }: Pick<EvaluationOptions, 'judge' | 'reference' | 'out'>,
	signal: AbortSignal,
): Promise<readonly WinRate[]> {
	if (judge === undefined) return [];
	const pairs = contestPairs(replies, reference);
	const verdicts = await judgePairs(
		pairs.map(({ pair }) => pair),
		{
			judge: createJudge({ ...judge, key: process.env.AMULET_JUDGE_KEY, signal }),
			store: await openVerdictStore(join(out, 'verdicts.jsonl')),
			onProgress: (done, total) => {
				if (done % 50 === 0) process.stderr.write(`${done} of ${total} pairs are judged\n`);
			},
		},
	);
	return winRatesOf(
		verdicts.flatMap((verdict, index) => {
			const contest = pairs[index]?.contest;
			return contest === undefined ? [] : [{ ...contest, verdict }];
		}),
	);
}
