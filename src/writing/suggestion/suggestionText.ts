/** Shapes what a model generates after a text into a suggestion. */
import { beforeLastThird, lastClause } from './cutOffText.ts';
import { directText, followingTexts } from './followingText.ts';
import { applyAll, holdAt, type GeneratedPart, type Rule } from './generatedPart.ts';
import { firstLine, firstParagraph, firstWrappedLines } from './lineEnds.ts';
import { beforeMeeting } from './meeting.ts';
import { beforeClosing, closedMarks, withoutOpenSpans } from './openSpans.ts';
import { withoutRepetition } from './repetition.ts';
import { withoutRestart } from './restart.ts';
import { endsSentence, firstSentence } from './sentenceEnd.ts';
import { blankAfter, hasWord, isWorthShowing, withoutDoubledEnd } from './suggestionEnd.ts';
import { suggestionStart } from './suggestionStart.ts';
import { firstWord, wholeWords, wholeWordsOfCutOff } from './wordEnds.ts';

/** How far a suggestion may go. */
export const completionLengths = ['word', 'sentence', 'line', 'paragraph'] as const;
export type CompletionLength = (typeof completionLengths)[number];

export interface SuggestionSurroundings {
	/** The text before the cursor, with line feeds. */
	readonly before: string;
	/** The text that follows the cursor, likewise. */
	readonly after: string;
	readonly languageId: string;
	readonly length: CompletionLength;
	/** Whether the suggestion must not hold a line feed. */
	readonly oneLine: boolean;
}

/**
 * `growing`: the model goes on; `ended`: it has ended the text itself; `cutOff`: it was stopped somewhere.
 */
export type Ending = 'growing' | 'ended' | 'cutOff';

export interface SuggestionText {
	readonly text: string;
	/** Whether nothing that the model adds can change `text`: decoding can stop. */
	readonly complete: boolean;
}

const nothing: SuggestionText = { text: '', complete: true };

/**
 * The suggestion in what a model generated after the text before the cursor, so far: as far as `length`
 * allows, and no further than to where it meets what follows the cursor. It ends in no half word, closes what
 * it opens, and repeats neither the text before the cursor nor itself.
 *
 * While it grows, `text` never shrinks or changes its beginning: what may still be cut off is held back. It
 * ends in no white space, but for one blank before a word that follows the cursor directly.
 */
export function suggestionText(
	raw: string,
	surroundings: SuggestionSurroundings,
	ending: Ending,
): SuggestionText {
	const { before } = surroundings;
	const oneLine = staysOnLine(surroundings);
	const start = suggestionStart(raw.replace(/\r\n?/g, '\n'), before, oneLine);
	if (start === undefined) return nothing;
	const shaping = new Shaping({ ...surroundings, oneLine }, start.lead);
	return shaping.suggestion(start.content, ending);
}

/** A line end would break the line that goes on after the cursor. */
function staysOnLine({ after, length, oneLine }: SuggestionSurroundings): boolean {
	return oneLine || length === 'word' || length === 'line' || /^[^\n]*\S/.test(after);
}

class Shaping {
	readonly #surroundings: SuggestionSurroundings;
	readonly #lead: string;
	/** With the suggestion's leading white space. */
	readonly #before: string;
	readonly #direct: string;
	readonly #rules: readonly Rule[];

	constructor(surroundings: SuggestionSurroundings, lead: string) {
		const { before, after } = surroundings;
		this.#surroundings = surroundings;
		this.#lead = lead;
		this.#before = before + lead;
		this.#direct = directText(before, after);
		this.#rules = this.#createRules();
	}

	suggestion(content: string, ending: Ending): SuggestionText {
		const part = this.#withinLength({ text: content, ended: ending === 'ended' });
		if (part.ended) return this.#finished(this.#shaped(part));
		const whole = wholeWords(part.text);
		const growing = this.#shaped({ text: whole, ended: false });
		if (growing.ended) return this.#finished(growing);
		if (ending === 'cutOff') return this.#finished(this.#shaped(this.#cutOff(part)));
		return this.#unfinished({ text: this.#certain(whole), ended: false });
	}

	#createRules(): readonly Rule[] {
		const { before, after, languageId } = this.#surroundings;
		const following = followingTexts(before, after);
		const closed = closedMarks(this.#direct, before + (/^\s*/.exec(after)?.[0] ?? ''), languageId);
		return [
			(part) => withoutRestart(part, this.#before),
			(part) => beforeClosing(part, this.#before, closed, languageId),
			(part) => beforeMeeting(part, this.#before, after, following),
			withoutRepetition,
			(part) => withoutOpenSpans(part, this.#before, languageId),
		];
	}

	#withinLength(part: GeneratedPart): GeneratedPart {
		const { length, languageId, oneLine } = this.#surroundings;
		const line = oneLine ? firstLine(part) : part;
		switch (length) {
			case 'word':
				return firstWord(line, this.#before, languageId);
			case 'sentence':
				return firstSentence(firstWrappedLines(line), this.#before, languageId);
			case 'line':
				return line;
			case 'paragraph':
				return firstParagraph(line);
		}
	}

	#shaped(part: GeneratedPart): GeneratedPart {
		return applyAll(part, this.#rules);
	}

	/** What stays of whole words wherever the model is stopped. */
	#certain(whole: string): string {
		switch (this.#surroundings.length) {
			case 'word':
				return '';
			case 'sentence':
				return beforeLastThird(whole);
			case 'line':
			case 'paragraph':
				return whole;
		}
	}

	#cutOff({ text }: GeneratedPart): GeneratedPart {
		const { length, languageId } = this.#surroundings;
		const part = { text: wholeWordsOfCutOff(text), ended: true };
		if (length === 'word') return firstWord(part, this.#before, languageId);
		if (length !== 'sentence' || endsSentence(this.#before + part.text)) return part;
		return { text: lastClause(part.text, this.#before, languageId), ended: true };
	}

	/** Punctuation at the end is held back too: it goes when it follows the cursor as well. */
	#unfinished(part: GeneratedPart): SuggestionText {
		const { text } = applyAll(part, [...this.#rules, withoutEndMarks]);
		return { text: hasWord(text) ? this.#lead + text : '', complete: false };
	}

	#finished({ text }: GeneratedPart): SuggestionText {
		const { after, languageId } = this.#surroundings;
		const before = this.#before;
		const kept = withoutDoubledEnd(text, { before, after, direct: this.#direct, languageId });
		if (!isWorthShowing(kept, before)) return nothing;
		const blank = blankAfter(kept, before, after);
		return { text: this.#lead + kept + blank, complete: true };
	}
}

function withoutEndMarks(part: GeneratedPart): GeneratedPart {
	return holdAt(part, part.text.replace(/[\s\p{P}]+$/u, '').length);
}
