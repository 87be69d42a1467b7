import assert from 'node:assert/strict';
import { UnclearVerdictError, type Judge } from '../../../src/evaluation/judge/judge.ts';
import { createJudge } from '../../../src/evaluation/judge/judgeClient.ts';
import type { Comparison, Verdict } from '../../../src/evaluation/judge/judgePrompt.ts';
import { judgePairs, type ReplyPair } from '../../../src/evaluation/judge/pairwise.ts';
import type { VerdictStore } from '../../../src/evaluation/judge/verdictStore.ts';
import { singleWish } from '../../../src/evaluation/preferences.ts';
import { JudgeServer } from './judgeServer.ts';

function pairOf(reply: string, opponent: string, source = 'Why?'): ReplyPair {
	return { task: 'question', source, wish: singleWish('verbose'), reply, opponent };
}

function storeIn(verdicts: Map<string, Verdict>): VerdictStore {
	return {
		get: (key) => verdicts.get(key),
		set: (key, verdict) => {
			verdicts.set(key, verdict);
			return Promise.resolve();
		},
	};
}

/** Counts what it is asked. */
function judgeBy(decide: (comparison: Comparison) => Verdict | Promise<Verdict>, model = 'judge') {
	const asked: Comparison[] = [];
	const judge: Judge = {
		model,
		compare: async (comparison) => {
			asked.push(comparison);
			return decide(comparison);
		},
	};
	return { judge, asked };
}

const longer = ({ a, b }: Comparison): Verdict => {
	if (a.length === b.length) return 'tie';
	return a.length > b.length ? 'A' : 'B';
};
const three = [pairOf('long reply', 'short'), pairOf('abc', 'cba'), pairOf('no', 'yes')];

suite('Pairs of replies', () => {
	const judgeAll = (judge: Judge, pairs: readonly ReplyPair[] = three, parallel = 1) =>
		judgePairs(pairs, { judge, store: storeIn(new Map()), parallel });

	test('are compared in both orders', async () => {
		const { judge, asked } = judgeBy(longer);
		const verdicts = await judgeAll(judge);
		assert.deepEqual(
			asked.map(({ a, b }) => [a, b]),
			three.flatMap(({ reply, opponent }) => [
				[reply, opponent],
				[opponent, reply],
			]),
		);
		assert.deepEqual(verdicts, [
			{ outcome: 'win', isConsistent: true },
			{ outcome: 'tie', isConsistent: true },
			{ outcome: 'loss', isConsistent: true },
		]);
	});

	test('get the average of both verdicts', async () => {
		const averaged = async (first: Verdict, second: Verdict) => {
			const { judge } = judgeBy(({ a }) => (a === 'mine' ? first : second));
			const [verdict] = await judgeAll(judge, [pairOf('mine', 'theirs')]);
			return `${verdict?.outcome ?? ''}${verdict?.isConsistent === true ? '' : ', inconsistent'}`;
		};
		// In the second order the reply of interest is B.
		assert.equal(await averaged('A', 'B'), 'win');
		assert.equal(await averaged('B', 'A'), 'loss');
		assert.equal(await averaged('tie', 'tie'), 'tie');
		assert.equal(await averaged('A', 'A'), 'tie, inconsistent');
		assert.equal(await averaged('B', 'B'), 'tie, inconsistent');
		// (1 + 1/2) / 2 and (1/2 + 0) / 2
		assert.equal(await averaged('A', 'tie'), 'win, inconsistent');
		assert.equal(await averaged('tie', 'A'), 'loss, inconsistent');
	});

	test('are all ties for a judge that likes the first place', async () => {
		const server = new JudgeServer();
		await server.start();
		try {
			server.verdict = () => 'A';
			const { signal } = new AbortController();
			const judge = createJudge({ address: server.address, model: 'm', key: undefined, signal });
			const verdicts = await judgeAll(judge);
			assert.equal(server.requests.length, 6);
			for (const verdict of verdicts) {
				assert.deepEqual(verdict, { outcome: 'tie', isConsistent: false });
			}
		} finally {
			await server.stop();
		}
	});

	test('that are equal are a tie without a question', async () => {
		const { judge, asked } = judgeBy(longer);
		const verdicts = await judgeAll(judge, [pairOf('same', 'same')]);
		assert.deepEqual(verdicts, [{ outcome: 'tie', isConsistent: true }]);
		assert.equal(asked.length, 0);
	});

	test('keep their order, whichever is done first', async () => {
		const { judge } = judgeBy(async (comparison) => {
			const wait = comparison.source === '0' ? 40 : 1;
			await new Promise((resolve) => setTimeout(resolve, wait));
			return longer(comparison);
		});
		const pairs = ['long reply', 'abc', 'no'].map((reply, index) =>
			pairOf(reply, 'xyz', String(index)),
		);
		const verdicts = await judgeAll(judge, pairs, 3);
		assert.deepEqual(
			verdicts.map(({ outcome }) => outcome),
			['win', 'tie', 'loss'],
		);
	});

	test('are compared so many at a time', async () => {
		let running = 0;
		let most = 0;
		const { judge } = judgeBy(async (): Promise<Verdict> => {
			running += 1;
			most = Math.max(most, running);
			await new Promise((resolve) => setTimeout(resolve, 2));
			running -= 1;
			return 'tie';
		});
		const pairs = Array.from({ length: 12 }, (_, index) => pairOf('a', 'b', String(index)));
		const done: number[] = [];
		const options = { store: storeIn(new Map()), parallel: 3 };
		await judgePairs(pairs, {
			...{ ...options, judge },
			onProgress: (count, total) => {
				done.push(count);
				assert.equal(total, 12);
			},
		});
		assert.equal(most, 3);
		assert.deepEqual(
			done,
			Array.from({ length: 12 }, (_, index) => index + 1),
		);
	});
});

