/** The paper's prompts (the authors' public code, MIT; section 4.1 of the paper). */
import type { ChatPrompt } from '../writing/prompts.ts';

/** The eight preferences of the paper's comparison. */
export const preferenceNames = [
	'creative',
	'sycophantic',
	'verbose',
	'complex',
	'formal',
	'pleasant',
	'concise',
	'uplifting',
] as const;
export type PreferenceName = (typeof preferenceNames)[number];

/** What the replies to one prompt are rated by: a preference of the paper, or several with weights that sum to 1. */
export interface Wish {
	readonly name: string;
	readonly preferences: readonly { readonly name: PreferenceName; readonly weight: number }[];
}

const systemPrompt =
	'You are an AI designed to provide the most helpful, clear, and concise responses. Focus on giving actionable information, ' +
	'ensuring accuracy and detail without overwhelming the user. You should also be patient, polite, and calm. Avoid unnecessary ' +
	'complexity and always prioritize practical, user-friendly advice.';

/** The authors' sentence for a preference. */
export function instructionFor(name: PreferenceName): string {
	return `Your answer should be ${name} as much as possible.`;
}

/** A question as the authors ask it; without an instruction the base prompt, whose system message ends in a blank. */
export function questionPrompt(question: string, instruction: string | undefined): ChatPrompt {
	return { system: `${systemPrompt} ${instruction ?? ''}`, user: question };
}

/** The wish for one preference alone. */
export function singleWish(name: PreferenceName): Wish {
	return { name, preferences: [{ name, weight: 1 }] };
}
