/** Probabilities from logits. */
import type { Candidates } from './composition.ts';
import { highestLogit } from './highestLogit.ts';

/** The token's share of the candidates' probability, in [0, 1]; 0 for a token that is none of them. */
export function probabilityOf({ tokens, logits }: Candidates, token: number): number {
	const best = highestLogit(logits);
	let sum = 0;
	let own = 0;
	for (let position = 0; position < logits.length; position += 1) {
		const mass = Math.exp((logits[position] ?? Number.NaN) - best);
		sum += mass;
		if (tokens[position] === token) own = mass;
	}
	return sum > 0 ? own / sum : 0;
}
