/**
 * Which logits a step still needs, and where they go once they are read. Reading them is up to the caller.
 */
import { candidateTokens, partsOf } from './composition.ts';
import type { LogitsReadout, TokenLogits, TopReadout, WeightedReadout } from './logits.ts';
import { TokenIndex } from './tokenIndex.ts';

/** What is known of a side before it is read. */
export const unread: TopReadout = {
	kind: 'top',
	tokens: new Int32Array(),
	logits: new Float64Array(),
};

/** Those of the tokens that the readout does not list. */
export function lackedTokens(readout: LogitsReadout, tokens: Int32Array): Int32Array {
	if (readout.kind === 'full') return new Int32Array();
	const index = new TokenIndex(readout.tokens.length);
	for (const token of readout.tokens) index.add(token);
	return tokens.filter((token) => index.positionOf(token) < 0);
}

/** For each preference the candidates that its list lacks and another one's holds. */
export function lackedByEach(preferences: readonly WeightedReadout[]): Int32Array[] {
	const tokens = candidateTokens(partsOf(preferences));
	return preferences.map(({ readout }) => lackedTokens(readout, tokens));
}

/** The readout together with the logits of tokens that it does not list. */
export function withOthers(readout: LogitsReadout, others: TokenLogits): LogitsReadout {
	return readout.kind === 'full' ? readout : { ...readout, others };
}
