/** Makes the backend's request for a rewriting. */
import type { BackendClient } from '../../client/backendClient.ts';
import type { Passage } from '../../writing/passage/rewritePlan.ts';
import type { Generate } from './generation.ts';
import type { RewriteStyle } from './rewriteStyle.ts';

export function generateWith(client: BackendClient, passages: readonly Passage[]): Generate {
	const parametersOf = (style: RewriteStyle) => ({
		model: style.model,
		decoding: style.decoding,
		// Code that the user declares to be prose is read as plain text.
		languageId: passages[0]?.layout.syntax.languageId ?? 'plaintext',
		ownMarkup: style.ownMarkup,
		preferences: [...style.profile.preferences],
		passages: passages.map(({ text }) => text),
		layout: style.layout,
		checksReplies: style.checksReplies,
		keepsNumbers: style.keepsNumbers,
	});
	return (style, signal, onProgress) => client.rewrite(parametersOf(style), signal, onProgress);
}
