/** What the status bar item says of a state. Knows no editor. */
import type { BackendState } from '../../protocol/messages.ts';
import { formatRate } from '../tokenRate.ts';

export type StatusText =
	| { readonly kind: 'noModel' }
	/** A model is chosen, and is loaded by the first request. */
	| { readonly kind: 'notLoaded' }
	| { readonly kind: 'loading'; readonly percent: number }
	| { readonly kind: 'ready' }
	| { readonly kind: 'reading'; readonly percent: number }
	| { readonly kind: 'generating'; readonly tokensPerSecond: string }
	| { readonly kind: 'failed'; readonly message: string };

/** @param chosen path of the model that the settings name, if they do */
export function statusText(state: BackendState, chosen: string | undefined): StatusText {
	if (chosen === undefined) return { kind: 'noModel' };
	switch (state.kind) {
		case 'noModel':
			return { kind: 'notLoaded' };
		case 'loading':
			return { kind: 'loading', percent: percentOf(state.fraction) };
		case 'ready':
			// Another one may be chosen by now, of which nothing is known.
			return { kind: state.model.path === chosen ? 'ready' : 'notLoaded' };
		case 'reading':
			return { kind: 'reading', percent: percentOf(state.fraction) };
		case 'generating':
			return { kind: 'generating', tokensPerSecond: formatRate(state.tokensPerSecond) };
		case 'failed':
			return { kind: 'failed', message: state.message };
	}
}

function percentOf(fraction: number): number {
	return Math.round(fraction * 100);
}

export function formatBytes(bytes: number): string {
	return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
