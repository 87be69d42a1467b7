/** The prompts that ask a model to continue a text, with and without a preference. The text itself follows them. */
import type { ChatPrompt } from '../prompts.ts';

const role = 'You are a helpful writing assistant that writes texts.';
const request = 'Write a text. Reply with the text only.';

/**
 * The text before the cursor is put at the start of the model's reply to this, so that the model goes on with it. The base
 * prompt when `instruction` is undefined, else the preference prompt, with the preference where the paper's authors put it.
 */
export function completionChatPrompt(instruction: string | undefined): ChatPrompt {
	return { system: `${role} ${instruction ?? ''}`, user: request };
}

/** For models without a chat template: what stands before the text. */
export function completionPlainPrompt(instruction: string | undefined): string {
	return `${role} ${instruction ?? ''}\n\n`;
}
