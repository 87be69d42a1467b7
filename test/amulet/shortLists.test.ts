import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WeightedReadout } from '../../src/amulet/logits.ts';
import { plausible, plausibleListed } from '../../src/amulet/realign.ts';
import { full, listed, normalLogits, only, sides, top, weight } from './readouts.ts';

const floor = fc.constantFrom(0.01, 0.1, 0.5, 1);
const count = fc.integer({ min: 1, max: 48 });

suite('short lists', () => {
	test('settle nothing, or exactly what longer lists and the whole vocabulary give', () => {
		let settled = 0;
		fc.assert(
			fc.property(
				sides(3),
				fc.array(weight, { minLength: 3, maxLength: 3 }),
				fc.tuple(count, count),
				floor,
				(preferences, weights, [n, more], plausibilityFloor) => {
					const read = (readout: (side: readonly number[]) => WeightedReadout['readout']) =>
						preferences.map((side, index) => ({
							readout: readout(side),
							weight: weights[index] ?? 1,
						}));
					const short = plausibleListed(
						read((side) => top(side, n)),
						plausibilityFloor,
					);
					if (short === undefined) return;
					settled += 1;
					const longer = read((side) => top(side, n + more));
					assert.deepEqual(short, plausible(longer, { plausibilityFloor }));
					assert.deepEqual(short, plausible(read(full), { plausibilityFloor }));
				},
			),
			{ numRuns: 2000 },
		);
		assert.ok(settled > 200, `only ${settled} runs were settled`);
	});

	test('settle nothing without a floor', () => {
		const side = top(normalLogits(100, 1), 20);
		assert.equal(plausibleListed(only(side), 0), undefined);
	});

	test('settle nothing where a token that one of them lacks can reach the floor', () => {
		const lists = only(listed([0, 1], [5, 4.9]));
		assert.equal(plausibleListed(lists, 0.1), undefined);
		const settled = plausibleListed(only(listed([0, 1, 2], [5, 4.9, -9])), 0.1);
		assert.deepEqual([...(settled?.tokens ?? [])], [0, 1]);
	});

	test('are settled by logits that were asked for beside them', () => {
		const other = { readout: listed([1, 0, 2], [5, 4.9, -9]), weight: 1 };
		const list = listed([0, 2], [5, 4]);
		assert.equal(plausibleListed([...only(list), other], 0.5), undefined);
		const others = { tokens: Int32Array.of(1), logits: Float64Array.of(-20) };
		const settled = plausibleListed([...only({ ...list, others }), other], 0.5);
		assert.deepEqual([...(settled?.tokens ?? [])], [0]);
	});
});
