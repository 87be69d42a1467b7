import assert from 'node:assert/strict';
import { parseProfiles } from '../../../src/writing/prompts/profile.ts';

suite('parseProfiles', () => {
	test('reads sentences and weighted preferences', () => {
		const value = {
			Concise: ' Be concise. ',
			Mixed: {
				preferences: [
					'Be kind.',
					{ instruction: 'Be formal.', weight: 0.3 },
					{ instruction: 'Be brief.' },
				],
			},
		};
		assert.deepEqual(parseProfiles(value), {
			profiles: [
				{ name: 'Concise', preferences: [{ instruction: 'Be concise.', weight: 1 }] },
				{
					name: 'Mixed',
					preferences: [
						{ instruction: 'Be kind.', weight: 1 },
						{ instruction: 'Be formal.', weight: 0.3 },
						{ instruction: 'Be brief.', weight: 1 },
					],
				},
			],
			problems: [],
		});
	});

	for (const value of [undefined, null, {}]) {
		test(`finds no profile and no problem in ${typeof value === 'object' ? JSON.stringify(value) : 'undefined'}`, () => {
			assert.deepEqual(parseProfiles(value), { profiles: [], problems: [] });
		});
	}

	for (const value of ['a sentence', 3, ['a'], true]) {
		test(`refuses ${JSON.stringify(value)} as a whole`, () => {
			assert.deepEqual(parseProfiles(value), {
				profiles: [],
				problems: [
					'amulet.profiles must be an object that gives each profile a name and a sentence.',
				],
			});
		});
	}

	const many = Array.from({ length: 16 }, (_, index) => `Preference ${index}.`);
	const invalid: readonly (readonly [unknown, string])[] = [
		['', 'it must be a sentence, but it is empty'],
		[' \n', 'it must be a sentence, but it is empty'],
		[3, 'it must be a sentence or an object with "preferences"'],
		[null, 'it must be a sentence or an object with "preferences"'],
		[{}, 'preferences must be a list of preferences'],
		[{ preferences: 'x' }, 'preferences must be a list of preferences'],
		[{ preferences: [] }, 'preferences must hold at least one preference'],
		[{ preferences: many }, 'preferences must hold at most 15 preferences'],
		[{ preferences: ['x'], weight: 1 }, 'it has the unknown property "weight"'],
		[{ preferences: ['x', ' '] }, 'preferences.1 must be a sentence, but it is empty'],
		[
			{ preferences: ['x', 3] },
			'preferences.1 must be a sentence or an object with "instruction" and "weight"',
		],
		[
			{ preferences: [{ instruction: 'x', weight: -1 }] },
			'preferences.0.weight must be a number from 0 to 1000',
		],
		[
			{ preferences: [{ instruction: 'x', weight: '1' }] },
			'preferences.0.weight must be a number from 0 to 1000',
		],
		[
			{ preferences: [{ instruction: 'x', weight: NaN }] },
			'preferences.0.weight must be a number from 0 to 1000',
		],
		[{ preferences: [{ weight: 1 }] }, 'preferences.0.instruction must be a sentence'],
		[
			{ preferences: [{ instruction: 'x', wait: 1 }] },
			'preferences.0 has the unknown property "wait"',
		],
		[{ preferences: [{ instruction: 'x', weight: 0 }] }, 'preferences must have a weight above 0'],
	];
	for (const [given, problem] of invalid) {
		test(`names the problem: ${problem} (${JSON.stringify(given).slice(0, 40)})`, () => {
			const parsed = parseProfiles({ Bad: given, Good: 'Be good.' });
			assert.deepEqual(parsed.problems, [
				`The profile "Bad" in amulet.profiles is left out: ${problem}.`,
			]);
			assert.deepEqual(parsed.profiles, [
				{ name: 'Good', preferences: [{ instruction: 'Be good.', weight: 1 }] },
			]);
		});
	}

	test('refuses an empty name', () => {
		assert.deepEqual(parseProfiles({ ' ': 'x' }), {
			profiles: [],
			problems: ['A profile in amulet.profiles has an empty name. Give it one.'],
		});
	});
});
