/**
 * A scan of LaTeX that tells prose from what TeX reads. It is no parser, for only TeX itself could be one.
 * What stands between the pieces found here is prose.
 */
import type { ProtectedContent } from '../document/blocks.ts';
import type { TextRange } from '../text/textRange.ts';
import { argumentsAt, placeAfter, placeAt, type Place, type ReadText } from './commandArguments.ts';
import { declaredEnvironments, rawEnvironmentsIn } from './declaredEnvironments.ts';
import { commandOf, environmentOf, knownLatex } from './latexTables.ts';
import { latexTokens, type LatexToken, type LatexTokenKind } from './latexTokens.ts';
import { MathScan } from './mathScan.ts';
import type { CommandPrototype, LatexTables } from './prototypes.ts';
import { pairTokens } from './tokenPairs.ts';

/**
 * `inline` stands among the words of a paragraph, and so does `layout`, unless it is alone on its lines;
 * `block` ends a paragraph; from `headingStart` to the next `block` stands the text of a heading. Pieces are
 * ascending and disjoint; those among words hold no blank line.
 */
export interface LatexPiece {
	readonly kind: 'inline' | 'layout' | 'block' | 'headingStart';
	readonly content: ProtectedContent;
	readonly range: TextRange;
}

/** Reads any text; unknown commands and environments are protected. */
export function scanLatex(text: string, known: LatexTables = knownLatex): LatexPiece[] {
	const raw = rawEnvironmentsIn(text, known);
	const tokens = latexTokens(text, raw);
	const read = { text, tokens, pairs: pairTokens(tokens) };
	return new LatexScan(read, declaredEnvironments(read, raw)).pieces;
}

/** Before a command that begins its line, in code units. */
const longestIndentation = 80;

/** Between two line ends. Text that is read as it stands may hold one too. */
const blankLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/;

type TokenReader = (token: LatexToken, index: number) => number;

class LatexScan {
	readonly pieces: LatexPiece[] = [];
	readonly #read: ReadText;
	readonly #tables: LatexTables;
	readonly #math: MathScan;
	/** Whether the prose that is scanned is an argument, in which no other paragraph stands. */
	#inArgument = false;

	constructor(read: ReadText, tables: LatexTables) {
		this.#read = read;
		this.#tables = tables;
		this.#math = new MathScan(read);
		const body = bodyStart(read);
		if (body.offset > 0) this.#add('block', 'commands', 0, body.offset);
		this.#scan(body.next, read.tokens.length);
	}

