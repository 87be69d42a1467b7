import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	planReuse,
	reusableLength,
	wideChunk,
	wideEndsOf,
	type SequenceState,
} from '../../src/backend/stateReuse.ts';

const tokens = (length: number, from = 0) => Array.from({ length }, (_, index) => from + index);
const wideEndOf = (prompt: readonly number[]) => wideEndsOf([prompt], 'once')[0] ?? 0;
const held = (prompt: readonly number[]): SequenceState => ({
	tokens: prompt,
	wideEnd: wideEndOf(prompt),
});
const served = (state: SequenceState, prompt: readonly number[]) =>
	reusableLength(state, prompt, wideEndOf(prompt));
/** Prompts that share beginnings of any length. */
const prompt = fc
	.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 100 }), fc.nat(3))
	.map(([common, own, kind]) => [...tokens(common), ...tokens(own, 1000 * (kind + 1))]);

suite('What a state serves of a prompt', () => {
	test('of a short prompt every token that both begin with', () => {
		assert.equal(served(held(tokens(100)), tokens(101)), 100);
		assert.equal(served(held(tokens(100)), [...tokens(37), 7000]), 37);
	});

	test('of a long prompt whole chunks of the wide part, and all after it', () => {
		const state = held(tokens(520));
		assert.equal(served(state, tokens(530)), 520);
		assert.equal(served(state, [...tokens(515), ...tokens(20, 7000)]), 515);
		assert.equal(served(state, [...tokens(500), ...tokens(30, 7000)]), 448);
	});

	test('nothing that a fresh evaluation would have computed otherwise', () => {
		assert.equal(served(held(tokens(200)), tokens(400)), 0);
		assert.equal(served(held(tokens(400)), tokens(200)), 0);
	});

	test('is never more than they share, and of the same kinds as a fresh evaluation', () => {
		fc.assert(
			fc.property(prompt, prompt, (before, now) => {
				const state = held(before);
				const length = served(state, now);
				assert.deepEqual(now.slice(0, length), before.slice(0, length));
				const wide = Math.min(length, state.wideEnd);
				assert.equal(wide, Math.min(length, wideEndOf(now)));
				if (length < wideEndOf(now)) assert.equal(length % wideChunk, 0);
			}),
			{ numRuns: 2000 },
		);
	});
});

suite('The plan for the next prompts', () => {
	const empty: SequenceState = { tokens: [], wideEnd: 0 };

	test('gives every prompt its own sequence', () => {
		fc.assert(
			fc.property(
				fc.array(prompt, { minLength: 1, maxLength: 5 }),
				fc.array(prompt, { minLength: 5, maxLength: 7 }),
				(prompts, before) => {
					const plans = planReuse(before.map(held), prompts, true, 'once');
					const sequences = plans.map(({ sequence }) => sequence);
					assert.equal(new Set(sequences).size, prompts.length);
					assert.ok(sequences.every((sequence) => sequence < before.length));
				},
			),
		);
	});

	test('a prompt goes where most of it is, wherever that is', () => {
		const a = tokens(50);
		const b = tokens(50, 500);
		const plans = planReuse([empty, held(b), held(a)], [a, b], true, 'once');
		assert.deepEqual(
			plans.map(({ sequence, keep }) => [sequence, keep]),
			[
				[2, 50],
				[1, 50],
			],
		);
	});

	test('what prompts share is copied from the first of them', () => {
		const base = tokens(90);
		const preference = [...tokens(80), ...tokens(12, 500)];
		const [first, second] = planReuse([empty, empty], [base, preference], true, 'once');
		assert.equal(first?.copy, undefined);
		assert.deepEqual(second?.copy, { from: 0, length: 80 });
		const without = planReuse([empty, empty], [base, preference], false, 'once');
		assert.equal(without[1]?.copy, undefined);
	});

	test('long prompts that begin alike are shared up to the token where they part', () => {
		const base = tokens(540);
		const preference = [...tokens(505), ...tokens(60, 5000)];
		assert.deepEqual(wideEndsOf([base, preference], 'once'), [448, 448]);
		const [, second] = planReuse([empty, empty], [base, preference], true, 'once');
		assert.deepEqual(second?.copy, { from: 0, length: 505 });
	});

	test('long prompts that part early are wide each to its own end', () => {
		const base = tokens(540);
		const preference = [...tokens(20), ...tokens(400, 5000)];
		assert.deepEqual(wideEndsOf([base, preference], 'once'), [512, 384]);
	});

	test('nothing is copied for a few tokens more than are kept', () => {
		const base = tokens(90);
		const preference = [...tokens(80), ...tokens(12, 500)];
		const kept = held(tokens(70));
		assert.equal(planReuse([empty, kept], [base, preference], true, 'once')[1]?.copy, undefined);
	});
});
