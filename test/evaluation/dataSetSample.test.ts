import assert from 'node:assert/strict';
import { sampleItems } from '../../src/evaluation/dataSetSample.ts';
import { loadDataSet, type DataSet, type Item } from '../../src/evaluation/dataSets.ts';

/** A data set with as many items of each kind as given, the kinds taking turns. */
function dataSetOf(sizes: Readonly<Record<string, number>>): DataSet {
	const rounds = Math.max(...Object.values(sizes));
	const items = Array.from({ length: rounds }, (_, round) =>
		Object.entries(sizes)
			.filter(([, size]) => round < size)
			.map(([kind]) => ({ id: `${kind}${round}`, text: '', kind })),
	).flat();
	return { name: 'rewriting', title: '', task: 'rewriting', items };
}

function questionsOf(count: number): DataSet {
	const items = Array.from({ length: count }, (_, index) => ({ id: String(index), text: '' }));
	return { name: 'personal', title: '', task: 'question', items };
}

function idsOf(items: readonly Item[]): string[] {
	return items.map(({ id }) => id);
}

function countsByKind(items: readonly Item[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { kind = '' } of items) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

suite('sampleItems', () => {
	const questions = questionsOf(100);
	const texts = dataSetOf({ a: 8, b: 8, c: 8 });

	test('takes all without a limit, and with one that is no less than their number', () => {
		for (const dataSet of [questions, texts]) {
			const { length } = dataSet.items;
			for (const limit of [undefined, length, length + 1, 10 * length]) {
				const ids = idsOf(sampleItems(dataSet, limit, 3));
				assert.deepEqual(ids.sort(), idsOf(dataSet.items).sort());
			}
		}
	});

	test('takes as many as asked for, each once', () => {
		for (const limit of [0, 1, 2, 17, 99]) {
			const ids = idsOf(sampleItems(questions, limit, 5));
			assert.equal(ids.length, limit);
			assert.equal(new Set(ids).size, limit);
		}
	});

	test('is the same for the same seed and another for another seed', () => {
		const sample = (seed: number) => idsOf(sampleItems(questions, 20, seed)).join();
		assert.equal(sample(7), sample(7));
		assert.equal(new Set(seeds.map(sample)).size, seeds.length);
	});

	test('of a larger limit begins with that of a smaller one', () => {
		for (const dataSet of [questions, texts, dataSetOf({ a: 1, b: 5, c: 2 })]) {
			for (const seed of [0, 1, 2 ** 32 - 1]) {
				let smaller: string[] = [];
				for (let limit = 1; limit <= dataSet.items.length; limit += 1) {
					const larger = idsOf(sampleItems(dataSet, limit, seed));
					assert.equal(larger.length, limit);
					assert.deepEqual(larger.slice(0, -1), smaller);
					smaller = larger;
				}
			}
		}
	});

	test('takes equally many of each kind, but for one more of some', () => {
		for (const seed of seeds) {
			assert.deepEqual(countsByKind(sampleItems(texts, 12, seed)), { a: 4, b: 4, c: 4 });
			const counts = Object.values(countsByKind(sampleItems(texts, 14, seed)));
			// 14 over three kinds: 14 = 5 + 5 + 4.
			assert.deepEqual(counts.sort(), [4, 5, 5]);
			assert.deepEqual(Object.values(countsByKind(sampleItems(texts, 2, seed))), [1, 1]);
		}
	});

	test('takes what a small kind can’t give from the others', () => {
		const uneven = dataSetOf({ rare: 1, usual: 6, common: 20 });
		// Two rounds of three kinds would be 6; the rare one has one item, so 7 is 1 + 3 + 3, and 16 is 1 + 6 +
		// 9.
		assert.deepEqual(countsByKind(sampleItems(uneven, 7, 1)), { rare: 1, usual: 3, common: 3 });
		assert.deepEqual(countsByKind(sampleItems(uneven, 16, 1)), {
			rare: 1,
			usual: 6,
			common: 9,
		});
	});

	test('takes the one more from any of the kinds', () => {
		const kinds = new Set(seeds.map((seed) => sampleItems(texts, 1, seed)[0]?.kind));
		assert.deepEqual([...kinds].sort(), ['a', 'b', 'c']);
	});

	test('takes each item as often as any other, over seeds', () => {
		const counts = new Array<number>(20).fill(0);
		for (let seed = 0; seed < 4000; seed += 1) {
			for (const { id } of sampleItems(questionsOf(20), 5, seed)) {
				counts[Number(id)] = (counts[Number(id)] ?? NaN) + 1;
			}
		}
		// 5 of 20 in 4000 samples: 1000 each. A count's variance is 4000 · 1/4 · 3/4 = 750, and the counts,
		// whose sum is fixed, give the statistic 19 degrees of freedom when divided by 750 · 20/19.
		const statistic = counts.reduce((sum, n) => sum + (n - 1000) ** 2 / (750 * (20 / 19)), 0);
		// Chi-square with 19 degrees of freedom: above this with probability 0.001.
		assert.ok(statistic < 43.8, `chi-square is ${statistic}`);
	});

	test('covers the ten kinds of texts to rewrite with ten items', () => {
		const rewriting = loadDataSet('rewriting');
		assert.deepEqual(
			Object.values(countsByKind(sampleItems(rewriting, 10, 11))),
			new Array(10).fill(1),
		);
		assert.deepEqual(
			Object.values(countsByKind(sampleItems(rewriting, 40, 11))),
			new Array(10).fill(4),
		);
	});
});
