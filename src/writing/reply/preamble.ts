/** The line in which a model announces its text. */
import {
	acknowledgements,
	announcements,
	announcingWord,
	mayBecomeAnnouncingWord,
	unspacedAnnouncement,
	unspacedBeginnings,
} from './announcingWords.ts';
import { beginsWith } from './phrases.ts';
import { sharedStems } from './stems.ts';

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const emphasis = '[*_#¡\\s]*';
const acknowledgement = `${oneOf([...acknowledgements].sort((a, b) => b.length - a.length))}(?![\\p{L}\\p{N}])\\s?[!.,，。！、]*`;

const acknowledgementLine = new RegExp(`^${emphasis}${acknowledgement}${emphasis}$`, 'iu');
/** Emphasis and an acknowledgement, which may be nothing. */
const beginning = new RegExp(`^${emphasis}(?:${acknowledgement}\\s*)?`, 'iu');
const colon = /^([^\n:：]{1,120})[ \u00a0\u202f]?[:：][*_]*(?=\s|$|["“„«「])/u;
/** As much of a line as is read for an announcement. */
const longestAnnouncement = 130;
/** With an acknowledgement before it. */
const longestLine = 200;
const mostLabelWords = 6;

/**
 * The reply without announcement, or '' while it may still become one. A reply that begins as the passage
 * does has none.
 */
export function withoutPreamble(text: string, passage: string, finished: boolean): string {
	const [line = ''] = text.split('\n', 1);
	if (isSurelyText(line) || beginsAlike(text, passage)) return text;
	const isWhole = finished || line.length < text.length;
	if (isWhole && isAcknowledgement(line, passage)) {
		return withoutPreamble(text.slice(line.length).trimStart(), passage, finished);
	}
	const length = preambleLength(line, isWhole, passage);
	if (length > 0) return text.slice(length);
	return !isWhole && mayBecomePreamble(line) ? '' : text;
}

function isAcknowledgement(line: string, passage: string): boolean {
	return acknowledgementLine.test(line) && !acknowledgementLine.test(passage);
}

/**
 * Whether a line is a label or an announcement, maybe with text after it, and the passage doesn't speak of
 * rewriting itself.
 */
export function isAnnouncing(line: string, passage: string): boolean {
	return preambleLength(line, true, passage) > 0 && !speaksOfRewriting(passage);
}

/** Whether more of the line can make one of it. */
export function mayBecomeAnnouncing(line: string, passage: string): boolean {
	return mayBecomePreamble(line) && !speaksOfRewriting(passage);
}

const speaksOfRewriting = (text: string) =>
	wordsOf(text).some((word) => announcingWord(word) === 'rewritten');

const isSurelyText = (line: string) =>
	line.length > longestLine && line.slice(0, longestLine).search(/[:：]/) < 0;

/** How many characters announce; a line that is not whole may still get text after its colon. */
function preambleLength(line: string, isWhole: boolean, passage: string): number {
	const before = beginning.exec(line.slice(0, longestLine))?.[0] ?? '';
	const length = announcementLength(line.slice(before.length), isWhole, passage);
	return length === 0 ? 0 : before.length + length;
}

function announcementLength(line: string, isWhole: boolean, passage: string): number {
	const unspaced = unspacedAnnouncement.exec(`${line}\n`)?.[0];
	if (unspaced !== undefined) return unspaced.length;
	const [whole, announcement] = colon.exec(line) ?? [];
	if (whole === undefined || announcement === undefined) return 0;
	const endsLine = line.slice(whole.length).trim() === '';
	const isOpen = endsLine && !isWhole;
	return announces(announcement, endsLine, isOpen, passage) ? whole.length : 0;
}

/** @param isOpen whether text may still follow on the line */
function announces(text: string, endsLine: boolean, isOpen: boolean, passage: string): boolean {
	const words = wordsOf(text);
	if (isLabel(words)) return endsLine || !mayBeAuthorsLabel(words, passage);
	if (isOpen) return false;
	if (isAnnouncement(text, words, endsLine)) return !announcesTopic(words, passage);
	return endsLine && isHeading(words, passage);
}

/** "Updated: 3 May" for "Status: as of 3 May": a passage with labels may have such a word for one of them. */
function mayBeAuthorsLabel(words: readonly string[], passage: string): boolean {
	const namesText = words.some((word) => announcingWord(word) === 'noun');
	return !namesText && /^[^\S\n]*\p{L}[\p{L}\p{M}'’ -]{0,30}[:：][^\S\n]*\S/mu.test(passage);
}

/** "Here is the draft of the contract" where the passage speaks of a draft, and of a contract. */
function announcesTopic(words: readonly string[], passage: string): boolean {
	const known = new Set(wordsOf(passage));
	const topic = words.filter((word) => announcingWord(word) === undefined);
	const texts = words.filter((word) => /noun|rewritten/.test(announcingWord(word) ?? ''));
	return texts.every((word) => known.has(word)) && sharedStems(topic.join(' '), passage) > 0;
}

/** "Rewritten:", "The revised version", "The edited text is", "Der überarbeitete Text" */
function isLabel(words: readonly string[]): boolean {
	const kinds = words.map(announcingWord);
	if (words.length > mostLabelWords || kinds.includes(undefined)) return false;
	return kinds.includes('rewritten') || /^the text is$/.test(words.join(' '));
}

/**
 * "Here is a concise version of your text". Text that follows on the line may make it the author's own colon,
 * so more is asked then.
 */
function isAnnouncement(text: string, words: readonly string[], endsLine: boolean): boolean {
	const kinds = words.map(announcingWord);
	const named = kinds.filter((kind) => kind === 'noun').length;
	const isRewritten = kinds.includes('rewritten');
	const isBegun = announcements.some((start) => beginsWith(text.toLowerCase(), start));
	if (/[.!?]\s/.test(text)) return false;
	if (!isBegun) return endsLine && isRewritten && named > 0;
	if (!endsLine) return named > 1 || (named > 0 && isRewritten);
	return named > 0 || isRewritten || /\b(?:result|answer)\b/i.test(text);
}

/** "Formal text": a few words of which the last is a text, where the passage has none. */
function isHeading(words: readonly string[], passage: string): boolean {
	const last = words.at(-1) ?? '';
	const isShort = words.length <= 3;
	return isShort && announcingWord(last) === 'noun' && !passage.toLowerCase().includes(last);
}

const wordsOf = (text: string): readonly string[] =>
	text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];

function mayBecomePreamble(line: string): boolean {
	if (line.length > longestLine) return false;
	const start = line.replace(/^[*_#¡\s]+/, '').toLowerCase();
	if (acknowledgements.some((words) => words.startsWith(start))) return true;
	const rest = start.replace(beginning, '');
	if (isBeginningOf(rest, announcements) || isBeginningOf(rest, unspacedBeginnings)) return true;
	if (mayBecomeLabel(rest)) return true;
	if (rest.length > longestAnnouncement || !/^[^:：.!?。]*(?:[:：][*_]*\s*)?$/.test(rest))
		return false;
	return (
		announcements.some((words) => beginsWith(rest, words)) ||
		unspacedBeginnings.some((words) => rest.startsWith(words))
	);
}

const isBeginningOf = (start: string, phrases: readonly string[]) =>
	phrases.some((words) => words.startsWith(start));

function mayBecomeLabel(start: string): boolean {
	if (!/^[\p{L}\p{M}'’\s-]*[*_]*[ \u00a0\u202f]?[:：]?[*_]*$/u.test(start)) return false;
	const words = wordsOf(start);
	const last = words.at(-1) ?? '';
	const isKnown = (word: string) => announcingWord(word) !== undefined;
	return (
		words.length <= mostLabelWords &&
		words.slice(0, -1).every(isKnown) &&
		(isKnown(last) || (/\p{L}$/u.test(start) && mayBecomeAnnouncingWord(last)))
	);
}

/**
 * Whether the reply's first two words are the passage's, or the passage begins with such a preamble of its
 * own.
 */
function beginsAlike(text: string, passage: string): boolean {
	const words = /^\S+\s+\S+(?=\s)/.exec(passage)?.[0];
	if (words !== undefined && text.toLowerCase().startsWith(words.toLowerCase())) return true;
	const [line = ''] = passage.split('\n', 1);
	const [given] = wordsOf(passage.slice(0, longestAnnouncement));
	const [first] = wordsOf(text.slice(0, longestAnnouncement));
	return (
		(given !== undefined && given === first && acknowledgements.includes(given)) ||
		preambleLength(line, true, '') > 0
	);
}
