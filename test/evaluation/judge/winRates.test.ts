import assert from 'node:assert/strict';
import type { PairVerdict } from '../../../src/evaluation/judge/pairwise.ts';
import {
	winRateColumns,
	winRateRow,
	winRatesOf,
	type ContestedPair,
} from '../../../src/evaluation/judge/winRates.ts';

function pairsOf(
	outcomes: readonly PairVerdict['outcome'][],
	changes: Partial<ContestedPair> = {},
): ContestedPair[] {
	return outcomes.map((outcome) => ({
		...{ preference: 'formal', dataSet: 'questions', method: 'amulet', opponent: 'pref' },
		verdict: { outcome, isConsistent: outcome === 'win' },
		...changes,
	}));
}

suite('Win rates', () => {
	test('are wins and half of the ties', () => {
		const [one] = winRatesOf(
			pairsOf(['win', 'tie', 'win', 'loss', 'win', 'tie', 'unclear', 'unclear']),
		);
		assert.ok(one);
		assert.deepEqual(
			[one.wins, one.ties, one.losses, one.unclear, one.consistent],
			[3, 2, 1, 2, 3],
		);
		// (3 + 2/2) / 6; Wilson's interval by hand: z = 1.96, z² = 3.8415, p = 2/3, n = 6:
		// centre (p + z²/12) / (1 + z²/6) = 0.98679 / 1.64024 = 0.60161,
		// margin 1.96 · √(p(1-p)/6 + z²/144) / 1.64024 = 1.96 · 0.25242 / 1.64024 = 0.30162.
		assert.equal(one.rate, 4 / 6);
		assert.ok(Math.abs(one.low - 0.3) < 1e-4, String(one.low));
		assert.ok(Math.abs(one.high - 0.90323) < 1e-4, String(one.high));
	});

	test('of a judge that contradicts itself are one half', () => {
		const [one] = winRatesOf(pairsOf(['tie', 'tie', 'tie', 'tie']));
		assert.equal(one?.rate, 0.5);
		assert.ok(Math.abs(one.low + one.high - 1) < 1e-9);
	});

	test('stand apart for each preference, data set, method and opponent', () => {
		const rates = winRatesOf([
			...pairsOf(['win']),
			...pairsOf(['loss'], { preference: 'concise' }),
			...pairsOf(['loss'], { dataSet: 'texts' }),
			...pairsOf(['loss'], { method: 'la' }),
			...pairsOf(['loss'], { opponent: 'base' }),
			...pairsOf(['win']),
		]);
		assert.deepEqual(
			rates.map(({ wins, losses }) => [wins, losses]),
			[
				[2, 0],
				[0, 1],
				[0, 1],
				[0, 1],
				[0, 1],
			],
		);
		assert.equal(rates[1]?.preference, 'concise');
	});

	test('have a row each', () => {
		const [judged, unjudged] = winRatesOf([
			...pairsOf(['win', 'tie', 'win', 'loss', 'win', 'tie', 'unclear']),
			...pairsOf(['unclear'], { method: 'la' }),
		]);
		assert.ok(judged && unjudged);
		assert.deepEqual(winRateRow(judged), [
			...['formal', 'questions', 'amulet', 'pref', '66.7 %', '30–90.3 %'],
			...['3', '2', '1', '1', '3 of 6'],
		]);
		assert.deepEqual(winRateRow(unjudged), [
			...['formal', 'questions', 'la', 'pref', '', ''],
			...['0', '0', '0', '1', ''],
		]);
		assert.equal(winRateRow(judged).length, winRateColumns.length);
	});
});
