import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogitsReadout } from '../../src/amulet/logits.ts';
import { lackedTokens, withOthers } from '../../src/amulet/lackedTokens.ts';
import { contrast, plausible, realign } from '../../src/amulet/realign.ts';

const full = (...logits: readonly number[]): LogitsReadout => ({
	kind: 'full',
	logits: Float64Array.from(logits),
});
const only = (readout: LogitsReadout) => [{ readout, weight: 1 }];

/** The best tokens of a side. */
function top(logits: readonly number[], count: number): LogitsReadout {
	const tokens = [...logits.keys()].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0));
	const listed = tokens.slice(0, count);
	return {
		kind: 'top',
		tokens: Int32Array.from(listed),
		logits: Float64Array.from(listed, (token) => logits[token] ?? 0),
	};
}

suite('The source contrast', () => {
	const preference = full(2, 1, 0);
	const base = full(1, 2, 0);
	const sourceless = full(3, 0, 0);

	test('moves each token by what the text makes of it', () => {
		const source = { readout: sourceless, weight: 0.5 };
		const { logits } = realign(base, only(preference), {
			strength: 2,
			plausibilityFloor: 0,
			source,
		});
		// 2 + 2 (2 - 1) + (1 - 3) / 2, 1 + 2 (1 - 2) + (2 - 0) / 2, 0 + 2 (0 - 0) + (0 - 0) / 2
		assert.deepEqual([...logits], [3, 0, 0]);
	});

	test('counts at strength 0 too', () => {
		const source = { readout: sourceless, weight: 1 };
		const { logits } = realign(base, only(preference), {
			strength: 0,
			plausibilityFloor: 0,
			source,
		});
		assert.deepEqual([...logits], [2 - 2, 1 + 2, 0]);
	});

	test('is nothing at weight 0', () => {
		const options = { strength: 1.5, plausibilityFloor: 0 };
		const source = { readout: sourceless, weight: 0 };
		assert.deepEqual(
			realign(base, only(preference), { ...options, source }),
			realign(base, only(preference), options),
		);
	});

	test('is the same where all candidates are known there, whatever else is', () => {
		const logit = fc.double({ min: -6, max: 6, noNaN: true });
		const side = fc.array(logit, { minLength: 12, maxLength: 12 });
		fc.assert(
			fc.property(side, side, side, (preferences, bases, sourcelesses) => {
				const options = { strength: 1.5, plausibilityFloor: 0.2 };
				const candidates = plausible(only(full(...preferences)), options);
				const [plain, without] = [bases, sourcelesses].map((logits) => {
					const list = top(logits, 3);
					const others = lackedTokens(list, candidates.tokens);
					const named = Float64Array.from(others, (token) => logits[token] ?? Number.NaN);
					return withOthers(list, { tokens: others, logits: named });
				});
				const short = contrast(candidates, plain ?? base, {
					...options,
					source: { readout: without ?? sourceless, weight: 1 },
				});
				const whole = realign(full(...bases), only(full(...preferences)), {
					...options,
					source: { readout: full(...sourcelesses), weight: 1 },
				});
				assert.deepEqual(short, whole);
			}),
		);
	});

	test('needs a weight of at least 0, and a side that is not broken', () => {
		const withSource = (readout: LogitsReadout, weight: number) => () =>
			realign(base, only(preference), {
				strength: 1,
				plausibilityFloor: 0,
				source: { readout, weight },
			});
		assert.throws(withSource(sourceless, -1), /weight of the source contrast must be/);
		const impossible = full(...Array<number>(3).fill(Number.NEGATIVE_INFINITY));
		assert.throws(withSource(impossible, 1), /sourceless side holds every token for impossible/);
		assert.throws(withSource(full(0, Number.NaN, 0), 1), /sourceless side's logit of token 1/);
	});
});
