/** The highest of some logits; -Infinity when there are none. */
export function highestLogit(logits: Float32Array | Float64Array): number {
	let highest = logits[0] ?? Number.NEGATIVE_INFINITY;
	for (let position = 1; position < logits.length; position += 1) {
		const logit = logits[position] ?? Number.NaN;
		if (logit > highest) highest = logit;
	}
	return highest;
}
