import assert from 'node:assert/strict';
import { probabilityOf } from '../../src/amulet/probability.ts';
import { keepAllowed } from '../../src/amulet/composition.ts';
import { realign } from '../../src/amulet/realign.ts';

const candidates = {
	tokens: Int32Array.of(3, 7, 9),
	logits: Float64Array.of(Math.log(2), Math.log(5), Math.log(1)),
};
const close = (a: number, b: number) => {
	assert.ok(Math.abs(a - b) < 1e-12, `${a} is not ${b}`);
};

suite('Probabilities', () => {
	test('are the shares of the candidates', () => {
		close(probabilityOf(candidates, 3), 2 / 8);
		close(probabilityOf(candidates, 7), 5 / 8);
		assert.equal(probabilityOf(candidates, 4), 0);
	});

	test('do not overflow, and know impossible tokens', () => {
		const logits = Float64Array.of(1000, Number.NEGATIVE_INFINITY, 1000);
		const extreme = { tokens: Int32Array.of(1, 2, 3), logits };
		close(probabilityOf(extreme, 1), 0.5);
		assert.equal(probabilityOf(extreme, 2), 0);
		const none = { tokens: new Int32Array(), logits: new Float64Array() };
		assert.equal(probabilityOf(none, 1), 0);
	});
});

suite('A restriction of the candidates', () => {
	test('keeps those that are allowed, in their order', () => {
		const copy = { tokens: candidates.tokens.slice(), logits: candidates.logits.slice() };
		const kept = keepAllowed(copy, (token) => token !== 7);
		assert.deepEqual([...kept.tokens], [3, 9]);
		assert.deepEqual([...kept.logits], [Math.log(2), 0]);
	});

	test('comes before the floor, so that the best of the allowed ones is always plausible', () => {
		const readout = {
			kind: 'top',
			tokens: Int32Array.of(7, 3, 9),
			logits: Float64Array.of(9, 2, 1.9),
		} as const;
		const options = { strength: 0, plausibilityFloor: 0.5 };
		const all = realign(readout, [{ readout, weight: 1 }], options);
		assert.deepEqual([...all.tokens], [7]);
		const allows = (token: number) => token !== 7;
		const some = realign(readout, [{ readout, weight: 1 }], { ...options, allows });
		assert.deepEqual([...some.tokens], [3, 9]);
	});
});