	/**
	 * What an earlier piece holds is left out: an environment may end outside the argument that it begins in.
	 */
	#add(kind: LatexPiece['kind'], content: ProtectedContent, from: number, end: number): void {
		const start = Math.max(from, this.pieces.at(-1)?.range.end ?? 0);
		if (start < end) this.pieces.push({ kind, content, range: { start, end } });
	}

	/** From one token up to, not including, another; where it came to, which may be further. */
	#scan(from: number, to: number): number {
		let index = from;
		while (index < to) index = this.#piece(index);
		return index;
	}

	/** The prose of an argument. */
	#scanArgument(opener: number, closer: number): number {
		this.#inArgument = true;
		const end = this.#scan(opener + 1, closer);
		this.#inArgument = false;
		return end;
	}

	/** Scans what begins with a token; the index of the first token after it. */
	#piece(index: number): number {
		const token = this.#read.tokens[index];
		if (token === undefined) return index + 1;
		return this.#readers[token.kind]?.(token, index) ?? index + 1;
	}

	/** Brackets and blank lines alone are no pieces. */
	readonly #readers: Partial<Record<LatexTokenKind, TokenReader>> = {
		comment: (_, index) => this.#single('block', 'comments', index),
		rawBlock: (token, index) =>
			this.#single('block', environmentContent(token, this.#tables), index),
		raw: (token, index) => this.#raw(token, index),
		dollar: (_, index) => this.#mathPiece(index),
		symbol: (token, index) => this.#symbol(token, index),
		command: (token, index) => this.#command(token, index),
		begin: (token, index) => this.#environment(token, index),
		end: ({ name, start }, index) =>
			name === 'document' ? this.#toEnd(start) : this.#single('block', 'commands', index),
		open: (_, index) => this.#group(index),
		close: (_, index) => this.#single('inline', 'commands', index),
		special: (_, index) => this.#single('inline', 'commands', index),
	};

	#single(kind: LatexPiece['kind'], content: ProtectedContent, index: number): number {
		const token = this.#read.tokens[index];
		if (token !== undefined) this.#add(kind, content, token.start, token.end);
		return index + 1;
	}

	#toEnd(start: number): number {
		this.#add('block', 'commands', start, this.#read.text.length);
		return this.#read.tokens.length;
	}

	/** A piece up to a place; a block where it holds a blank line. */
	#upTo(
		kind: LatexPiece['kind'],
		content: ProtectedContent,
		index: number,
		{ offset, next }: Place,
	): number {
		const start = this.#startOf(index);
		const holdsBlank = blankLine.test(this.#read.text.slice(start, offset));
		this.#add(holdsBlank ? 'block' : kind, content, start, offset);
		return next;
	}

	/** Verbatim text, or the address that a command begins with. */
	#raw({ name }: LatexToken, index: number): number {
		const place = placeAfter(this.#read, index);
		const end = name === 'href' ? argumentsAt(this.#read, place, 'm').end : place;
		return this.#upTo('inline', name === 'href' ? 'commands' : 'code', index, end);
	}

	/** A group of typewriter letters holds code as a rule. */
	#group(index: number): number {
		const closer = this.#read.pairs[index] ?? -1;
		const first = this.#read.tokens[index + 1];
		const isCode = first?.kind === 'command' && /^(?:tt|ttfamily)$/.test(first.name);
		if (!isCode || closer < 0) return this.#single('inline', 'commands', index);
		return this.#upTo('inline', 'code', index, placeAfter(this.#read, closer));
	}

	#mathPiece(index: number): number {
		const { kind, place } = this.#math.at(index);
		return this.#upTo(kind, 'math', index, place);
	}

	#symbol({ start, end }: LatexToken, index: number): number {
		const { text, tokens } = this.#read;
		const sign = text.charAt(start + 1);
		if (sign === '(' || sign === '[') return this.#mathPiece(index);
		if (sign === '\\') {
			return this.#upTo(
				'inline',
				'commands',
				index,
				placeAt(tokens, breakEnd(text, end), index + 1),
			);
		}
		return this.#upTo('inline', 'commands', index, this.#accentEnd(sign, index));
	}

	/** After the letter that an accent stands over. */
	#accentEnd(sign: string, index: number): Place {
		const { text, tokens } = this.#read;
		const place = placeAfter(this.#read, index);
		if (!/["'`^~=.]/.test(sign)) return place;
		const next = text.charAt(place.offset);
		if (next === '\\') return argumentsAt(this.#read, place, 't').end;
		if (next === '{') return argumentsAt(this.#read, place, 'm').end;
		const letter = /\p{L}/uy;
		letter.lastIndex = place.offset;
		return letter.test(text) ? placeAt(tokens, letter.lastIndex, place.next) : place;
	}

	#command(token: LatexToken, index: number): number {
		const conditionalEnd = this.#read.pairs[index] ?? -1;
		if (conditionalEnd >= 0) {
			return this.#upTo('layout', 'conditionals', index, placeAfter(this.#read, conditionalEnd));
		}
		const prototype = this.#prototypeOf(token);
		if (prototype.role === 'region') return this.#region(token, index, prototype);
		const { end, prose } = argumentsAt(this.#read, placeAfter(this.#read, index), prototype.takes);
		if (prose === undefined) return this.#upTo(kindOf(prototype), 'commands', index, end);
		const closer = this.#read.pairs[prose] ?? -1;
		const isAlone = prototype.role !== 'prose' && closer >= 0 && !this.#inArgument;
		if (isAlone) return this.#argument(index, prose, closer, prototype.role === 'heading');
		return this.#upTo('inline', 'commands', index, placeAfter(this.#read, prose));
	}

	#prototypeOf({ name, start }: LatexToken): CommandPrototype {
		const prototype = commandOf(name, this.#tables);
		if (prototype.role !== 'item') return prototype;
		const isFirst = /(?:^|[\r\n])[ \t]*$/.test(
			this.#read.text.slice(Math.max(0, start - longestIndentation), start),
		);
		return isFirst ? prototype : { role: 'word', takes: 'e' };
	}

	/** A command whose argument is a paragraph by itself, or a heading. */
	#argument(index: number, opener: number, closer: number, isHeading: boolean): number {
		const kind = isHeading ? 'headingStart' : 'block';
		this.#add(kind, 'commands', this.#startOf(index), this.#endOf(opener));
		const end = this.#scanArgument(opener, closer);
		return Math.max(end, this.#single('block', 'commands', closer));
	}

	#startOf(index: number): number {
		return this.#read.tokens[index]?.start ?? this.#read.text.length;
	}

	#endOf(index: number): number {
		return this.#read.tokens[index]?.end ?? this.#read.text.length;
	}

	#region({ start, end }: LatexToken, index: number, { until }: CommandPrototype): number {
		const closing = until === undefined ? -1 : this.#read.text.indexOf(`\\${until}`, end);
		if (closing < 0 || until === undefined) return this.#toEnd(start);
		const place = placeAt(this.#read.tokens, closing + until.length + 1, index + 1);
		this.#add('block', 'code', start, place.offset);
		return place.next;
	}

	#environment({ name, start }: LatexToken, index: number): number {
		const { holds, takes, content } = environmentOf(name, this.#tables);
		if (holds === 'prose') {
			const { end } = argumentsAt(this.#read, placeAfter(this.#read, index), takes);
			return this.#upTo('block', 'commands', index, end);
		}
		const closer = this.#read.pairs[index] ?? -1;
		if (holds === 'captions' && !this.#inArgument) {
			return this.#float(index, closer < 0 ? this.#read.tokens.length : closer, content);
		}
		if (closer < 0) return this.#toEnd(start);
		return this.#upTo('block', content, index, placeAfter(this.#read, closer));
	}

	/** An environment of which only the captions are prose; the rest of the text where it has no end. */
	#float(begin: number, closer: number, content: ProtectedContent): number {
		let start = this.#startOf(begin);
		let index = begin + 1;
		while (index < closer) {
			const caption = this.#captionAt(index, closer);
			if (caption === undefined) {
				index += 1;
				continue;
			}
			this.#add('block', content, start, this.#endOf(caption.opener));
			index = Math.max(caption.closer + 1, this.#scanArgument(caption.opener, caption.closer));
			start = this.#startOf(caption.closer);
		}
		this.#add('block', content, start, this.#endOf(closer));
		return Math.max(index, closer + 1);
	}

	/** The braces around a caption's text. */
	#captionAt(
		index: number,
		limit: number,
	): { readonly opener: number; readonly closer: number } | undefined {
		const token = this.#read.tokens[index];
		if (token?.kind !== 'command') return undefined;
		const { role, takes } = commandOf(token.name, this.#tables);
		if (role !== 'paragraph') return undefined;
		const opener = argumentsAt(this.#read, placeAfter(this.#read, index), takes).prose;
		const closer = opener === undefined ? -1 : (this.#read.pairs[opener] ?? -1);
		return opener === undefined || closer < 0 || closer >= limit ? undefined : { opener, closer };
	}
}

function kindOf({ role }: CommandPrototype): LatexPiece['kind'] {
	if (role === 'word' || role === 'prose') return 'inline';
	return role === 'layout' ? 'layout' : 'block';
}

function environmentContent({ name }: LatexToken, tables: LatexTables): ProtectedContent {
	return name === 'chunk' ? 'code' : environmentOf(name, tables).content;
}

/** Where the text begins after its preamble; class and package code has none, and a chapter no preamble. */
function bodyStart(read: ReadText): Place {
	const { tokens, text } = read;
	const body = tokens.findIndex(({ kind, name }) => kind === 'begin' && name === 'document');
	if (body >= 0) return placeAfter(read, body);
	const hasClass = tokens.some(
		({ kind, name }) => kind === 'command' && /^document(?:class|style)$/.test(name),
	);
	const isData = /^\s*@[A-Za-z]+\s*[{(]/.test(text);
	return hasClass || isData ? { offset: text.length, next: tokens.length } : { offset: 0, next: 0 };
}

/** After the star and the option of a line break. */
function breakEnd(text: string, end: number): number {
	const options = /\*?(?:\[[^\]{}\r\n]{0,40}\])?/y;
	options.lastIndex = end;
	return end + (options.exec(text)?.[0].length ?? 0);
}
