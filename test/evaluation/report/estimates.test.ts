import assert from 'node:assert/strict';
import { differenceCell, meanCell } from '../../../src/evaluation/report/estimates.ts';

const estimate = (mean: number, low: number, high: number) => ({ mean, low, high, count: 9 });

suite('Estimates in tables', () => {
	test('a mean stands before its interval', () => {
		assert.equal(meanCell(estimate(0.3123, 0.1, 0.52)), '0.312 (0.1–0.52)');
		assert.equal(meanCell(estimate(-0.3123, -0.52, 0.1)), '−0.312 (−0.52 to 0.1)');
		assert.equal(meanCell(undefined), '');
	});

	test('a difference has its sign, and is bold where it is clear', () => {
		assert.equal(differenceCell(estimate(0.3, -0.1, 0.5)), '+0.30 (−0.10 to +0.50)');
		assert.equal(differenceCell(estimate(-0.3, -0.5, -0.1)), '**−0.30 (−0.50 to −0.10)**');
		assert.equal(differenceCell(estimate(0.001, 0, 0.004)), '0 (0 to 0)');
		assert.equal(differenceCell(undefined), '');
	});
});
