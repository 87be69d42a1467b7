/** Whether decoding drifted away from readable prose, which too much strength makes it do. */
import { garbageShareOf } from './garbage.ts';
import { languageDriftOf } from './languageDrift.ts';
import { isLoop } from './repetition.ts';
import type { Reply } from './scorer.ts';
import { wordsOf } from './words.ts';

/** In a reply of 500 characters that is 25: a handful of emoji are a matter of taste, three hashtags or leaked tokens are none. */
const tolerableGarbage = 0.05;
/** One sentence in four may quote another language, or be taken for one by mistake. */
const tolerableDrift = 0.25;

/** Whether a reply is of no use whatever it was asked for: it is empty, ends in a loop, or has too much garbage or language drift. */
export function isSpoiled({ source, text }: Reply): boolean {
	return (
		wordsOf(text).length === 0 ||
		isLoop(text) ||
		(garbageShareOf(text) ?? 0) > tolerableGarbage ||
		(languageDriftOf(source, text) ?? 0) > tolerableDrift
	);
}
