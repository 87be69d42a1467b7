/** What is measured side by side. */
import type { DecodingSettings } from '../../src/protocol/decoding.ts';
import { paperDecoding } from '../model/backendUnderTest.ts';

/** A way to generate: node-llama-cpp's own, ours, or the forward passes alone. */
export type MethodWork =
	| { readonly kind: 'plain' }
	| { readonly kind: 'ours'; readonly decoding: DecodingSettings }
	/** As many one-token batches of all sequences as the named method chose tokens in the same round. */
	| { readonly kind: 'passes'; readonly like: string };

export interface Method {
	/** Stands in the report; unique. */
	readonly id: string;
	readonly label: string;
	/** Preferences of the prompts; plain generation takes the first. */
	readonly preferences: number;
	readonly work: MethodWork;
}

/** The settings that rewriting starts with. */
export const rewriteDecoding = paperDecoding({
	realignment: 1.5,
	plausibilityFloor: 0.1,
	maxTokens: 96,
});

const faithfulDecoding = { ...rewriteDecoding, fidelity: 1 };
const authorsDecoding = paperDecoding({ maxTokens: 96 });

export const plain: Method = {
	id: 'plain',
	label: 'plain generation',
	preferences: 1,
	work: { kind: 'plain' },
};

export const pref = ours('pref', 'pref', { ...rewriteDecoding, method: 'pref' });
export const amulet = ours('amulet', 'amulet', rewriteDecoding);
export const amuletUndrafted = undrafted(amulet, rewriteDecoding);
export const amuletFull = ours('amulet-full', 'amulet, full vocabulary', {
	...rewriteDecoding,
	vocabulary: 'full',
});
/** One sequence more, which holds a rewrite to its text. */
export const faithful = ours('amulet-fidelity', 'amulet, fidelity 1', faithfulDecoding);
export const faithfulUndrafted = undrafted(faithful, faithfulDecoding);
export const authorsSettings = ours('amulet-authors', 'amulet, authors’ settings', authorsDecoding);
export const authorsSettingsUndrafted = undrafted(authorsSettings, authorsDecoding);
export const passes = forwardPasses(amuletUndrafted);

/** `amulet` with several preferences: with drafts, without, and the forward passes alone. */
export function withPreferences(count: number): readonly Method[] {
	const several = ours(`amulet-${count}`, `amulet, ${count} preferences`, rewriteDecoding, count);
	const without = undrafted(several, rewriteDecoding);
	return [several, without, forwardPasses(without)];
}

function ours(id: string, label: string, decoding: DecodingSettings, preferences = 1): Method {
	return { id, label, preferences, work: { kind: 'ours', decoding } };
}

function undrafted(method: Method, decoding: DecodingSettings): Method {
	return {
		...method,
		id: `${method.id}-undrafted`,
		label: `${method.label}, no drafts`,
		work: { kind: 'ours', decoding: { ...decoding, drafting: false } },
	};
}

function forwardPasses(like: Method): Method {
	const sequences = 1 + like.preferences;
	return {
		id: `passes-${sequences}`,
		label: `forward passes alone, ${sequences} sequences`,
		preferences: like.preferences,
		work: { kind: 'passes', like: like.id },
	};
}

/** The method, by its id, whose tokens drafting must not change; undefined when there is none among these. */
export function undraftedTwin<M extends { readonly id: string }>(
	id: string,
	among: readonly M[],
): M | undefined {
	return among.find((method) => method.id === `${id}-undrafted`);
}
