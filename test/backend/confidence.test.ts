import assert from 'node:assert/strict';
import { Confidence } from '../../src/backend/confidence.ts';

function confidenceOf(floor: number, ...probabilities: readonly number[]): Confidence {
	const confidence = new Confidence(floor);
	for (const probability of probabilities) confidence.add(probability);
	return confidence;
}

suite('Confidence', () => {
	test('is the geometric mean of the probabilities', () => {
		assert.equal(confidenceOf(0).mean, 1);
		assert.ok(Math.abs(confidenceOf(0, 0.5, 0.125).mean - 0.25) < 1e-12);
		assert.equal(confidenceOf(0, 0.5, 0).mean, 0);
	});

	test('is low below the floor, but not for one or two rare words', () => {
		assert.equal(confidenceOf(0.5, 0.1, 0.1).isLow, false);
		assert.equal(confidenceOf(0.5, 0.1, 0.1, 0.9).isLow, true);
		assert.equal(confidenceOf(0.5, 0.5, 0.6, 0.7).isLow, false);
		assert.equal(confidenceOf(0, 0, 0, 0).isLow, false);
	});
});
