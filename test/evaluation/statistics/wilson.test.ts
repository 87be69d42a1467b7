import assert from 'node:assert/strict';
import { wilsonInterval } from '../../../src/evaluation/statistics/wilson.ts';

function assertInterval(actual: { low: number; high: number }, low: number, high: number): void {
	assert.ok(Math.abs(actual.low - low) < 5e-5, `low is ${actual.low}`);
	assert.ok(Math.abs(actual.high - high) < 5e-5, `high is ${actual.high}`);
}

suite('wilsonInterval', () => {
	test('half of ten', () => {
		// z = 1.95996, z^2 = 3.84146. Centre (0.5 + 0.192073) / 1.384146 = 0.5;
		// margin 1.95996 * sqrt(0.025 + 0.00960365) / 1.384146 = 1.95996 * 0.186021 / 1.384146 = 0.263407.
		assertInterval(wilsonInterval(5, 10), 0.2366, 0.7634);
	});

	test('none and all of ten', () => {
		// z^2 / (10 + z^2) = 3.84146 / 13.84146 = 0.277533.
		assertInterval(wilsonInterval(0, 10), 0, 0.2775);
		assertInterval(wilsonInterval(10, 10), 0.7225, 1);
	});

	test('another level', () => {
		// For 68.27 % z is 1.0000: centre (0.2 + 0.005) / 1.01 = 0.202970, margin sqrt(0.0016 + 0.000025) /
		// 1.01 = 0.039912.
		assertInterval(wilsonInterval(20, 100, 0.6826895), 0.16306, 0.24288);
	});

	test('99 % of one in four', () => {
		// z = 2.57583, z^2 = 6.63490. Centre (0.25 + 0.829362) / 2.658725 = 0.405970;
		// margin 2.57583 * sqrt(0.046875 + 0.103670) / 2.658725 = 2.57583 * 0.388001 / 2.658725 = 0.375904.
		assertInterval(wilsonInterval(1, 4, 0.99), 0.03007, 0.78187);
	});

	test('without trials nothing is known', () => {
		assert.deepEqual(wilsonInterval(0, 0), { low: 0, high: 1 });
	});
});
