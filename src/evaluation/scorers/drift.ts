/** Whether decoding drifted away from readable prose, which too much strength makes it do. */
import { garbageShareOf } from './garbage.ts';
import { languageDriftOf } from './languageDrift.ts';
import { isLoop } from './repetition.ts';
import type { Reply } from './scorer.ts';
import { wordsOf } from './words.ts';

/**
 * In a reply of 500 characters that is 25: a handful of emoji are a matter of taste, three hashtags or leaked
 * tokens are none.
 */
const tolerableGarbage = 0.05;
/** One sentence in four may quote another language, or be taken for one by mistake. */
const tolerableDrift = 0.25;

/** What makes a reply of no use whatever it was asked for. */
export type SpoiledKind = 'empty' | 'looping' | 'garbage' | 'otherLanguage';

/**
 * Undefined for a reply that is not spoiled; otherwise the first kind that it is of: it has no words, ends in
 * a loop, has too much garbage or language drift.
 */
export function spoiledKindOf({ source, text }: Reply): SpoiledKind | undefined {
	if (wordsOf(text).length === 0) return 'empty';
	if (isLoop(text)) return 'looping';
	if ((garbageShareOf(text) ?? 0) > tolerableGarbage) return 'garbage';
	return (languageDriftOf(source, text) ?? 0) > tolerableDrift ? 'otherLanguage' : undefined;
}