suite('An interrupted judging', () => {
	test('goes on where it was', async () => {
		const verdicts = new Map<string, Verdict>();
		const failing = judgeBy((comparison) => {
			if (failing.asked.length === 4) throw new Error('gone');
			return longer(comparison);
		});
		const options = { store: storeIn(verdicts), parallel: 1 };
		await assert.rejects(judgePairs(three, { ...options, judge: failing.judge }), /gone/);
		assert.equal(verdicts.size, 3);
		const { judge, asked } = judgeBy(longer);
		const rest = await judgePairs(three, { ...options, judge });
		assert.deepEqual(
			rest.map(({ outcome }) => outcome),
			['win', 'tie', 'loss'],
		);
		assert.equal(asked.length, 3);
		await judgePairs(three, { ...options, judge });
		assert.equal(asked.length, 3);
	});

	test('asks another model, and about other texts or preferences, anew', async () => {
		const store = storeIn(new Map());
		const [pair] = three;
		assert.ok(pair);
		const others: readonly ReplyPair[] = [
			{ ...pair, source: 'How?' },
			{ ...pair, task: 'rewriting' },
			{ ...pair, wish: singleWish('concise') },
			{ ...pair, reply: 'another' },
		];
		const { judge, asked } = judgeBy(longer);
		await judgePairs([pair, ...others], { judge, store });
		assert.equal(asked.length, 10);
		const other = judgeBy(longer, 'another judge');
		await judgePairs([pair], { judge: other.judge, store });
		assert.equal(other.asked.length, 2);
	});

	test('has ended all of its requests when it fails', async () => {
		let running = 0;
		const { judge, asked } = judgeBy(async ({ source }): Promise<Verdict> => {
			running += 1;
			await new Promise((resolve) => setTimeout(resolve, source === '1' ? 5 : 30));
			running -= 1;
			if (source === '1') throw new Error('gone');
			return 'tie';
		});
		const pairs = Array.from({ length: 9 }, (_, index) => pairOf('a', 'b', String(index)));
		const store = storeIn(new Map());
		await assert.rejects(judgePairs(pairs, { judge, store, parallel: 3 }), /gone/);
		assert.equal(running, 0);
		// Two orders of two pairs, and the question that failed.
		assert.equal(asked.length, 5);
	});
});

suite('A judge without a verdict', () => {
	const unclear = () => Promise.reject(new UnclearVerdictError('no verdict'));

	test('leaves the pair unclear, and is asked again next time', async () => {
		const verdicts = new Map<string, Verdict>();
		const options = { store: storeIn(verdicts), parallel: 1 };
		const pairs = [pairOf('no', 'yes', 'clear'), pairOf('a', 'b', 'unclear')];
		const failing = judgeBy((comparison) =>
			comparison.source === 'unclear' && comparison.a === 'b' ? unclear() : longer(comparison),
		);
		assert.deepEqual(await judgePairs(pairs, { ...options, judge: failing.judge }), [
			{ outcome: 'loss', isConsistent: true },
			{ outcome: 'unclear', isConsistent: false },
		]);
		assert.equal(verdicts.size, 3);
		const { judge, asked } = judgeBy(longer);
		const [, second] = await judgePairs(pairs, { ...options, judge });
		assert.deepEqual(second, { outcome: 'tie', isConsistent: true });
		assert.equal(asked.length, 1);
	});

	test('is given up when it never gives one', async () => {
		const { judge, asked } = judgeBy(unclear);
		const pairs = Array.from({ length: 40 }, (_, index) => pairOf('a', 'b', String(index)));
		const store = storeIn(new Map());
		await assert.rejects(judgePairs(pairs, { judge, store, parallel: 1 }), UnclearVerdictError);
		assert.equal(asked.length, 10);
	});

	test('is not given up when it gave one before', async () => {
		const { judge } = judgeBy(({ source }) => (source === '0' ? 'tie' : unclear()));
		const pairs = Array.from({ length: 40 }, (_, index) => pairOf('a', 'b', String(index)));
		const verdicts = await judgePairs(pairs, { judge, store: storeIn(new Map()) });
		assert.equal(verdicts.filter(({ outcome }) => outcome === 'unclear').length, 39);
	});
});
