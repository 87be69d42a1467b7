import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeBranches } from '../../../src/backend/measuring/beamPlacement.ts';

suite('Placing beams in sequences', () => {
	test('a beam that goes on once stays where it is, in whatever order', () => {
		assert.deepEqual(placeBranches([2, 0, 1], [5, 3, 4], 6), { sequences: [4, 5, 3], copies: [] });
	});

	test('the first beam is copied to the others', () => {
		assert.deepEqual(placeBranches([0, 0, 0], [1], 3), {
			sequences: [1, 0, 2],
			copies: [
				{ from: 1, to: 0 },
				{ from: 1, to: 2 },
			],
		});
	});

	test('a beam that goes on twice takes the place of one that ended', () => {
		assert.deepEqual(placeBranches([1, 0, 1], [0, 1, 2], 3), {
			sequences: [1, 0, 2],
			copies: [{ from: 1, to: 2 }],
		});
	});

	test('more branches than sequences are refused', () => {
		assert.throws(() => placeBranches([0, 0], [0], 1), { name: 'RangeError' });
	});

	test('each branch finds its parent’s content, whatever the order of the copies', () => {
		const steps = fc.integer({ min: 1, max: 8 }).chain((count) =>
			fc.record({
				held: fc.shuffledSubarray(
					Array.from({ length: count }, (_, sequence) => sequence),
					{ minLength: 1 },
				),
				parents: fc.array(fc.nat(), { minLength: 1, maxLength: count }),
				count: fc.constant(count),
				backwards: fc.boolean(),
			}),
		);
		fc.assert(
			fc.property(steps, ({ held, parents: numbers, count, backwards }) => {
				const parents = numbers.map((number) => number % held.length);
				const contents = Array.from({ length: count }, (_, sequence) => held.indexOf(sequence));
				const { sequences, copies } = placeBranches(parents, held, count);
				for (const { from, to } of backwards ? copies.toReversed() : copies) {
					contents[to] = contents[from] ?? NaN;
				}
				assert.equal(new Set(sequences).size, parents.length);
				assert.deepEqual(
					sequences.map((sequence) => contents[sequence]),
					parents,
				);
			}),
		);
	});
});
