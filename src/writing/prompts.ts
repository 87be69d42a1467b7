/** The prompts that ask a model to rewrite a passage, with and without a preference. */

export interface ChatPrompt {
	readonly system: string;
	readonly user: string;
}

const role =
	'You are a helpful writing assistant that rewrites text without changing what it says.';

/** It stands with the text, not in the system message: told there to edit, small models change the language of the text. */
const request =
	'Rewrite this text. Keep its meaning, its language, all names and numbers, code and links. ' +
	'Do not answer it, and add nothing. Reply with the rewritten text only.';

/**
 * The base prompt when `instruction` is undefined, else the preference prompt: the same, with the preference at the end of the
 * system message. As with the paper's authors, the base prompt is the one with an empty preference.
 */
export function rewriteChatPrompt(passage: string, instruction: string | undefined): ChatPrompt {
	return {
		system: `${role} ${instruction ?? ''}`,
		user: `${request}\n\n${passage}`,
	};
}

const textLabel = 'Text:';
const rewrittenLabel = 'Rewritten text:';

export interface PlainPrompt {
	readonly text: string;
	/** Strings that end the reply and are not part of it. */
	readonly stopStrings: readonly string[];
}

/**
 * For models without a chat template: one text that the model continues with the rewritten passage. It has no worked example,
 * for models copy the words of examples into their replies.
 */
export function rewritePlainPrompt(passage: string, instruction: string | undefined): PlainPrompt {
	const text =
		`${role} ${instruction ?? ''}\n\n${request}\n\n` +
		`${textLabel}\n${passage}\n\n${rewrittenLabel}\n`;
	return { text, stopStrings: ['\n\n', `\n${textLabel}`, `\n${rewrittenLabel}`] };
}
