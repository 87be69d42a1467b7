/**
 * The prompts that ask a model to continue a text, with and without a preference. The text itself follows
 * them.
 */
import type { ChatPrompt } from './prompts.ts';

const role = 'You are a helpful writing assistant that writes texts.';
const request = 'Write a text.';
const textOnly = 'Reply with the text only.';

/**
 * The text before the cursor is put at the start of the model's reply to this, so that the model goes on with
 * it. The base prompt when `instruction` is undefined, else the preference prompt, with the preference where
 * the paper's authors put it.
 *
 * @param following what follows the cursor, or its beginning; it comes before the text being typed, so that a
 * keystroke changes the end of the prompt alone
 */
export function completionChatPrompt(
	instruction: string | undefined,
	following: string,
): ChatPrompt {
	const goesOn = following === '' ? '' : ` ${announced(following)}`;
	return { system: `${role} ${instruction ?? ''}`, user: `${request}${goesOn} ${textOnly}` };
}

/** For models without a chat template: what stands before the text. */
export function completionPlainPrompt(instruction: string | undefined, following: string): string {
	const goesOn = following === '' ? '' : `${announced(following)}\n\n`;
	return `${role} ${instruction ?? ''}\n\n${goesOn}`;
}

function announced(following: string): string {
	return `It goes on after your part with: “${following}”`;
}
