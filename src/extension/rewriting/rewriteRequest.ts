/** Makes the backend's request for a rewriting. */
import type { BackendClient } from '../../client/backendClient.ts';
import type { DecodingSettings, ModelSettings } from '../../protocol/decoding.ts';
import type { Profile } from '../../writing/prompts/profile.ts';
import type { PromptLayout } from '../../writing/prompts/prompts.ts';
import type { Passage } from '../../writing/passage/rewritePlan.ts';
import type { OwnMarkup } from '../../writing/syntax/ownMarkup.ts';
import type { Generate } from './rewriteSession.ts';

/** How a text is to be rewritten. */
export interface RewriteStyle {
	readonly profile: Profile;
	readonly model: ModelSettings;
	readonly decoding: DecodingSettings;
	readonly layout: PromptLayout;
	/** Whether a reply that is no rewrite is left out. */
	readonly checksReplies: boolean;
	readonly keepsNumbers: boolean;
	readonly ownMarkup: OwnMarkup;
}

export function generateWith(
	client: BackendClient,
	style: RewriteStyle,
	passages: readonly Passage[],
): Generate {
	const parameters = {
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
	};
	return (signal, onProgress) => client.rewrite(parameters, signal, onProgress);
}
