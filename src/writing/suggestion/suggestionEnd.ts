/** How a suggestion joins what follows the cursor. */
import { unspaced } from '../text/unspacedScripts.ts';
import { scanMarks } from './markScan.ts';
import { endsSentence } from './sentenceEnd.ts';

export interface JoinedText {
	/** Before the suggestion, its leading white space included. */
	readonly before: string;
	readonly after: string;
	/**
	 * What directly goes on after the suggestion, without white space before it; empty at the end of a
	 * paragraph.
	 */
	readonly direct: string;
	readonly languageId: string;
}

const closing = '[\\p{Pe}\\p{Pf}.,;:!?…。、，．！？：；"\'”’*_]';
const closingAfter = new RegExp(`${closing}*$`, 'u');
const closingAhead = new RegExp(`^${closing}*`, 'u');
const clauseMark = /^[.,;:!?…。、，．！？：；]/;
const clauseMarks = /[\s.,;:!?…。、，．！？：；]+$/;
/** What may end a sentence, but needs its full stop within one as well. */
const shortened = /(?:^|\s)(?:etc|\p{L}\.\p{L})\.$/u;
const sentenceMarks = /[\s.!?…。！？]+$/;

/**
 * The text without the closing punctuation that stands after the cursor too, or that the sentence there goes
 * on without.
 */
export function withoutDoubledEnd(text: string, joined: JoinedText): string {
	const kept = withoutDoubledMarks(text.trimEnd(), joined);
	if (clauseMark.test(joined.after)) return kept.replace(clauseMarks, '');
	const goesOn = /^\p{Ll}/u.test(joined.direct) && !shortened.test(kept);
	const isEnd = goesOn && endsSentence(joined.before + kept);
	return isEnd ? kept.replace(sentenceMarks, '') : kept;
}

function withoutDoubledMarks(text: string, { before, after, languageId }: JoinedText): string {
	const ahead = closingAhead.exec(after)?.[0] ?? '';
	let marks = closingAfter.exec(text)?.[0] ?? '';
	// What the suggestion opened it has closed itself.
	const isOpen = (rest: string) => scanMarks(rest, before, languageId).open.length > 0;
	while (marks !== '') {
		const rest = text.slice(0, text.length - marks.length);
		if (ahead.startsWith(marks) && !isOpen(rest)) return rest.trimEnd();
		marks = marks.slice(1);
	}
	return text;
}

/** Whether the text is more than marks. */
export function hasWord(text: string): boolean {
	return /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(text);
}

/** Whether the text holds more than marks, or only marks that close what stands directly before them. */
export function isWorthShowing(text: string, before: string): boolean {
	if (hasWord(text)) return true;
	return (
		new RegExp(`^${closing}+$`, 'u').test(text) && /\S$/.test(before) && !/^[,;:*_'’]+$/.test(text)
	);
}

const beginsWithWord =
	/^(?:[\p{L}\p{N}\p{Ps}\p{Pi}\p{Extended_Pictographic}\\$`]|["'*_~]+[\p{L}\p{N}\p{Ps}])/u;
const endsInWord = /[\p{L}\p{N}\p{M}]$/u;
const joinsUnspaced = new RegExp(`^${unspaced}`, 'u');
const endsUnspaced = new RegExp(`${unspaced}$`, 'u');

/** The blank between a suggestion and a word directly after the cursor. */
export function blankAfter(text: string, before: string, after: string): string {
	if (text === '' || !beginsWithWord.test(after) || endsInWord.test(before)) return '';
	return endsUnspaced.test(text) || joinsUnspaced.test(after) ? '' : ' ';
}
