import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	mostIterations,
	paperSettings,
	reinforceRatio,
	strengthOf,
	type RealignmentSettings,
} from '../../src/amulet/realignment.ts';
import { settings } from './readouts.ts';

suite('strengthOf', () => {
	const known: readonly [number, number, number, number, number][] = [
		[60, 2, 2, 10, 4.648699],
		[1, 2, 2, 10, 0.952381],
		[10, 2, 2, 10, 2.897562],
		[200, 2, 2, 10, 5.846866],
		[60, 1, 2, 10, 0.925952],
		[60, 2, 4, 10, 0.926623],
		[20, 2, 2, 0.1, 2.64742],
	];
	for (const [iterations, alpha, lambda, eta, strength] of known) {
		test(`T ${iterations}, alpha ${alpha}, lambda ${lambda}, eta ${eta} give ${strength}`, () => {
			assert.ok(Math.abs(strengthOf({ iterations, alpha, lambda, eta }) - strength) < 5e-7);
		});
	}

	test("the paper's settings are the authors' defaults", () => {
		assert.deepEqual(paperSettings, { iterations: 60, alpha: 2, lambda: 2, eta: 10 });
		assert.equal(reinforceRatio, 2);
	});

	test('no iterations or no utility give exactly 0', () => {
		fc.assert(
			fc.property(settings, (given) => {
				assert.equal(strengthOf({ ...given, iterations: 0 }), 0);
				assert.equal(strengthOf({ ...given, alpha: 0 }), 0);
			}),
		);
	});

	test('equals the recurrence as the paper divides it', () => {
		fc.assert(
			fc.property(settings, ({ iterations, alpha, lambda, eta }) => {
				let [sum, expected] = [0, 0];
				for (let t = 1; t <= iterations; t += 1) {
					sum += alpha * (1 + expected);
					expected = (sum / t + expected / (eta * t)) / (lambda + 1 / (eta * t));
				}
				const actual = strengthOf({ iterations, alpha, lambda, eta });
				assert.ok(Math.abs(actual - expected) <= 1e-12 * (1 + expected));
			}),
		);
	});

	test('needs no pull: lambda 0 is not a division by zero', () => {
		// By hand: w_1 = eta * alpha, and S_2 = 2 * alpha + alpha * w_1 with w_2 = eta * S_2 + w_1.
		assert.equal(strengthOf({ iterations: 1, alpha: 2, lambda: 0, eta: 10 }), 20);
		assert.equal(strengthOf({ iterations: 2, alpha: 2, lambda: 0, eta: 10 }), 460);
		assert.equal(strengthOf({ iterations: 1, alpha: 2, lambda: 0, eta: 1e300 }), 2e300);
	});

	test('the most iterations are allowed', () => {
		assert.ok(strengthOf({ ...paperSettings, iterations: mostIterations }) > 10);
	});

	const invalid: readonly [keyof RealignmentSettings, number][] = [
		['iterations', -1],
		['iterations', 1.5],
		['iterations', NaN],
		['iterations', mostIterations + 1],
		['alpha', -0.1],
		['alpha', NaN],
		['alpha', Infinity],
		['lambda', -0.1],
		['lambda', Infinity],
		['eta', 0],
		['eta', -1],
		['eta', NaN],
		['eta', Infinity],
	];
	for (const [name, value] of invalid) {
		test(`refuses ${name} ${value} by name`, () => {
			assert.throws(() => strengthOf({ ...paperSettings, [name]: value }), {
				name: 'RangeError',
				message: new RegExp(`^${name} must be .* it is ${value}\\.$`),
			});
		});
	}

	test('refuses settings whose strength is beyond the range of a number', () => {
		assert.throws(() => strengthOf({ iterations: 1000, alpha: 2, lambda: 0, eta: 10 }), {
			name: 'RangeError',
			message: /no finite strength after 1000 iterations/,
		});
	});
});
