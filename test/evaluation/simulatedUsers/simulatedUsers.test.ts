import assert from 'node:assert/strict';
import { preferenceNames } from '../../../src/evaluation/preferences.ts';
import { simulatedUsers } from '../../../src/evaluation/simulatedUsers/simulatedUsers.ts';

suite('simulatedUsers', () => {
	const users = simulatedUsers(500, { seed: 1 });

	test('are named in order and want three different things', () => {
		assert.deepEqual(
			users.map(({ name }) => name),
			users.map((_, index) => `user-${index + 1}`),
		);
		for (const { preferences } of users) {
			assert.equal(new Set(preferences.map(({ name }) => name)).size, 3);
		}
	});

	test('never want both concise and verbose', () => {
		for (const { preferences } of [
			...users,
			...simulatedUsers(50, { seed: 2, preferencesEach: 7 }),
		]) {
			const names = new Set(preferences.map(({ name }) => name));
			assert.ok(!(names.has('concise') && names.has('verbose')));
		}
	});

	test('weights are hundredths that sum to 1', () => {
		for (const preferencesEach of [1, 3, 7]) {
			for (const concentration of [0.05, 1, 50]) {
				for (const user of simulatedUsers(300, { seed: 3, preferencesEach, concentration })) {
					const parts = user.preferences.map(({ weight }) => Math.round(100 * weight));
					assert.deepEqual(
						user.preferences.map(({ weight }) => weight),
						parts.map((part) => part / 100),
					);
					assert.equal(
						parts.reduce((sum, part) => sum + part, 0),
						100,
					);
					assert.ok(
						parts.every((part) => part >= 1),
						parts.join(' '),
					);
				}
			}
		}
	});

	test('want each thing about as often', () => {
		const counts = new Map<string, number>(preferenceNames.map((name) => [name, 0]));
		for (const { preferences } of users) {
			for (const { name } of preferences) counts.set(name, (counts.get(name) ?? NaN) + 1);
		}
		// 1500 wishes for eight things, a little fewer for the opposite two: at most 194 and at least 166 or
		// so, standard deviation 11.
		for (const [name, count] of counts) assert.ok(count > 120 && count < 250, `${name}: ${count}`);
	});

	test('a lower concentration makes one preference outweigh the others', () => {
		const largest = (concentration: number) => {
			const drawn = simulatedUsers(300, { seed: 4, concentration });
			const weights = drawn.map(({ preferences }) =>
				Math.max(...preferences.map(({ weight }) => weight)),
			);
			return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
		};
		// For weights that are uniform on the simplex the largest of three is (1 + 1/2 + 1/3) / 3 = 0.611 in
		// the mean.
		assert.ok(Math.abs(largest(1) - 11 / 18) < 0.03);
		assert.ok(largest(0.05) > 0.9);
		assert.ok(largest(50) < 0.42);
	});

	test('are the same for the same seed, more of them begin alike, and another seed gives others', () => {
		assert.deepEqual(simulatedUsers(20, { seed: 1 }), users.slice(0, 20));
		assert.notDeepEqual(simulatedUsers(20, { seed: 5 }), users.slice(0, 20));
		assert.deepEqual(simulatedUsers(0, { seed: 1 }), []);
	});

	test('refuse more preferences than can go together', () => {
		for (const preferencesEach of [0, 8, NaN]) {
			assert.throws(() => simulatedUsers(1, { seed: 1, preferencesEach }), RangeError);
		}
	});
});
