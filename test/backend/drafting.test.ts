import assert from 'node:assert/strict';
import { createRandomSource } from '../../src/amulet/randomSource.ts';
import { assumedCost, type BatchCosts } from '../../src/backend/batchCosts.ts';
import { Drafter } from '../../src/backend/drafting.ts';
import { PromptLookup } from '../../src/backend/promptLookup.ts';

const computeBound: BatchCosts = { estimate: assumedCost, learn: () => undefined };
/** As on a GPU: a batch costs what a single token does. */
const flat: BatchCosts = { estimate: () => 1, learn: () => undefined };

const source = Array.from({ length: 60 }, (_, index) => index);

/** The length of the draft before each token of a text. */
function draftLengths(costs: BatchCosts, text: readonly number[], sequences = 2): number[] {
	const drafter = new Drafter({ source: [...source, 900], sequences, costs });
	const lengths: number[] = [];
	let left: readonly number[] = [];
	let isDue = true;
	for (const token of text) {
		if (isDue) {
			left = drafter.draft(100);
			lengths.push(left.length);
		}
		drafter.chosen(token);
		// The first token that was not foreseen ends the batch; it is chosen all the same.
		isDue = left[0] !== token;
		left = left.slice(1);
	}
	return lengths;
}

/** Tokens of the source in its order, each followed by the next with this chance, by any other one else. */
function wandering(chance: number, seed: number): number[] {
	const random = createRandomSource(seed);
	let place = 0;
	return Array.from({ length: 48 }, () => {
		const goesOn = random() < chance;
		place = goesOn ? (place + 1) % source.length : Math.floor(random() * source.length);
		return source[place] ?? 0;
	});
}

/** Over the time without drafts. */
function timeFor(text: readonly number[]): number {
	const times = draftLengths(computeBound, text).map((length) => assumedCost(2 * (1 + length)));
	return times.reduce((sum, time) => sum + time, 0) / (text.length * assumedCost(2));
}

suite('Prompt lookup', () => {
	test('finds what followed the longest match, the latest of equal ones', () => {
		const lookup = new PromptLookup([1, 2, 3, 4, 9, 2, 3, 5, 8, 2, 3]);
		assert.deepEqual(lookup.find(2), { tokens: [5, 8], length: 2 });
		lookup.push(4);
		assert.deepEqual(lookup.find(9), { tokens: [9, 2, 3, 5, 8, 2, 3, 4], length: 3 });
	});

	test('finds nothing for a token that is new', () => {
		assert.equal(new PromptLookup([1, 2, 3]).find(5), undefined);
		assert.equal(new PromptLookup([]).find(5), undefined);
	});

	test('finds repetitions in what it was given later', () => {
		const lookup = new PromptLookup([1]);
		for (const token of [5, 6, 7, 5, 6]) lookup.push(token);
		assert.deepEqual(lookup.find(1), { tokens: [7], length: 2 });
	});
});

suite('A drafter', () => {
	test('drafts nothing while nothing repeats', () => {
		const lengths = draftLengths(computeBound, [500, 501, 502, 503, 504]);
		assert.deepEqual(lengths, [0, 0, 0, 0, 0]);
	});

	test('drafts more and more of a source that is copied', () => {
		const lengths = draftLengths(computeBound, source);
		assert.equal(lengths[0], 0);
		assert.ok(lengths.length < 25, String(lengths));
		assert.ok(Math.max(...lengths) >= 7, String(lengths));
	});

	test('costs little on texts that repeat a few words and no more', () => {
		const dearer = Array.from({ length: 20 }, (_, seed) => timeFor(wandering(0.3, seed)) - 1);
		const mean = dearer.reduce((sum, share) => sum + share, 0) / dearer.length;
		assert.ok(mean < 0.025, `${(100 * mean).toFixed(1)} % slower than without drafts`);
	});

	test('stops drafting where drafts fail', () => {
		// Two tokens of the source, and then another than it has.
		const text = Array.from({ length: 120 }, (_, index) =>
			index % 3 === 2 ? 1000 + index : (index * 7 + (index % 3)) % 58,
		);
		const lengths = draftLengths(computeBound, text);
		assert.deepEqual(lengths.slice(-30), Array<number>(30).fill(0));
	});

	test('drafts long ones at once where a batch costs what a token does', () => {
		const lengths = draftLengths(flat, source);
		assert.ok(Math.max(...lengths.slice(0, 3)) === 15, String(lengths));
	});

	test('never drafts more than is wanted', () => {
		const drafter = new Drafter({ source, sequences: 2, costs: flat });
		drafter.chosen(3);
		assert.ok(drafter.draft(4).length <= 4);
		assert.equal(drafter.draft(0).length, 0);
	});
});
