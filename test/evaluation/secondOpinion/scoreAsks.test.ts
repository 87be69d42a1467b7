import assert from 'node:assert/strict';
import { keyOf } from '../../../src/evaluation/secondOpinion/logOdds.ts';
import { missingAsks } from '../../../src/evaluation/secondOpinion/scoreAsks.ts';
import { syntheticRun } from '../syntheticRun.ts';

const lengths = { base: [2, 3], pref: [4, 4], amulet: [8, 4] };

suite('The scores that a second opinion needs', () => {
	const { replies } = syntheticRun(lengths);

	test('are two of each distinct reply, those of one prompt together', () => {
		const groups = missingAsks(replies, 'aa', () => false);
		assert.deepEqual(
			groups.map((group) => group.map(({ text }) => text.split(' ').length)),
			// The sample begins with the second item, in which two methods have the same reply.
			[
				[3, 4, 3, 4],
				[2, 4, 8, 2, 4, 8],
			],
		);
		for (const group of groups) {
			const systems = group.map(({ prompt }) => prompt.system);
			const half = group.length / 2;
			assert.equal(new Set(systems.slice(0, half)).size, 1);
			assert.equal(new Set(systems.slice(half)).size, 1);
		}
	});

	test('are not those that there are already', () => {
		const [first = []] = missingAsks(replies, 'aa', () => false);
		const known = new Set(first.map((ask) => keyOf(ask, 'aa')));
		assert.equal(missingAsks(replies, 'aa', (key) => known.has(key)).length, 1);
		assert.equal(missingAsks(replies, 'bb', (key) => known.has(key)).length, 2);
	});

	test('leave out what is spoiled, and what was not offered', () => {
		const { replies: some } = syntheticRun(
			{ base: [2, 0], pref: [4, 4], amulet: [8, 8] },
			{ kept: ['personal 1 verbose amulet'] },
		);
		assert.deepEqual(
			missingAsks(some, 'aa', () => false)[0]?.map(({ text }) => text.split(' ').length),
			[4, 4],
		);
	});
});
