import assert from 'node:assert/strict';
import { onceProfile } from '../../src/extension/commands/onceProfile.ts';

suite('a preference typed for this once', () => {
	for (const [typed, instruction] of [
		['warm', 'Your answer should be warm as much as possible.'],
		[' well-informed ', 'Your answer should be well-informed as much as possible.'],
		['warm, clear and brief', 'Your answer should be warm, clear and brief as much as possible.'],
		['Write like a sailor.', 'Write like a sailor.'],
		['Use short sentences', 'Use short sentences'],
	] as const) {
		test(`“${typed}”`, () => {
			assert.deepEqual(onceProfile(typed), {
				name: typed.trim(),
				preferences: [{ instruction, weight: 1 }],
			});
		});
	}
});
