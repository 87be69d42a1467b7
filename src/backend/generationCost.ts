/** What the generations of one request cost together. */
import type { DecodingCost } from '../protocol/messages.ts';
import type { Generation } from './generation.ts';

/** @param load milliseconds that the model took to load */
export function costOf(generations: readonly Generation[], load: number): DecodingCost {
	const sum = (of: (generation: Generation) => number) =>
		generations.reduce((total, generation) => total + of(generation), 0);
	const decode = sum(({ milliseconds }) => milliseconds.decode);
	return {
		promptTokens: promptTokensOf(generations),
		milliseconds: {
			load,
			prefill: sum(({ milliseconds }) => milliseconds.prefill),
			decode,
			firstToken: generations[0]?.milliseconds.firstToken ?? 0,
		},
		tokensPerSecond: decode > 0 ? (generatedTokensOf(generations) * 1000) / decode : 0,
		tokensEvaluated: sum(({ tokensEvaluated }) => tokensEvaluated),
		tokensReused: sum(({ tokensReused }) => tokensReused),
		batches: sum(({ batches }) => batches),
		tokensDrafted: sum(({ tokensDrafted }) => tokensDrafted),
		draftsAccepted: sum(({ draftsAccepted }) => draftsAccepted),
	};
}

export function generatedTokensOf(generations: readonly Generation[]): number {
	return generations.reduce((total, { tokens }) => total + tokens.length, 0);
}

/** Of each sequence, over all generations. */
function promptTokensOf(generations: readonly Generation[]): number[] {
	const sequences = Math.max(0, ...generations.map(({ promptTokens }) => promptTokens.length));
	return Array.from({ length: sequences }, (_, index) =>
		generations.reduce((total, { promptTokens }) => total + (promptTokens[index] ?? 0), 0),
	);
}
