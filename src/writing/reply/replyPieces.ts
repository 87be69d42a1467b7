/** A reply that is held back: text, and control tokens, which are looked at but are no text. */
export class ReplyPieces {
	/** Text and the names of control tokens, in order. */
	#raw = '';
	/** Of each UTF-16 code unit of {@link #raw}, whether it belongs to a control token. */
	#isControl: boolean[] = [];

	get raw(): string {
		return this.#raw;
	}

	add(piece: string, isControl: boolean): void {
		this.#raw += piece;
		this.#isControl.push(...Array<boolean>(piece.length).fill(isControl));
	}

	isControlAt(index: number): boolean {
		return this.#isControl[index] === true;
	}

	/** Takes the beginning off. Answers the text in it. */
	take(length: number): string {
		const units = this.#raw.slice(0, length).split('');
		const text = units.filter((_, index) => !this.isControlAt(index)).join('');
		this.#raw = this.#raw.slice(length);
		this.#isControl = this.#isControl.slice(length);
		return text;
	}
}

export interface Mark {
	readonly text: string;
	/** Whether only a control token counts. */
	readonly controlOnly: boolean;
}

export interface FoundMark {
	readonly mark: Mark;
	readonly start: number;
	readonly end: number;
}

/** The mark that is first, and the longest of those that begin there. */
export function findMark(pieces: ReplyPieces, marks: readonly Mark[]): FoundMark | undefined {
	let found: FoundMark | undefined;
	for (const mark of marks) {
		const start = startOf(pieces, mark);
		if (start === undefined) continue;
		const end = start + mark.text.length;
		const isBetter = found === undefined || start < found.start;
		if (isBetter || (start === found?.start && end > found.end)) found = { mark, start, end };
	}
	return found;
}

function startOf(pieces: ReplyPieces, { text, controlOnly }: Mark): number | undefined {
	let start = pieces.raw.indexOf(text);
	while (start >= 0 && controlOnly && !pieces.isControlAt(start)) {
		start = pieces.raw.indexOf(text, start + 1);
	}
	return start < 0 ? undefined : start;
}

/** Length of the longest end of what is held that may become a mark. */
export function lengthOfPartialMark(pieces: ReplyPieces, marks: readonly Mark[]): number {
	const { raw } = pieces;
	const lengths = marks.map(({ text, controlOnly }) => {
		for (let length = Math.min(text.length - 1, raw.length); length > 0; length -= 1) {
			const start = raw.length - length;
			if (controlOnly && !pieces.isControlAt(start)) continue;
			if (text.startsWith(raw.slice(start))) return length;
		}
		return 0;
	});
	return Math.max(0, ...lengths);
}
