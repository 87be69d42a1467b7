/** Which digits a rewrite may have next, so that it can't have a number that its text lacks. */
import { plainNumber } from '../text/numerals.ts';
import { clockHours, onOtherClock } from './clockHours.ts';
import { valuesInWords } from './numberWords.ts';
import { valuesIn } from './numbers.ts';

const digits = /\p{Nd}+/gu;
/** Digits with the marks that belong to a number, whichever of them a language uses. */
const number = /\p{Nd}+(?:[.,'’]\p{Nd}+)*/gu;
const numberAtEnd = /\p{Nd}+(?:[.,'’]\p{Nd}+)*[.,'’]?$/u;
const marks = /[.,'’]/g;
const scales = [1e6, 1e9];

export class NumberAllowance {
	/** What may stand between other characters, with a full stop for each mark. */
	readonly #whole = new Set<string>();
	/** How they may begin, whole ones included. */
	readonly #begun = new Set<string>();

	/** @param sources the text, and what else a rewrite may take numbers from, such as the preference */
	constructor(sources: readonly string[]) {
		for (const source of sources) for (const one of numbersAllowedBy(source)) this.#add(one);
	}

	/**
	 * What may stand after the number that a text ends with, in any order; nothing where it ends with none.
	 */
	continuations(text: string): string[] {
		const begun = written(numberAtEnd.exec(text)?.[0] ?? '');
		if (begun === '') return [];
		return [...this.#whole]
			.filter((one) => one.length > begun.length && one.startsWith(begun))
			.map((one) => one.slice(begun.length));
	}

	/**
	 * Whether a piece may follow a text: all numbers in both together that come to an end must be allowed
	 * ones, and one that the piece ends with the beginning of one.
	 *
	 * @param isEnd nothing follows the piece
	 */
	allows(text: string, piece: string, isEnd = false): boolean {
		const begun = numberAtEnd.exec(text)?.[0] ?? '';
		if (begun === '' && !/\p{Nd}/u.test(piece)) return true;
		const together = begun + piece;
		return [...together.matchAll(number)].every(({ index, 0: found }) => {
			const rest = together.slice(index + found.length);
			if (this.#whole.has(written(found))) return true;
			const goesOn = !isEnd && /^[.,'’]?$/.test(rest);
			return goesOn && this.#begun.has(written(found + rest));
		});
	}

	#add(one: string): void {
		this.#whole.add(one);
		for (let length = 1; length <= one.length; length += 1) this.#begun.add(one.slice(0, length));
	}
}

function written(found: string): string {
	return found.replace(marks, '.');
}

/** The part of a text that decides what digits may follow it. */
export function endOfNumber(text: string): string {
	return numberAtEnd.exec(text)?.[0] ?? '';
}

/** Those of the text, and other ways to write its numbers. */
function* numbersAllowedBy(source: string): Generator<string> {
	const text = source.normalize('NFKC');
	for (const [found] of source.matchAll(number)) yield written(found);
	for (const [run] of plainNumber(text).matchAll(digits)) yield run;
	const values = new Set([...valuesIn(text)].map(Number));
	for (const value of [...values, ...valuesInWords(text)]) {
		if (Number.isSafeInteger(value)) yield* waysToWrite(value);
	}
	for (const hour of clockHours(text)) yield* waysToWriteHour(hour);
}

function* waysToWrite(value: number): Generator<string> {
	yield String(value);
	if (value < 10) yield `0${value}`;
	if (value >= 1900 && value < 2100) yield String(value).slice(2);
	if (value < 1000) return;
	// 14500 as 14,500, and 2,500,000 as 2.5 million, though the unit may be missing then.
	yield written(value.toLocaleString('en'));
	for (const scale of scales) {
		if (value >= scale && value % (scale / 10) === 0) yield String(value / scale);
	}
}

/** By either clock, with and without minutes. */
function* waysToWriteHour(hour: number): Generator<string> {
	yield '00';
	for (const one of [hour, onOtherClock(hour)]) {
		if (one !== undefined) yield* [String(one), `${one}.00`];
	}
}
