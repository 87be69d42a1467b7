/** Where the formulas of a LaTeX text end. */
import { placeAfter, type Place, type ReadText } from './commandArguments.ts';

export interface MathPiece {
	/** `block` for displayed math. */
	readonly kind: 'inline' | 'block';
	/** After the formula; after the sign that opens it when nothing closes it. */
	readonly place: Place;
}

/** Formulas are asked for in the order of the text. */
export class MathScan {
	readonly #read: ReadText;
	/**
	 * Blank lines up to the end of the paragraph in which a formula stayed open: what follows there can't be
	 * told apart.
	 */
	#brokenBlanks = -1;

	constructor(read: ReadText) {
		this.#read = read;
	}

	/** The formula that a dollar sign, `\(` or `\[` opens. */
	at(index: number): MathPiece {
		const { text, tokens } = this.#read;
		const token = tokens[index];
		const start = token?.start ?? 0;
		if (text.startsWith('\\[', start)) return this.#displayed(index);
		if (text.startsWith('\\(', start)) return this.#inParagraph(index, 1, '\\)', 'inline');
		if (text.startsWith('$$', start)) return this.#inParagraph(index, 2, '$$', 'block');
		return this.#inParagraph(index, 1, '$', 'inline');
	}

	#inParagraph(index: number, signs: number, closing: string, kind: 'inline' | 'block'): MathPiece {
		const { tokens } = this.#read;
		const blanks = tokens[index]?.blanks ?? 0;
		const open = { kind: 'inline', place: placeAfter(this.#read, index + signs - 1) } as const;
		if (blanks === this.#brokenBlanks) return open;
		const closer = this.#closer(
			index + signs,
			closing,
			(token) => tokens[token]?.blanks !== blanks,
		);
		if (closer !== undefined) {
			return { kind, place: placeAfter(this.#read, closer + signs - 1) };
		}
		this.#brokenBlanks = blanks;
		return open;
	}

	/** Blank lines in displayed math are a mistake that is seldom doubtful. */
	#displayed(index: number): MathPiece {
		const isStop = (token: number) => this.#isAt(token, '\\[');
		const closer = this.#closer(index + 1, '\\]', isStop);
		const isClosed = closer !== undefined;
		return {
			kind: isClosed ? 'block' : 'inline',
			place: placeAfter(this.#read, closer ?? index),
		};
	}

	/** The token that closes a formula outside all groups in it. */
	#closer(from: number, closing: string, isStop: (token: number) => boolean): number | undefined {
		const { tokens, pairs } = this.#read;
		for (let index = from; index < tokens.length; index += 1) {
			if (isStop(index)) return undefined;
			if (this.#isAt(index, closing)) return index;
			const { kind } = tokens[index] ?? { kind: 'close' };
			if (kind === 'close' || kind === 'rawBlock') return undefined;
			if (kind !== 'open') continue;
			index = pairs[index] ?? -1;
			if (index < 0) return undefined;
		}
		return undefined;
	}

	#isAt(index: number, sign: string): boolean {
		const token = this.#read.tokens[index];
		const isSign = token?.kind === 'symbol' || token?.kind === 'dollar';
		return isSign && this.#read.text.startsWith(sign, token.start);
	}
}
