import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TokenIndex } from '../../src/amulet/tokenIndex.ts';

suite('TokenIndex', () => {
	const token = fc.oneof(
		fc.nat(40),
		fc.nat(2 ** 31 - 1),
		fc.nat(40).map((n) => n * 65_536),
	);

	test('numbers tokens as a Map would', () => {
		fc.assert(
			fc.property(fc.array(token), fc.array(token), (added, others) => {
				const index = new TokenIndex(added.length);
				const expected = new Map<number, number>();
				for (const one of added) {
					if (!expected.has(one)) expected.set(one, expected.size);
					assert.equal(index.add(one), expected.get(one));
				}
				assert.equal(index.size, expected.size);
				for (const one of [...added, ...others]) {
					assert.equal(index.positionOf(one), expected.get(one) ?? -1);
				}
			}),
		);
	});

	test('holds as many tokens as it was made for', () => {
		for (const capacity of [0, 1, 2, 3, 4, 255, 256, 2048]) {
			const index = new TokenIndex(capacity);
			for (let one = 0; one < capacity; one += 1) index.add(one * 1024);
			assert.equal(index.size, capacity);
			assert.equal(index.positionOf(1), -1);
			assert.equal(index.positionOf((capacity - 1) * 1024), capacity - 1);
		}
	});
});
