/** What the status bar item says of a state. Knows no editor. */
import type { BackendState } from '../../protocol/messages.ts';
import { formatRate } from '../tokenRate.ts';

export type StatusText =
	| { readonly kind: 'noModel' }
	/** A model is chosen, and is loaded by the first request. */
	| { readonly kind: 'notLoaded' }
	| { readonly kind: 'loading'; readonly percent: number }
	| { readonly kind: 'ready' }
	| { readonly kind: 'generating'; readonly tokensPerSecond: string }
	| { readonly kind: 'failed'; readonly message: string };

export function statusText(state: BackendState, modelChosen: boolean): StatusText {
	switch (state.kind) {
		case 'noModel':
			return { kind: modelChosen ? 'notLoaded' : 'noModel' };
		case 'loading':
			return { kind: 'loading', percent: Math.round(state.fraction * 100) };
		case 'ready':
			return { kind: 'ready' };
		case 'generating':
			return { kind: 'generating', tokensPerSecond: formatRate(state.tokensPerSecond) };
		case 'failed':
			return { kind: 'failed', message: state.message };
	}
}

export function formatBytes(bytes: number): string {
	return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
