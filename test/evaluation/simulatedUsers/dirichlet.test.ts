import assert from 'node:assert/strict';
import { createRandomSource } from '../../../src/amulet/randomSource.ts';
import { drawDirichlet, drawGamma } from '../../../src/evaluation/simulatedUsers/dirichlet.ts';

const draws = 20_000;

function meanOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
	const mean = meanOf(values);
	return meanOf(values.map((value) => (value - mean) ** 2));
}

suite('drawGamma', () => {
	for (const shape of [0.05, 0.5, 1, 2.5, 20]) {
		test(`shape ${shape}: mean and variance are the shape`, () => {
			const random = createRandomSource(1);
			const values = Array.from({ length: draws }, () => drawGamma(shape, random));
			assert.ok(values.every((value) => value >= 0));
			// Standard errors: of the mean sqrt(shape / n), of the variance sqrt((2 shape^2 + 6 shape) / n).
			// Five of them.
			const mean = meanOf(values);
			assert.ok(Math.abs(mean - shape) < 5 * Math.sqrt(shape / draws), `mean is ${mean}`);
			const bound = 5 * Math.sqrt((2 * shape ** 2 + 6 * shape) / draws);
			const variance = varianceOf(values);
			assert.ok(Math.abs(variance - shape) < bound, `variance is ${variance}`);
		});
	}

	test('shape 1 is the exponential distribution', () => {
		const random = createRandomSource(2);
		const values = Array.from({ length: draws }, () => drawGamma(1, random));
		for (const bound of [0.1, 0.5, 1, 2, 4]) {
			const share = values.filter((value) => value > bound).length / draws;
			// The standard error is at most 0.0036.
			assert.ok(Math.abs(share - Math.exp(-bound)) < 0.015, `${share} above ${bound}`);
		}
	});
});

suite('drawDirichlet', () => {
	for (const concentration of [0.05, 1, 10]) {
		test(`concentration ${concentration}: sum, mean and variance`, () => {
			const random = createRandomSource(3);
			const weights = Array.from({ length: draws }, () => drawDirichlet(3, concentration, random));
			for (const own of weights) {
				assert.ok(Math.abs(own.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-12);
			}
			// Mean 1/3; variance (1/3)(2/3) / (3 a + 1).
			const variance = 2 / 9 / (3 * concentration + 1);
			for (const place of [0, 1, 2]) {
				const values = weights.map((own) => own[place] ?? NaN);
				assert.ok(Math.abs(meanOf(values) - 1 / 3) < 5 * Math.sqrt(variance / draws));
				assert.ok(Math.abs(varianceOf(values) / variance - 1) < 0.06);
			}
		});
	}

	test('refuses a concentration that would come to nothing', () => {
		for (const concentration of [0, -1, 0.01, NaN]) {
			assert.throws(() => drawDirichlet(3, concentration, Math.random), RangeError);
		}
	});
});
