/** The outputs of the authors' own code, as README.md beside this file describes them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** The project's root folder. */
export const root = join(folder, '../..');

export interface ReferenceStep {
	readonly token: number;
	/** Realigned log-probability of the best token less that of the second. */
	readonly margin: number;
}

export type ReferenceMethod = 'base' | 'pref' | 'la' | 'amulet';

export interface ReferenceCase {
	readonly dataset: string;
	readonly index: number;
	readonly preference: string;
	readonly question: string;
	readonly preferenceText: string;
	readonly basePrompt: string;
	readonly preferencePrompt: string;
	readonly basePromptTokens: readonly number[];
	readonly preferencePromptTokens: readonly number[];
	readonly methods: Readonly<
		Record<ReferenceMethod, { readonly tokens: readonly number[]; readonly text: string }>
	>;
	readonly amuletSteps: readonly ReferenceStep[];
}

export const referenceFiles = ['asPublished', 'withAssistantHeader'] as const;

export function referenceCases(file: (typeof referenceFiles)[number]): readonly ReferenceCase[] {
	const text = readFileSync(join(folder, `${file}.json`), 'utf8');
	return (JSON.parse(text) as { cases: ReferenceCase[] }).cases;
}
