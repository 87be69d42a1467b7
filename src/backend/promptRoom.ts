/** Whether prompts fit into their sequences. */
import { BackendError } from '../protocol/errors.ts';

/**
 * How many tokens can be generated after the longest prompt. Throws BackendError when one is empty or too
 * long.
 */
export function roomAfter(prompts: readonly (readonly number[])[], capacity: number): number {
	if (prompts.some((prompt) => prompt.length === 0)) {
		throw new BackendError('invalidRequest', 'A prompt is empty: it needs a token at least.');
	}
	const promptTokens = Math.max(...prompts.map((prompt) => prompt.length));
	if (promptTokens < capacity) return capacity - promptTokens;
	throw new BackendError(
		'promptTooLong',
		`The prompt has ${promptTokens} tokens, but only ${capacity} fit, generated text included. ` +
			'Select less text, or raise amulet.model.contextTokens.',
		{ promptTokens, contextTokens: capacity },
	);
}
