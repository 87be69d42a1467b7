/**
 * Runs of the characters that emphasize, by the rules of CommonMark
 * (https://spec.commonmark.org/0.31.2/#delimiter-run).
 */

export interface EmphasisRole {
	readonly opens: boolean;
	readonly closes: boolean;
}

const isSpace = (character: string) => character === '' || /\s/.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);
/** What emphasized text may begin with: less than CommonMark takes, for file patterns are no emphasis. */
const beginsText = /[\p{L}\p{N}\p{Ps}\p{Pi}\p{Extended_Pictographic}"'`*_~$<\\]/u;

/** @param previous the character before the run, `next` the one after; empty at the edges of the text */
export function emphasisRole(run: string, previous: string, next: string): EmphasisRole {
	if (/\d/.test(previous) && /\d/.test(next)) return { opens: false, closes: false };
	const left = isFlanking(previous, next);
	const right = isFlanking(next, previous);
	const isStrict = run.startsWith('_');
	return {
		opens: left && beginsText.test(next) && (!isStrict || !right || isPunctuation(previous)),
		closes: right && (!isStrict || !left || isPunctuation(next)),
	};
}

/** Whether a run between the two belongs to what stands on the inner side. */
function isFlanking(outer: string, inner: string): boolean {
	if (isSpace(inner)) return false;
	return !isPunctuation(inner) || isSpace(outer) || isPunctuation(outer);
}
