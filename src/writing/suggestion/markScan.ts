/** What a text opens and does not close: brackets, quotations, emphasis, code, math, tags. */
import type { SyntaxName } from '../document/syntax.ts';
import { syntaxOf } from '../syntax/syntaxes.ts';
import { firstCharacter, lastCharacter } from '../text/characters.ts';
import { emphasisRole } from './emphasisRuns.ts';
import { quoteMarks, quoteRole } from './quoteMarks.ts';

export interface FoundMark {
	readonly mark: string;
	readonly start: number;
}

export interface MarkScan {
	/** In order; nothing is open before the first. */
	readonly open: readonly FoundMark[];
	/** Marks that close what was opened before the text, in order. */
	readonly unmatched: readonly FoundMark[];
}

const brackets: ReadonlyMap<string, string> = new Map(
	['()', '[]', '{}', '（）', '［］', '｛｝', '【】', '〔〕', '《》', '〈〉', '「」', '『』'].map(
		([opening = '', closing = '']) => [closing, opening],
	),
);
const openings = new Set(brackets.values());

const markPattern = new RegExp(
	`\\\\\\S|\`+|\\$+|<(?:!--|[<a-z/!?])|[*_]+|~{2,}|''|[${quoteMarks}]|[\\[\\](){}（）［］｛｝【】〔〕《》〈〉「」『』]`,
	'giu',
);
/** Where an opening bracket is part of a face. */
const face = /(?:^|\s)[:;]['-]?$/;

/**
 * What the text has open at its end, and what it closes that it did not open. It depends on nothing after the
 * text but whether a word goes on there, so that it stays true of a text up to a white space, whatever
 * follows.
 *
 * @param before what stands before the text; only its last characters count
 */
export function scanMarks(text: string, before: string, languageId: string): MarkScan {
	return new Scanner(text, before, syntaxOf(languageId).name).scan();
}

class Scanner {
	readonly #text: string;
	readonly #previous: string;
	readonly #syntax: SyntaxName;
	#open: FoundMark[] = [];
	readonly #unmatched: FoundMark[] = [];
	readonly #pattern = new RegExp(markPattern);

	constructor(text: string, before: string, syntax: SyntaxName) {
		this.#text = text;
		this.#previous = lastCharacter(before);
		this.#syntax = syntax;
	}

	scan(): MarkScan {
		for (let found = this.#next(); found !== undefined; found = this.#next()) {
			const closing = this.#literalEnd(found);
			if (closing === undefined) this.#read(found);
			else if (!this.#skip(found, closing)) break;
		}
		return { open: this.#open, unmatched: this.#unmatched };
	}

	#next(): FoundMark | undefined {
		const found = this.#pattern.exec(this.#text);
		return found === null ? undefined : { mark: found[0], start: found.index };
	}

	/** What closes a span that holds no marks; undefined where the mark opens none. */
	#literalEnd({ mark, start }: FoundMark): RegExp | undefined {
		if (mark.startsWith('$')) return this.#mathEnd(mark, start);
		if (mark === '\\(') return /\\\)/g;
		if (mark === '\\[') return /\\\]/g;
		if (this.#syntax === 'latex') return undefined;
		if (mark.startsWith('`')) return new RegExp(`(?<!\`)\`{${mark.length}}(?!\`)`, 'g');
		if (mark === '<!--') return /-->/g;
		if (mark === '<<') return />>/g;
		return mark.startsWith('<') ? />/g : undefined;
	}

	#mathEnd(mark: string, start: number): RegExp | undefined {
		if (this.#syntax === 'latex') return new RegExp(`(?<!\\\\)\\$\{${mark.length}}`, 'g');
		const next = this.#after(start + mark.length);
		// Else it is a price or a currency.
		const isMath = this.#syntax === 'markdown' && !/^(?:[\s\d.,;:!?)]|$)/.test(next);
		return isMath ? new RegExp(`(?<![\\s\\\\$])\\$\{${mark.length}}(?![\\d$])`, 'g') : undefined;
	}

	/** Goes on after the span's end; false when it is open. */
	#skip(found: FoundMark, closing: RegExp): boolean {
		closing.lastIndex = found.start + found.mark.length;
		if (closing.exec(this.#text) === null) {
			this.#open.push(found);
			return false;
		}
		this.#pattern.lastIndex = closing.lastIndex;
		return true;
	}

	#read(found: FoundMark): void {
		const { mark, start } = found;
		if (/^[*_~]/.test(mark)) this.#readEmphasis(found);
		else if (openings.has(mark)) {
			if (!face.test(this.#text.slice(Math.max(0, start - 4), start))) this.#open.push(found);
		} else if (brackets.has(mark)) this.#closeBracket(found);
		else if (/^[`']/.test(mark) && this.#syntax === 'latex') this.#readLatexQuote(found);
		else this.#readQuote(found);
	}

	/** What is still open within brackets was no mark. */
	#closeBracket(found: FoundMark): void {
		const opening = brackets.get(found.mark);
		const index = this.#open.findLastIndex(({ mark }) => mark === opening);
		const opened = this.#open[index];
		if (opened === undefined) {
			this.#unmatched.push(found);
			return;
		}
		this.#open = this.#open.slice(0, index);
		// The target of a link belongs to it.
		const target = /^[([]/.exec(found.mark === ']' ? this.#after(found.start + 1, 1) : '');
		if (target === null) return;
		this.#open.push({ mark: target[0], start: opened.start });
		this.#pattern.lastIndex += 1;
	}

	#readQuote(found: FoundMark): void {
		const { mark, start } = found;
		const marks = this.#open.map((open) => open.mark);
		const role = quoteRole(mark, this.#before(start), this.#after(start + mark.length), marks);
		if (role.kind === 'opens') this.#open.push(found);
		else if (role.kind === 'closes') this.#close(found, role.mark);
	}

	#readLatexQuote(found: FoundMark): void {
		const { mark, start } = found;
		const isWordNext = /^[\p{L}\p{N}]/u.test(this.#after(start + mark.length));
		if (mark.startsWith('`')) this.#open.push(found);
		else if (!isWordNext) {
			const opening = '`'.repeat(mark.length);
			if (this.#open.some((open) => open.mark === opening)) this.#close(found, opening);
			else if (mark === "''") this.#unmatched.push(found);
		}
	}

	#close(found: FoundMark, opening: string | undefined): void {
		const index = this.#open.findLastIndex(({ mark }) => mark === opening);
		if (opening === undefined || index < 0) this.#unmatched.push(found);
		else this.#open.splice(index, 1);
	}

	#readEmphasis({ mark, start }: FoundMark): void {
		if (this.#syntax === 'latex') return;
		// A run of both is two runs.
		const run = /^(.)\1*/.exec(mark)?.[0] ?? mark;
		this.#pattern.lastIndex = start + run.length;
		const next = firstCharacter(this.#after(start + run.length, 2));
		const role = emphasisRole(run, this.#before(start), next);
		const rest = role.closes ? this.#closeEmphasis(run) : run.length;
		const found = { mark: run.slice(0, rest), start: start + run.length - rest };
		if (rest === 0) return;
		if (role.opens) this.#open.push(found);
		else if (role.closes) this.#unmatched.push(found);
	}

	/** Answers how many characters of the run close nothing. */
	#closeEmphasis(run: string): number {
		let rest = run.length;
		while (rest > 0) {
			const index = this.#open.findLastIndex(({ mark }) => mark.startsWith(run.charAt(0)));
			const opened = this.#open[index];
			if (opened === undefined) return rest;
			const closed = Math.min(rest, opened.mark.length);
			const left = { ...opened, mark: opened.mark.slice(closed) };
			this.#open.splice(index, 1, ...(left.mark === '' ? [] : [left]));
			rest -= closed;
		}
		return rest;
	}

	#before(start: number): string {
		if (start === 0) return this.#previous;
		return lastCharacter(this.#text.slice(Math.max(0, start - 2), start));
	}

	#after(offset: number, length = 12): string {
		return this.#text.slice(offset, offset + length);
	}
}
