/** State of {@link xoshiro128}: four 32-bit words, not all 0. */
export type XoshiroState = readonly [number, number, number, number];

/**
 * Uniform numbers in [0, 1) with 53 random bits, the same ones for the same seed.
 *
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function createRandomSource(seed: number): () => number {
	const word = splitMix32(seed);
	const next = xoshiro128([word(), word(), word(), word()]);
	return () => {
		const high = next() >>> 5;
		const low = next() >>> 6;
		return (high * 2 ** 26 + low) / 2 ** 53;
	};
}

/**
 * The generator xoshiro128** 1.1: whole numbers from 0 to 2^32 - 1 with period 2^128 - 1.
 * (Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021.)
 */
export function xoshiro128(state: XoshiroState): () => number {
	let [a, b, c, d] = state;
	return () => {
		const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotateLeft(d, 11);
		return result;
	};
}

/**
 * Spreads a seed over a state: a Weyl sequence through the finalizer of MurmurHash3, so no two words are
 * alike.
 */
function splitMix32(seed: number): () => number {
	let counter = seed;
	return () => {
		counter = (counter + 0x9e3779b9) | 0;
		let word = counter;
		word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
		word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
		return word ^ (word >>> 16);
	};
}

function rotateLeft(word: number, bits: number): number {
	return (word << bits) | (word >>> (32 - bits));
}
