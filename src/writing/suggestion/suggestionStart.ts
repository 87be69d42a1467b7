/** Where what a model generates joins the text before the cursor. */
import { lastCharacter } from '../text/characters.ts';
import { unspaced } from '../text/unspacedScripts.ts';

export interface SuggestionStart {
	/** White space that the suggestion begins with. */
	readonly lead: string;
	/** What was generated, from its first character other than white space on. */
	readonly content: string;
}

/** Line feeds. */
const blankLine = 2;
/** After it no blank is set. */
const openingMark = /\p{Ps}$|(?:^|[\s\p{Ps}])[\p{Pi}"'*_~]+$/u;
const betweenUnspaced = new RegExp(`${unspaced}\n${unspaced}`, 'u');

/**
 * The white space that a suggestion needs at its start, and the rest. Undefined where what is generated
 * begins on another line than it may.
 *
 * @param oneLine whether the suggestion must stay on the cursor's line
 */
export function suggestionStart(
	raw: string,
	before: string,
	oneLine: boolean,
): SuggestionStart | undefined {
	const content = raw.trimStart();
	const space = raw.slice(0, raw.length - content.length);
	const feeds = lineFeeds(space);
	const present = lineFeedsAtEnd(before);
	if (present > 0) {
		const wanted = oneLine ? 0 : Math.min(feeds, blankLine - present);
		return { lead: '\n'.repeat(wanted), content };
	}
	if (feeds === 0) return { lead: blankBetween(before, space, content), content };
	const isOtherLine = oneLine || /\s$/.test(before);
	return isOtherLine ? undefined : { lead: '\n'.repeat(Math.min(feeds, blankLine)), content };
}

/** At most as many as make a blank line; the start of a text counts as after one. */
function lineFeedsAtEnd(before: string): number {
	if (!/\S/.test(before)) return blankLine;
	return Math.min(blankLine, lineFeeds(/\s*$/.exec(before)?.[0] ?? ''));
}

function lineFeeds(space: string): number {
	return space.split('\n').length - 1;
}

function blankBetween(before: string, space: string, content: string): string {
	if (space === '' || /\s$/.test(before) || openingMark.test(before.slice(-8))) return '';
	const isUnspaced = betweenUnspaced.test(`${lastCharacter(before)}\n${content.slice(0, 2)}`);
	if (isUnspaced) return '';
	return /^[\u00a0\u202f]/.exec(space)?.[0] ?? ' ';
}
