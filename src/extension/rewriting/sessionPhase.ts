/** Where a rewriting is, and how it ended. */
import type { RewriteStyle } from './rewriteStyle.ts';
import type { RewriteSummary } from './rewriteSummary.ts';

export type SessionOutcome =
	/** `accepted` and `edited` leave the rewritten text, `edited` since the user typed into it. */
	| { readonly kind: 'accepted' | 'rejected' | 'stopped' | 'undone' | 'edited' | 'closed' }
	| { readonly kind: 'readOnly' }
	| { readonly kind: 'failed'; readonly error: unknown }
	/** The rewriting is not offered: it says the same, or nothing could be rewritten. */
	| { readonly kind: 'unchanged'; readonly summary: RewriteSummary };

export type SessionPhase =
	| { readonly kind: 'generating'; readonly style: RewriteStyle }
	/** Waits for the user's answer. */
	| { readonly kind: 'pending'; readonly summary: RewriteSummary }
	| { readonly kind: 'ending' }
	| {
			readonly kind: 'ended';
			readonly outcome: SessionOutcome;
			readonly restored: boolean;
			/** Whether the document was ever edited. */
			readonly wasShown: boolean;
	  };

/** Whether the user asked for it, and so does not type at that moment. */
export function isUsersChoice({ kind }: SessionOutcome): boolean {
	return kind === 'rejected' || kind === 'stopped' || kind === 'undone';
}
