/** A profile made of what the user typed, for one rewrite. */
import type { Profile } from '../../writing/prompts/profile.ts';

/** One word, or several joined by commas and “and”: a description such as “warm, clear and friendly”. */
const description = /^[\p{L}-]+(?:(?:, and |, | and )[\p{L}-]+)*$/u;

/**
 * A bare description is put into the sentence of the published method; anything else is the sentence itself.
 */
export function onceProfile(typed: string): Profile {
	const text = typed.trim();
	const instruction = description.test(text)
		? `Your answer should be ${text} as much as possible.`
		: text;
	return { name: text, preferences: [{ instruction, weight: 1 }] };
}
