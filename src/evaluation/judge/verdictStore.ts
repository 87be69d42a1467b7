/** Verdicts that were given already, so that an interrupted run asks only for the others. */
import { z } from 'zod';
import { openKeyedStore, type KeyedStore } from '../keyedStore.ts';
import type { Verdict } from './judgePrompt.ts';

export type VerdictStore = KeyedStore<Verdict>;

/** Throws EvaluationError for a file of something else. */
export async function openVerdictStore(path: string): Promise<VerdictStore> {
	const value = z.enum(['A', 'B', 'tie']);
	return openKeyedStore(path, { name: 'verdict', plural: 'verdicts', value });
}
