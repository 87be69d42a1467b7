/** Marks a free slot; token ids are never negative. */
const free = -1;

/**
 * Distinct token ids, each with its position in the order of first addition. A hash table in two typed arrays
 * (open addressing, linear probing, Fibonacci hashing; Knuth, The Art of Computer Programming 3, 6.4),
 * because one is filled for every side at every token, where a Map takes twice as long.
 */
export class TokenIndex {
	private readonly keys: Int32Array;
	private readonly positions: Int32Array;
	private readonly mask: number;
	private readonly shift: number;
	private count = 0;

	/** @param capacity most tokens that will be added */
	constructor(capacity: number) {
		// At least twice the capacity: probes stay short, and there is always a free slot to end them.
		const bits = Math.max(1, 33 - Math.clz32(capacity));
		this.keys = new Int32Array(2 ** bits).fill(free);
		this.positions = new Int32Array(2 ** bits);
		this.mask = 2 ** bits - 1;
		this.shift = 32 - bits;
	}

	/** How many distinct tokens were added. */
	get size(): number {
		return this.count;
	}

	/** The token's position, the next free one if it is new. The token is a whole number of at least 0. */
	add(token: number): number {
		const slot = this.slotOf(token);
		if (this.keys[slot] === free) {
			this.keys[slot] = token;
			this.positions[slot] = this.count;
			this.count += 1;
		}
		return this.positions[slot] ?? free;
	}

	/** The token's position, or -1 if it was not added. */
	positionOf(token: number): number {
		const slot = this.slotOf(token);
		return this.keys[slot] === token ? (this.positions[slot] ?? free) : free;
	}

	/** The slot that holds the token, or the free one where it belongs. */
	private slotOf(token: number): number {
		let slot = Math.imul(token, 0x9e3779b1) >>> this.shift;
		while (this.keys[slot] !== token && this.keys[slot] !== free) {
			slot = (slot + 1) & this.mask;
		}
		return slot;
	}
}
