/** The paper's prompts (the authors' public code, MIT; section 4.1 of the paper). */
import type { ChatPrompt } from '../writing/prompts/prompts.ts';

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

/**
 * What the replies to one prompt are rated by: a preference of the paper, or several with weights that sum to
 * 1.
 */
export interface Wish {
	readonly name: string;
	readonly preferences: readonly { readonly name: PreferenceName; readonly weight: number }[];
}

const systemPrompt =
	'You are an AI designed to provide the most helpful, clear, and concise responses. Focus on giving actionable information, ' +
	'ensuring accuracy and detail without overwhelming the user. You should also be patient, polite, and calm. Avoid unnecessary ' +
	'complexity and always prioritize practical, user-friendly advice.';

/** How a preference is put: in the authors' sentence, as an order, or as one that names what is written. */
export const wordings = ['authors', 'short', 'style'] as const;
export type Wording = (typeof wordings)[number];

export function instructionFor(name: PreferenceName, wording: Wording): string {
	switch (wording) {
		case 'authors':
			return `Your answer should be ${name} as much as possible.`;
		case 'short':
			return `Be ${name}.`;
		case 'style':
			return `The style of the text must be very ${name}.`;
	}
}

/**
 * A question as the authors ask it; without an instruction the base prompt, whose system message ends in a
 * blank.
 */
export function questionPrompt(question: string, instruction: string | undefined): ChatPrompt {
	return { system: `${systemPrompt} ${instruction ?? ''}`, user: question };
}

/** The wish for one preference alone. */
export function singleWish(name: PreferenceName): Wish {
	return { name, preferences: [{ name, weight: 1 }] };
}
