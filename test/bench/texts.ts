/** What the benchmark has rewritten, continued and answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewriteChatPrompt, type ChatPrompt } from '../../src/writing/prompts/prompts.ts';
import { root } from '../reference/files.ts';

export const tasks = ['rewriting', 'completion', 'questions'] as const;
export type Task = (typeof tasks)[number];

/** Prompts of about 50 to 150, 500 and 1,500 tokens. */
export type Size = 'short' | 'medium' | 'long';

type Texts = Readonly<Record<Size | 'questions', readonly string[]>>;
const texts = readJson('test/bench/texts.json') as Texts;

interface AuthorsPrompts {
	readonly systemPrompt: string;
	readonly preferences: Readonly<Record<string, string>>;
}
const authors = readJson('test/reference/prompts.json') as AuthorsPrompts;

/** The authors' sentences. The order is ours: the first of any few are the more usual wishes. */
const instructions = [
	'formal',
	'concise',
	'pleasant',
	'complex',
	'uplifting',
	'creative',
	'verbose',
	'sycophantic',
].map((name) => authors.preferences[name] ?? missing(`the preference “${name}”`));

/** Texts for a task; a question is always short. */
export function textsOf(task: Task, size: Size): readonly string[] {
	return task === 'questions' ? texts.questions : texts[size];
}

/**
 * As many different preferences as asked for, up to eight; which ones changes with the place of the text
 * among the others.
 */
export function instructionsFor(text: number, count: number): readonly string[] {
	return Array.from(
		{ length: count },
		(_, index) =>
			instructions[(text + index) % instructions.length] ?? missing(`preference ${index}`),
	);
}

/** The base prompt when there is no instruction, else a preference prompt. */
export function chatPromptOf(
	task: Task,
	text: string,
	instruction: string | undefined,
): ChatPrompt {
	switch (task) {
		case 'rewriting':
			return rewriteChatPrompt({ passage: text, instruction }, 'preferenceFirst');
		case 'completion':
			return {
				system: `You continue the text in the same voice. ${instruction ?? ''}`,
				user: text,
			};
		case 'questions':
			return {
				system: authors.systemPrompt.replace('{preference}', instruction ?? ''),
				user: text,
			};
	}
}

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function missing(what: string): never {
	throw new Error(`There is no ${what} among the benchmark's texts`);
}
