import assert from 'node:assert/strict';

/** The largest distance between two lists of equal length; equal infinities are at distance 0. */
export function largestDistance(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
	assert.equal(actual.length, expected.length);
	let largest = 0;
	for (let position = 0; position < expected.length; position += 1) {
		const [a = NaN, b = NaN] = [actual[position], expected[position]];
		const distance = a === b ? 0 : Math.abs(a - b);
		// Written so that NaN is the largest of all.
		if (!(distance <= largest)) largest = distance;
		if (Number.isNaN(distance)) return NaN;
	}
	return largest;
}

/** Asserts that no value is further than `tolerance` from the expected one. */
export function assertClose(
	actual: ArrayLike<number>,
	expected: ArrayLike<number>,
	tolerance: number,
): void {
	const distance = largestDistance(actual, expected);
	assert.ok(distance <= tolerance, `off by ${distance}, where ${tolerance} is allowed`);
}
