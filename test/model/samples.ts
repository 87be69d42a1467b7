/** Texts, preferences and prompts that the tests of decoding draw from, the same for the same seed. */
import type { Token } from 'node-llama-cpp';
import { createRandomSource } from '../../src/amulet/randomSource.ts';
import type { PromptEncoder } from '../../src/backend/promptEncoder.ts';
import type { PromptLayout } from '../../src/writing/prompts/prompts.ts';

export const texts: readonly string[] = [
	'The library closes at six on weekdays, which is too early for people who work in the city. We asked the council to keep it open until eight on two evenings a week.',
	'Thank you for your message about the delayed parcel. I am sorry that it has not arrived yet. We have sent a new label this morning, and the parcel should reach you on Thursday.',
	'Bread needs only four things: flour, water, salt and time. Most people hurry the last one. If you let the dough rest in a cold place overnight, it develops more flavour.',
	'The old bridge over the river was built in 1884 and carried trains for ninety years. When the line was closed, a group of neighbours bought it for one pound and turned it into a garden.',
];

export const questions: readonly string[] = [
	'Why do leaves change their colour in autumn?',
	'How should I prepare for a long walk in the mountains?',
	'What makes a letter of thanks a good one?',
];

export const preferences: readonly string[] = [
	'concise',
	'formal',
	'uplifting',
	'creative',
	'verbose',
	'pleasant',
].map((style) => `Your answer should be ${style} as much as possible.`);

/** A whole number from 0 up to but not including `end`. */
export type Dice = (end: number) => number;

export function dice(seed: number): Dice {
	const random = createRandomSource(seed);
	return (end) => Math.floor(random() * end);
}

export function oneOf<T>(items: readonly T[], roll: Dice): T {
	const item = items[roll(items.length)];
	if (item === undefined) throw new RangeError('There is nothing to choose from');
	return item;
}

/** So many different preferences. */
export function somePreferences(count: number, roll: Dice): string[] {
	const first = roll(preferences.length);
	return Array.from(
		{ length: count },
		(_, index) => preferences[(first + index) % preferences.length] ?? '',
	);
}

/** The base prompt and the preference prompts of a rewrite. */
export function rewritePrompts(
	encoder: PromptEncoder,
	text: string,
	instructions: readonly string[],
	layout: PromptLayout,
): (readonly Token[])[] {
	return [undefined, ...instructions].map(
		(instruction) => encoder.encodeRewrite({ passage: text, instruction }, layout).tokens,
	);
}

/** The base prompt and the preference prompts of a question, as the paper's authors put it. */
export function questionPrompts(
	encoder: PromptEncoder,
	question: string,
	instructions: readonly string[],
): (readonly Token[])[] {
	return ['', ...instructions].map((instruction) =>
		encoder.encodeRaw(
			`<|im_start|>system\nYou are a helpful assistant. ${instruction}<|im_end|>\n` +
				`<|im_start|>user\n${question}<|im_end|>\n<|im_start|>assistant\n`,
		),
	);
}
