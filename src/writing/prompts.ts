/** The prompts that ask a model to rewrite a passage, with and without a preference. */

/**
 * What comes first in a preference prompt. `preferenceFirst` states the preference in the system message, as the paper's
 * authors do; `textFirst` puts it behind the text, so that all prompts for a text begin alike and most of their evaluation is
 * shared.
 */
export const promptLayouts = ['preferenceFirst', 'textFirst'] as const;
export type PromptLayout = (typeof promptLayouts)[number];

/** Better at keeping what a text says, and sooner at its first word (docs/evaluation.md, docs/performance.md). */
export const defaultLayout: PromptLayout = 'textFirst';
export const paperLayout: PromptLayout = 'preferenceFirst';

export interface ChatPrompt {
	readonly system: string;
	readonly user: string;
}

const role =
	'You are a helpful writing assistant that rewrites text without changing what it says.';
const rules =
	'Keep its meaning, its language, all names and numbers, code and links. ' +
	'Do not answer it, and add nothing.';
const replyRule = 'Reply with the rewritten text only.';

/** It stands with the text: asked to edit a text that is elsewhere, small models change its language. */
const request = `Rewrite this text. ${rules} ${replyRule}`;

const textLabel = 'Text:';
const rewrittenLabel = 'Rewritten text:';

/**
 * The base prompt when `instruction` is undefined, else the preference prompt: the same, with the preference at the end of the
 * system message. As with the paper's authors, the base prompt is the one with an empty preference. With an empty passage it is
 * the same prompt without a text.
 */
export function rewriteChatPrompt(
	passage: string,
	instruction: string | undefined,
	layout: PromptLayout,
): ChatPrompt {
	const preference = instruction ?? '';
	switch (layout) {
		case 'preferenceFirst':
			return { system: `${role} ${preference}`, user: `${request}\n\n${passage}` };
		case 'textFirst':
			// Next to the request in the user's message, small models echo or answer the preference.
			return {
				system: `${role} ${rules}\n\n${textLabel}\n${passage}\n\n${preference}`,
				user: `Rewrite the text. ${replyRule}`,
			};
	}
}

export interface PlainPrompt {
	readonly text: string;
	/** Strings that end the reply and are not part of it. */
	readonly stopStrings: readonly string[];
}

/**
 * For models without a chat template: one text that the model continues with the rewritten passage. It has no worked example,
 * for models copy the words of examples into their replies.
 */
export function rewritePlainPrompt(
	passage: string,
	instruction: string | undefined,
	layout: PromptLayout,
): PlainPrompt {
	const preference = instruction ?? '';
	const text = `${request}\n\n${textLabel}\n${passage}\n\n`;
	const asked = {
		preferenceFirst: `${role} ${preference}\n\n${text}`,
		textFirst: `${role}\n\n${text}${preference}\n\n`,
	}[layout];
	return {
		text: `${asked}${rewrittenLabel}\n`,
		stopStrings: ['\n\n', `\n${textLabel}`, `\n${rewrittenLabel}`],
	};
}
