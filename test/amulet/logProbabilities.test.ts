import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestOf, logSumExp, probableTokens } from '../../src/amulet/logProbabilities.ts';
import { logSoftmax } from './paperLoop.ts';
import { full, logit } from './readouts.ts';

const logitLists = fc.array(logit, { minLength: 1, maxLength: 40 });

suite('logSumExp', () => {
	test('is the logarithm of the sum', () => {
		// exp(log 1) + exp(log 2) + exp(log 5) = 8
		const logits = Float64Array.of(Math.log(1), Math.log(2), Math.log(5));
		assert.ok(Math.abs(logSumExp(logits) - Math.log(8)) < 1e-15);
	});

	test('does not overflow, and impossible tokens add nothing', () => {
		assert.equal(logSumExp(Float32Array.of(1000, -Infinity, 1000)), 1000 + Math.log(2));
		assert.equal(logSumExp(Float64Array.of(-1e6, -1e6)), -1e6 + Math.log(2));
	});

	test('nothing possible has no probability', () => {
		assert.equal(logSumExp(new Float64Array(0)), -Infinity);
		assert.equal(logSumExp(Float32Array.of(-Infinity, -Infinity)), -Infinity);
	});

	test('a broken model is noticed', () => {
		for (const broken of [NaN, Infinity]) {
			for (const logits of [
				[broken, 1],
				[1, broken],
			]) {
				assert.throws(() => logSumExp(Float64Array.from(logits)), { name: 'RangeError' });
			}
		}
	});
});

suite('probableTokens', () => {
	test('lists the most probable tokens, of equal ones the lowest id first', () => {
		// exp: 1, 4, 2, 4, 1; their sum is 12.
		const logits = Float64Array.of(0, Math.log(4), Math.log(2), Math.log(4), 0);
		const readout = { kind: 'full', logits } as const;
		const { tokens, logProbabilities } = probableTokens(bestOf(readout, 4), logSumExp(logits));
		assert.deepEqual([...tokens], [1, 3, 2, 0]);
		const expected = [4 / 12, 4 / 12, 2 / 12, 1 / 12];
		for (const [position, probability] of expected.entries()) {
			assert.ok(Math.abs(Math.exp(logProbabilities[position] ?? NaN) - probability) < 1e-15);
		}
	});

	test('puts a list in order whose equal logits are not', () => {
		const list = {
			kind: 'top',
			tokens: Int32Array.of(9, 7, 8),
			logits: Float32Array.of(2, 1, 1),
		} as const;
		assert.deepEqual([...probableTokens(list, 0).tokens], [9, 7, 8]);
		const swapped = { ...list, tokens: Int32Array.of(9, 8, 7) };
		assert.deepEqual([...probableTokens(swapped, 0).tokens], [9, 7, 8]);
	});

	test('agrees with the softmax of the whole', () => {
		fc.assert(
			fc.property(logitLists, (logits) => {
				const readout = full(logits);
				const list = probableTokens(bestOf(readout, logits.length), logSumExp(readout.logits));
				const expected = logSoftmax(logits);
				for (const [position, token] of list.tokens.entries()) {
					const difference = (list.logProbabilities[position] ?? NaN) - (expected[token] ?? NaN);
					assert.ok(Math.abs(difference) < 1e-9);
				}
			}),
		);
	});
});
