import assert from 'node:assert/strict';
import { satisfactionOf } from '../../../src/evaluation/simulatedUsers/satisfaction.ts';
import type { Rating } from '../../../src/evaluation/simulatedUsers/satisfaction.ts';

/** A row: user, item, and the ratings of the methods base, pref and amulet. */
function ratingsOf(rows: readonly (readonly [string, string, number, number, number])[]): Rating[] {
	return rows.flatMap(([user, item, ...row]) =>
		['base', 'pref', 'amulet'].map((method, place) => ({
			user,
			item,
			method,
			rating: row[place] ?? NaN,
		})),
	);
}

suite('satisfactionOf', () => {
	const ratings = ratingsOf([
		['ada', '1', 1, 3, 5],
		['ada', '2', 2, 4, 4],
		['bob', '1', 0, 6, 3],
	]);
	const found = satisfactionOf(ratings, { seed: 1 });

	test('has the mean rating, the regret and the share of best, by method', () => {
		assert.deepEqual(
			found.map(({ method }) => method),
			['base', 'pref', 'amulet'],
		);
		// The best are 5, 4 and 6. Base: (1+2+0)/3, short by 4+2+6. Pref: (3+4+6)/3, short by 2. Amulet:
		// (5+4+3)/3, short by 3.
		assert.deepEqual(
			found.map(({ rating }) => rating.mean),
			[3 / 3, 13 / 3, 12 / 3],
		);
		assert.deepEqual(
			found.map(({ regret }) => regret.mean),
			[12 / 3, 2 / 3, 3 / 3],
		);
		// Amulet is the best once, pref once, and they share one.
		assert.deepEqual(
			found.map(({ best }) => best.mean),
			[0, 1.5 / 3, 1.5 / 3],
		);
		for (const { rating, regret, best } of found) {
			assert.deepEqual([rating.count, regret.count, best.count], [3, 3, 3]);
		}
	});

	test('the intervals draw whole users', () => {
		// Of two users the resamples are ada alone, both, or bob alone; each alone is far more frequent than 1
		// in 40.
		const pref = found[1];
		assert.deepEqual([pref?.rating.low, pref?.rating.high], [3.5, 6]);
		assert.deepEqual([pref?.regret.low, pref?.regret.high], [0, 1]);
		assert.deepEqual([pref?.best.low, pref?.best.high], [0.25, 1]);
	});

	test('the order of the ratings changes nothing but that of the methods', () => {
		const turned = satisfactionOf(ratings.toReversed(), { seed: 1 });
		assert.deepEqual(turned.toReversed(), found);
	});

	test('a method that is not rated for an item is neither better nor worse there', () => {
		const [base, pref] = satisfactionOf(
			ratings.filter(
				({ method, item }) => method !== 'amulet' && !(method === 'base' && item === '2'),
			),
			{ seed: 1 },
		);
		assert.equal(base?.rating.count, 2);
		assert.equal(base.regret.mean, (2 + 6) / 2);
		assert.deepEqual([pref?.regret.mean, pref?.best.mean], [0, 1]);
	});

	test('refuses a second rating of the same reply', () => {
		const [first] = ratings;
		assert.ok(first);
		assert.throws(() => satisfactionOf([...ratings, first], { seed: 1 }), RangeError);
	});

	test('no ratings, no methods', () => {
		assert.deepEqual(satisfactionOf([], { seed: 1 }), []);
	});
});
